import { makeRound } from '../../jobs/round/round.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { CommonOptions } from '../run.ts';
import { run } from '../run.ts';

export interface RoundOptions extends CommonOptions {
  readonly out: string;
  readonly force: boolean;
}

export function roundCommand(inputs: readonly string[], options: RoundOptions): Promise<ExitCode> {
  const { out, force } = options;
  return run(options, (means) => makeRound({ inputs, out, force }, means), {
    counts: (summary) => summary !== null,
    notes: (summary) =>
      typeof summary?.copy === 'string'
        ? [`${summary.place ?? out} had been worked in: as it was, it is kept as ${summary.copy}.`]
        : [],
    account(summary) {
      if (summary === null) return [];
      if (summary.place === null) return ['Nothing is on the agenda, so no workbook was written.'];
      const entered = summary.decided === 0 ? '' : `; ${String(summary.decided)} decided already`;
      return [`${summary.place}: ${String(summary.agenda)} on the agenda${entered}`];
    },
  });
}
