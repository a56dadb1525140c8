import type { Step } from '../../../framework/problems.ts';
import { checkReturns } from '../../jobs/check.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { CommonOptions } from '../run.ts';
import { run } from '../run.ts';

export interface CheckOptions extends CommonOptions {
  readonly for?: Step;
  readonly csv?: string;
}

export function checkCommand(inputs: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { for: upTo, csv } = options;
  return run(options, (means) => checkReturns({ inputs, upTo, csv }, means), {
    account({ problems }) {
      if (problems === null) return [];
      const { place, newFolder } = problems;
      return [`The problems are in ${place}${newFolder === null ? '' : `; the folder ${newFolder} is new`}`];
    },
  });
}
