import type { Step } from '../../framework/problems.ts';
import type { AcrossFinding, SchoolOf } from '../../framework/round/across-returns.ts';
import { schoolsAcross } from '../../framework/round/across-returns.ts';
import type { ExitCode } from '../failure.ts';
import type { CheckedDetails, Intake } from '../intake/intake.ts';
import { ProblemList } from './problem-list.ts';
import { Results } from '../cli/results.ts';
import type { Result } from '../result.ts';
import { acrossProblem, refusedResult, takenResult } from './result-of.ts';
import type { Batch, BatchOptions } from './batch.ts';
import { openBatch } from './batch.ts';

export interface CheckOptions extends BatchOptions {
  readonly for?: Step;
  /** CSV file for the problems. */
  readonly csv?: string;
}

/** `pdqm check`: the problems of each return, and which returns may be of one school. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  results = new Results(options),
): Promise<ExitCode> {
  const list = options.csv === undefined ? null : new ProblemList(options.csv);
  const batch = await openBatch(paths, { ...options, leaveOut: options.csv === undefined ? [] : [options.csv] });
  results.begin(batch.files.length);
  const gathered = new Gathering();
  try {
    for await (const intake of batch.takeInDetails(options.for)) {
      gathered.add(intake, batch);
      results.advance();
    }
  } finally {
    results.endProgress();
    batch.close();
  }
  for (const result of gathered.results()) {
    results.add(result);
    list?.add(result);
  }
  results.summarise();
  if (list !== null) {
    const written = await list.write();
    if (!options.quiet) results.remark(written);
  }
  return batch.exitCode(results);
}

/** What is kept of the files until all are read: what each answers as a text, which needs less memory than its parts. */
class Gathering {
  private readonly answers: string[] = [];
  private readonly schools: SchoolOf[] = [];
  /** Places of the schools among the answers. */
  private readonly places: number[] = [];

  add(intake: Intake<CheckedDetails>, batch: Batch): void {
    if ('taken' in intake) {
      this.places.push(this.answers.length);
      this.schools.push({ file: intake.file, schoolReturn: intake.taken.schoolReturn });
    }
    this.answers.push(JSON.stringify(answerTo(intake, batch)));
  }

  *results(): Generator<Result> {
    const across = new Map<number | undefined, readonly AcrossFinding[]>();
    for (const [index, found] of schoolsAcross(this.schools).entries()) across.set(this.places[index], found);
    for (const [index, answer] of this.answers.entries()) {
      const result = JSON.parse(answer) as Result;
      // Which of two returns counts is asked, not held against either.
      const asked = (across.get(index) ?? []).map((found) => acrossProblem({ ...found, severity: 'query' }));
      yield { ...result, problems: [...asked, ...result.problems] };
    }
  }
}

function answerTo(intake: Intake<CheckedDetails>, batch: Batch): Result {
  if ('refusal' in intake) return refusedResult(intake.file, intake.refusal, 'unreadable');
  const { file, taken } = intake;
  const hasErrors = taken.problems.some(({ severity }) => severity === 'error');
  return takenResult(file, taken, batch.editionOf(taken), { status: hasErrors ? 'problems' : 'ok', output: null });
}
