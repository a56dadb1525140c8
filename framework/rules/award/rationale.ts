import { valueAt } from '../../fields.ts';
import { oneOf, textAt } from '../entries.ts';
import type { Rule } from '../rule.ts';
import { outcomeIds, outcomeTitle } from '../wording.ts';

/**
 * "Decision differs from the recommendation without a rationale" (Rules, award): the panel may decide otherwise, and
 * gives its reason.
 */
export const differenceExplained: Rule = function* ({ schoolReturn, edition }) {
  const field = 'panel.rationale';
  const ids = outcomeIds(edition);
  const decision = oneOf(valueAt(schoolReturn, 'panel.decision'), ids);
  const recommendation = oneOf(valueAt(schoolReturn, 'verification.recommendation'), ids);
  if (decision === null || recommendation === null || decision === recommendation) return;
  if (textAt(schoolReturn, field) !== null) return;
  yield {
    code: 'rationale-missing',
    field,
    message: `The panel decided ${outcomeTitle(decision, edition)}, the verifier recommended ${outcomeTitle(recommendation, edition)}, and no rationale is written.`,
    remedy: 'Write in “Rationale” why the panel decided otherwise.',
  };
};
