import type { Problem } from '../../framework/problems.ts';
import type { Result } from '../result.ts';

/**
 * The outcome of an input as people are told it. A return without an award and a file that is not a workbook need no
 * correction.
 */
export type Outcome = Result['status'] | 'no certificate' | 'no invitation' | 'no feedback' | 'not a workbook';

/** Outcomes that need no correction, by the code of the problem that explains them. */
const neutral: ReadonlyMap<string, Outcome> = new Map([
  ['no-certificate', 'no certificate'],
  ['award-withdrawn', 'no certificate'],
  ['award-not-sought', 'no certificate'],
  ['no-invitation', 'no invitation'],
  ['no-feedback', 'no feedback'],
  ['not-a-workbook', 'not a workbook'],
] as const);

export function outcomeOf({ status, problems }: Pick<Result, 'status' | 'problems'>): Outcome {
  if (problems.some(isError)) return status;
  return problems.map(({ code }) => neutral.get(code)).find((outcome) => outcome !== undefined) ?? status;
}

/** Whether a problem only says why there is nothing to do. */
export function isNote(problem: Pick<Problem, 'code' | 'severity'>): boolean {
  return !isError(problem) && neutral.has(problem.code);
}

/** What is so of a run, not of one input: a person is told once. */
const ofTheRun: ReadonlySet<string> = new Set(['not-registered']);

export function isOfTheRun({ code }: Pick<Problem, 'code'>): boolean {
  return ofTheRun.has(code);
}

const failures: ReadonlySet<Outcome> = new Set(['problems', 'unreadable', 'refused', 'failed'] as const);

/** Whether somebody has to act on this input. */
export function isFailure(outcome: Outcome): boolean {
  return failures.has(outcome);
}

/** How urgent a result is, from 0 (nobody needs to look) to 4; a list ends with the most urgent. */
export function weightOf(result: Result): number {
  const outcome = outcomeOf(result);
  if (isFailure(outcome)) return result.stage === null ? 4 : 3;
  if (outcome !== result.status) return 1;
  return result.problems.every(isOfTheRun) ? 0 : 2;
}

export function isError({ severity }: Pick<Problem, 'severity'>): boolean {
  return severity === 'error';
}
