import { longDate } from '../../framework/dates.ts';
import type { ListedAward } from '../jobs/register/award-line.ts';

/** Of an award before its first day. */
export const notYet = 'not yet valid';

/** The state of an award, and what is recorded for later: `in force; withdrawn from 1 December 2026`. */
export function awardStateWords({ state, coming }: Pick<ListedAward, 'state' | 'coming'>): string {
  return `${state ?? notYet}${coming === null ? '' : `; ${coming.kind} from ${longDate(coming.on)}`}`;
}
