import { longDate } from '../../framework/dates.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import { comingTurn } from '../../register/state.ts';
import type { ListedAward } from '../jobs/register/award-line.ts';

/** Of an award before its first day. */
export const notYet = 'not yet valid';

/** The state of an award on a day, and what is recorded for later: `in force; withdrawn from 1 December 2026`. */
export function awardStateWords({ award, state }: ListedAward, day: IsoDate): string {
  const coming = comingTurn(award, day);
  return `${state ?? notYet}${coming === null ? '' : `; ${coming.kind} from ${longDate(coming.on)}`}`;
}
