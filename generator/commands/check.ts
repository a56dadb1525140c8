import type { Step } from '../../framework/problems.ts';
import { Results } from '../output/report-results.ts';
import { refusedResult, takenResult } from '../output/result-of.ts';
import type { ExitCode } from '../failure.ts';
import type { BatchOptions } from './batch.ts';
import { openBatch } from './batch.ts';

export interface CheckOptions extends BatchOptions {
  readonly for?: Step;
}

/** `pdqm check`: the problems of each return. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  results = new Results(options),
): Promise<ExitCode> {
  const batch = await openBatch(paths, options);
  results.begin(batch.files.length);
  try {
    for await (const intake of batch.takeInDetails(options.for)) {
      if ('refusal' in intake) results.add(refusedResult(intake.file, intake.refusal, 'unreadable'));
      else {
        const hasErrors = intake.taken.problems.some(({ severity }) => severity === 'error');
        const status = hasErrors ? 'problems' : 'ok';
        results.add(takenResult(intake.file, intake.taken, batch.editionOf(intake.taken), { status, output: null }));
      }
    }
  } finally {
    results.endProgress();
    batch.close();
  }
  results.summarise();
  return batch.exitCode(results);
}
