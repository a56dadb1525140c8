import { makeReports } from '../../jobs/report.ts';
import type { Share } from '../../store/share.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { CommonOptions } from '../run.ts';
import { run } from '../run.ts';

export interface DocumentOptions extends CommonOptions {
  readonly out?: string;
  readonly force: boolean;
  readonly shard?: Share;
}

export function reportCommand(inputs: readonly string[], options: DocumentOptions): Promise<ExitCode> {
  const { out = null, force, shard } = options;
  return run(options, (means) => makeReports({ inputs, out, force, shard }, means), {
    lacks: ({ environmentLacks }) => environmentLacks,
  });
}
