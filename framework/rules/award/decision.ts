import { longDate } from '../../dates.ts';
import { outcomeChoices, valueAt } from '../../fields.ts';
import { dateAt, isAuditOnly, isFilled } from '../entries.ts';
import type { Rule } from '../rule.ts';
import { anyOf } from '../wording.ts';

/**
 * "Decision or date missing" (Rules, award): "a final decision is made on the category of award achieved" (The
 * Verification Process, 3). No award and Deferred are decisions too, and have a date. A return that does not seek the
 * award owes none.
 */
export const decided: Rule = function* ({ schoolReturn, edition }) {
  if (isAuditOnly(schoolReturn)) return;
  if (!isFilled(valueAt(schoolReturn, 'panel.decision'))) {
    yield {
      code: 'decision-missing',
      field: 'panel.decision',
      message: 'The panel’s decision is missing.',
      remedy: `Choose ${anyOf(outcomeChoices(edition).map(({ title }) => title))} in “Decision”.`,
    };
  }
  if (!isFilled(valueAt(schoolReturn, 'panel.decidedOn'))) {
    yield {
      code: 'decision-date-missing',
      field: 'panel.decidedOn',
      message: 'The date of the panel’s decision is missing.',
      remedy: 'Enter the day on which the panel met as dd/mm/yyyy, such as 12/05/2026.',
    };
  }
};

/** "Date before the visit" (Rules, award): the panel meets "post visit". A visit in the future is wrong itself. */
export const decidedAfterVisit: Rule = function* ({ schoolReturn, today }) {
  const field = 'panel.decidedOn';
  const decidedOn = dateAt(schoolReturn, field);
  const visitedOn = dateAt(schoolReturn, 'verification.visitedOn');
  if (decidedOn === null || visitedOn === null || visitedOn > today || decidedOn >= visitedOn) return;
  yield {
    code: 'decision-before-visit',
    field,
    message: `The decision of ${longDate(decidedOn)} is before the visit of ${longDate(visitedOn)}.`,
    remedy: 'Correct the date of the decision, or ask the verifier to correct the date of the visit.',
  };
};
