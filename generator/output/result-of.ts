import type { Edition } from '../../framework/edition.ts';
import { isUnreadable } from '../../framework/values.ts';
import type { Problem } from '../../framework/problems.ts';
import type { TakenReturn } from '../intake/intake.ts';
import type { Refusal } from '../intake/read-file.ts';
import type { Result } from './result.ts';

/** The result for a file that holds no return. */
export function refusedResult(file: string, refusal: Refusal, status: 'unreadable' | 'refused'): Result {
  return {
    file,
    status,
    organisation: null,
    la: null,
    stage: null,
    receipt: null,
    output: null,
    problems: [problemOf(refusal)],
  };
}

export function takenResult(
  file: string,
  taken: TakenReturn,
  edition: Edition,
  outcome: Pick<Result, 'status' | 'output'> & Partial<Pick<Result, 'problems'>>,
): Result {
  const { details } = taken.schoolReturn;
  return {
    file,
    organisation: details.organisation,
    la: isUnreadable(details.la)
      ? details.la.unreadable
      : (edition.localAuthorities.find(({ code }) => code === details.la)?.name ?? null),
    stage: taken.stage,
    receipt: taken.receipt,
    problems: taken.problems,
    ...outcome,
  };
}

export function problemOf({ code, message, remedy }: Refusal): Problem {
  return { code, severity: 'error', sheet: null, cell: null, field: null, message, remedy };
}
