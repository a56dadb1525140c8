import { validity } from '../award.ts';
import { addYears } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { awardIds } from '../edition.ts';
import { dateAt } from '../rules/entries.ts';
import type { IsoDate } from '../school-return.ts';
import type { AwardHeld, ConsolidatedReturn } from './borough-return.ts';
import type { AwardState } from './figures.ts';

/**
 * The awards of one school's returns, oldest return first. A return counts as an award only if it has no errors up to
 * the panel's decision.
 */
export function awardsHeld(returns: readonly ConsolidatedReturn[], edition: Edition, asOf: IsoDate): AwardHeld[] {
  return returns.flatMap((held, index) => {
    const award = awardIds.find((id) => id === held.schoolReturn.panel.decision);
    const awardedOn = dateAt(held.schoolReturn, 'panel.decidedOn');
    if (held.standing === 'awaiting' || held.stage !== 'decided' || award === undefined || awardedOn === null)
      return [];
    const lastDay = validity(awardedOn, edition).until;
    const later = returns.slice(index + 1).find(({ standing }) => standing !== 'earlier');
    return [{ held, award, awardedOn, lastDay, state: stateOf(lastDay, asOf), renewal: later?.file ?? null }];
  });
}

/** "Renewals due within 12 months": the last day is today, or no later than this day of next year. */
function stateOf(lastDay: IsoDate, asOf: IsoDate): AwardState {
  if (lastDay < asOf) return 'expired';
  return lastDay <= addYears(asOf, 1) ? 'due' : 'valid';
}
