import { addYears, dayBefore, isDate } from './dates.ts';
import type { AwardId, Edition, LevelId } from './edition.ts';
import { awardIds, levelIds } from './edition.ts';
import { codeOf } from './receipt.ts';
import { foldText } from './recognise.ts';
import type { Details, IsoDate, ReturnMeta, SchoolReturn } from './school-return.ts';
import { laestabOf, urnOf } from './school-numbers.ts';
import { isUnreadable, known } from './values.ts';

/** The mark that the framework is named after: what a school achieves is the mark, not its framework. */
export function markOf({ title }: Edition): string {
  return title.replace(/ Framework$/, '');
}

/** The award that a level earns in this edition. */
export function awardOf(level: LevelId, edition: Edition): AwardId {
  return edition.levels[level].award;
}

/** The level that an award stands for in this edition. */
export function levelOf(award: AwardId, edition: Edition): LevelId {
  const level = levelIds.find((id) => awardOf(id, edition) === award);
  if (level === undefined) throw new RangeError(`No level of edition ${edition.id} earns the award ${award}`);
  return level;
}

/**
 * First and last day of a certificate. "The award certificate will be valid for 3 years" (The Verification Process, 3):
 * from the day of the decision to the day before its third anniversary; the number of years is the edition's.
 * @throws RangeError where the decision's date is no day
 */
export function validity(decidedOn: IsoDate, edition: Edition): { readonly from: IsoDate; readonly until: IsoDate } {
  return { from: decidedOn, until: dayBefore(addYears(decidedOn, edition.validityYears)) };
}

/**
 * Whether a return was assessed a year or more after a decision, which is then of an earlier time: the school has used its workbook
 * again. Within the year, the register takes no other decision on a return.
 */
export function isUsedAgain(assessedOn: IsoDate | null, decidedOn: IsoDate | null): boolean {
  return assessedOn !== null && decidedOn !== null && assessedOn >= addYears(decidedOn, 1);
}

/**
 * Serial of a return's certificate, `PDQM-<year>-<8 characters>`. It follows from the return, the award and the date of
 * the decision, so that the same award always has the same serial.
 * @param attempt above 0 where another award has the serial before
 * @throws RangeError where the panel has not made an award on a day
 */
export function serialOf(schoolReturn: SchoolReturn, edition: Edition, attempt = 0): string {
  const award = awardIds.find((id) => id === known(schoolReturn.panel.decision));
  const decidedOn = known(schoolReturn.panel.decidedOn);
  if (award === undefined || decidedOn === null || !isDate(decidedOn)) {
    throw new RangeError('Only an award of the panel with the date of its decision has a serial');
  }
  return serialFor(schoolReturn, { award, decidedOn }, edition, attempt);
}

/** The serial of an award of which no return is known; as of `serialOf`. */
export function serialFor(
  school: Identified,
  { award, decidedOn }: { readonly award: AwardId; readonly decidedOn: IsoDate },
  edition: Edition,
  attempt: number,
): string {
  const facts = ['serial', edition.id, identityOf(school), award, decidedOn];
  const code = codeOf(JSON.stringify(attempt === 0 ? facts : [...facts, attempt]), 8);
  return `PDQM-${decidedOn.slice(0, 4)}-${code}`;
}

/** The entries of a return that identify the school. */
export interface Identified {
  readonly meta: Pick<ReturnMeta, 'returnId'>;
  readonly details: Pick<Details, 'organisation' | 'la' | 'urn' | 'laestab'>;
}

/**
 * What tells this school's return from others: its id, else a number of the school's, else the school's name and LA.
 */
export function identityOf(schoolReturn: Identified): readonly string[] {
  const [[kind, number] = []] = numbersOf(schoolReturn);
  if (kind !== undefined && number !== undefined) return [kind, number];
  const { details } = schoolReturn;
  const la = isUnreadable(details.la) ? foldText(details.la.unreadable) : (details.la ?? '');
  return ['school', la, foldText(details.organisation ?? '')];
}

/** The numbers of a return of which no other school's return has one: `return R…`, `URN 100123`, `LAESTAB 2022345`. */
export function identityNumbersOf(schoolReturn: Identified): readonly string[] {
  return numbersOf(schoolReturn).map(([kind, number]) => `${kind === 'return' ? kind : kind.toUpperCase()} ${number}`);
}

type IdentityNumber = readonly [kind: 'return' | 'urn' | 'laestab', number: string];

function numbersOf({ meta, details }: Identified): readonly IdentityNumber[] {
  const numbers = [
    ['return', meta.returnId],
    ['urn', urnOf(details)],
    ['laestab', laestabOf(details)],
  ] as const;
  return numbers.flatMap(([kind, number]) => (number === null ? [] : [[kind, number] as const]));
}
