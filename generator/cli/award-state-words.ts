import { longDate } from '../../framework/dates.ts';
import type { ListedAward } from '../jobs/register/award-line.ts';

/** Of an award before its first day. */
export const notYet = 'not yet valid';

/** The state of an award, and what is recorded for later: `in force; withdrawn from 1 December 2026`. Of sample data it says so. */
export function awardStateWords({ award, state, coming }: ListedAward): string {
  const later = coming === null ? '' : `; ${coming.kind} from ${longDate(coming.on)}`;
  return `${state ?? notYet}${later}${award.facts.sample ? '; specimen' : ''}`;
}
