import { outcomeChoices, valueAt } from '../../fields.ts';
import { isFilled, textAt } from '../entries.ts';
import type { Rule } from '../rule.ts';
import { anyOf } from '../wording.ts';

/**
 * "No recommendation" (Rules, verification): the panel meets "to quality assure their recommendations" (The
 * Verification Process, 3).
 */
export const awardRecommended: Rule = function* ({ schoolReturn, edition }) {
  const field = 'verification.recommendation';
  if (isFilled(valueAt(schoolReturn, field))) return;
  yield {
    code: 'recommendation-missing',
    field,
    message: 'The verifier’s recommendation is missing.',
    remedy: `Choose ${anyOf(outcomeChoices(edition).map(({ title }) => title))} in “Recommendation”.`,
  };
};

/** To defer is the panel's to decide; a verifier who recommends it tells the panel why. */
export const deferralExplained: Rule = function* ({ schoolReturn }) {
  const isDeferred = valueAt(schoolReturn, 'verification.recommendation') === 'deferred';
  const field = 'verification.recommendationReason';
  if (!isDeferred || textAt(schoolReturn, field) !== null) return;
  yield {
    code: 'recommendation-deferred',
    field,
    message: 'The verifier recommends deferring the award, and no reason is written.',
    remedy: 'Write in “Reason for the recommendation” what the panel should wait for, or recommend an award.',
  };
};
