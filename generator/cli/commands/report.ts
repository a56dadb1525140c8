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

export interface ReportOptions extends DocumentOptions {
  readonly decisions?: readonly string[];
}

export function reportCommand(inputs: readonly string[], options: ReportOptions): Promise<ExitCode> {
  const { out = null, force, shard, decisions } = options;
  return run(options, (means) => makeReports({ inputs, out, force, shard, decisions }, means), {
    lacks: ({ environmentLacks }) => environmentLacks,
  });
}
