import type { Edition } from '../../framework/edition.ts';
import type { Refusal } from '../../framework/problems.ts';
import { problemOf } from '../../framework/problems.ts';
import type { Details } from '../../framework/school-return.ts';
import { isUnreadable } from '../../framework/values.ts';
import type { CheckedDetails } from '../intake/reader.ts';
import type { Result } from '../result.ts';

/** A result in which everything that is not given is null. */
export function resultOf(
  file: string,
  status: Result['status'],
  known: Partial<Omit<Result, 'file' | 'status'>> = {},
): Result {
  return {
    file,
    status,
    organisation: null,
    la: null,
    stage: null,
    receipt: null,
    output: null,
    problems: [],
    ...known,
  };
}

/** The result for a file that holds no return. */
export function refusedResult(file: string, refusal: Refusal, status: 'unreadable' | 'refused'): Result {
  return resultOf(file, status, { problems: [problemOf(refusal)] });
}

/** The result for a file that holds the very same as another one. @param known what is known of its return */
export function duplicateResult(
  file: string,
  same: string,
  { organisation, la, stage, receipt }: Pick<Result, 'organisation' | 'la' | 'stage' | 'receipt'>,
): Result {
  const problem = problemOf({
    code: 'duplicate',
    severity: 'query',
    message: `It holds the same as ${same}.`,
    remedy: 'Nothing to do.',
  });
  return resultOf(file, 'unchanged', { organisation, la, stage, receipt, problems: [problem] });
}

export function takenResult(
  file: string,
  { schoolReturn: { details }, stage, receipt, problems }: CheckedDetails,
  edition: Edition,
  { status, ...outcome }: Pick<Result, 'status' | 'output'> & Partial<Pick<Result, 'problems'>>,
): Result {
  return resultOf(file, status, {
    organisation: details.organisation,
    la: laOf(details, edition),
    stage,
    receipt,
    problems,
    ...outcome,
  });
}

/** Name of the local authority, or what was typed instead. */
export function laOf({ la }: Details, edition: Edition): string | null {
  if (isUnreadable(la)) return la.unreadable;
  return edition.localAuthorities.find(({ code }) => code === la)?.name ?? null;
}
