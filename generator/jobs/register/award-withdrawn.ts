import { longDate } from '../../../framework/dates.ts';
import type { Problem } from '../../../framework/problems.ts';
import { problemOf } from '../../../framework/problems.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import type { Award } from '../../../register/award.ts';
import { lastTurn } from '../../../register/state.ts';
import { ended } from '../../../framework/sentences.ts';

/**
 * Why nothing comes of an award on a day; null where it is not withdrawn then.
 * @param so what follows: `there is no certificate`
 */
export function awardWithdrawn(award: Award, day: IsoDate, so: string): Problem | null {
  const turn = lastTurn(award, day);
  if (turn?.kind !== 'withdrawn') return null;
  const why = turn.reason === null ? '' : `: ${turn.reason}`;
  return problemOf({
    code: 'award-withdrawn',
    severity: 'query',
    message: ended(`The award ${award.serial} was withdrawn on ${longDate(turn.on)}, so ${so}${why}`),
    remedy: 'Nothing to do; or reinstate the award in the register.',
  });
}
