import { longDate } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import { outcomeChoices } from '../../../framework/fields.ts';
import { oneOf } from '../../../framework/rules/entries.ts';
import { outcomeIds } from '../../../framework/rules/wording.ts';
import type { PanelDecision } from '../../../framework/school-return.ts';
import { isUnreadable, known } from '../../../framework/values.ts';

/** What stands on a Panel sheet, `Gold, 12 May 2026`; null where no decision does. */
export function panelInWords({ decision, decidedOn }: PanelDecision, edition: Edition): string | null {
  if (decision === null) return null;
  const outcome = oneOf(decision, outcomeIds(edition));
  const title = isUnreadable(decision)
    ? decision.unreadable.slice(0, 200)
    : (outcomeChoices(edition).find(({ id }) => id === outcome)?.title ?? decision);
  const day = known(decidedOn);
  return day === null ? title : `${title}, ${longDate(day)}`;
}
