import { longDate } from '../../dates.ts';
import { outcomeChoices, valueAt } from '../../fields.ts';
import { dateAt, isAuditOnly, isFilled, oneOf, pastDateAt } from '../entries.ts';
import type { Rule } from '../rule.ts';
import { anyOf, outcomeIds, outcomeTitle } from '../wording.ts';

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

/** "Date before the visit" (Rules, award): the panel meets "post visit". */
export const decidedAfterVisit: Rule = function* ({ schoolReturn, today }) {
  const field = 'panel.decidedOn';
  const decidedOn = dateAt(schoolReturn, field);
  const visitedOn = pastDateAt(schoolReturn, 'verification.visitedOn', today);
  if (decidedOn === null || visitedOn === null || decidedOn >= visitedOn) return;
  yield {
    code: 'decision-before-visit',
    field,
    message: `The decision of ${longDate(decidedOn)} is before the visit of ${longDate(visitedOn)}.`,
    remedy: 'Correct the date of the decision, or ask the verifier to correct the date of the visit.',
  };
};

/**
 * "The decision stands only in the return itself" (Rules, award, query): a decision counts when the panel made it, and
 * anybody can enter one on the Panel sheet of a file.
 */
export const decidedInRound: Rule = function* ({ schoolReturn, edition, isDecidedInRound }) {
  const field = 'panel.decision';
  const outcome = oneOf(valueAt(schoolReturn, field), outcomeIds(edition));
  if (isDecidedInRound || outcome === null) return;
  yield {
    code: 'decision-in-return-only',
    field,
    message: `The decision, ${outcomeTitle(outcome, edition)}, stands only in this workbook.`,
    remedy: 'Make sure that the panel decided so, and enter the decision in the workbook of the round.',
  };
};
