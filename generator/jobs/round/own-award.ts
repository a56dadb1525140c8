import { isUsedAgain } from '../../../framework/award.ts';
import { addYears } from '../../../framework/dates.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import type { Award } from '../../../register/award.ts';
import type { Decided } from '../../intake/reader.ts';

/**
 * Whether an award of a return's school was given for this return, and not before its school used the workbook again. A copy of a blank
 * workbook has no id: then it is one that was entered without an id and decided within a year of the verifier's visit.
 */
export function isOwnAward(
  { meta, details, verification }: Pick<SchoolReturn, 'meta' | 'details'> & Pick<Decided, 'verification'>,
  { school: { returnId }, facts: { decidedOn } }: Award,
): boolean {
  if (isUsedAgain(known(details.assessedOn), decidedOn)) return false;
  if (meta.returnId !== null || returnId !== null) return returnId === meta.returnId;
  const visitedOn = known(verification.visitedOn);
  return visitedOn !== null && decidedOn >= visitedOn && decidedOn < addYears(visitedOn, 1);
}
