import { makeDemo } from '../../jobs/demo.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { CommonOptions } from '../run.ts';
import { run } from '../run.ts';

export interface DemoOptions extends CommonOptions {
  readonly out: string;
}

export function demoCommand(options: DemoOptions): Promise<ExitCode> {
  return run(options, (means) => makeDemo({ out: options.out }, means), {
    counts: () => false,
    interrupted: `Interrupted: what was made by then is in ${options.out}. The same command makes the rest.`,
    list: (summary) => summary?.files ?? [],
    account: (summary) => (summary === null ? [] : [`Open ${summary.index} to look round.`]),
    lacks: (summary) => summary?.environmentLacks ?? false,
  });
}
