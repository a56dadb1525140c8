import type { Observation, Rule } from '../rule.ts';
import { quote } from '../wording.ts';

/**
 * "The school's part changed after submission (receipt differs)" (Rules, verification, query). Where the school has
 * submitted again after the verifier looked, the receipt that the verifier noted tells.
 */
export const schoolPartUnchanged: Rule = function* ({ schoolReturn, receipt }) {
  const { submittedReceipt, reviewedReceipt } = schoolReturn.meta;
  const changed = (since: string, then: string): Omit<Observation, 'code' | 'field'> => ({
    message: `The school’s part has changed since ${since}: its receipt was ${quote(then)} and is now ${quote(receipt)}.`,
    remedy: 'Ask the school what has changed, and look at those entries again.',
  });
  if (submittedReceipt !== null && submittedReceipt !== receipt) {
    const field = 'meta.submittedReceipt';
    yield { code: 'changed-since-submission', field, ...changed('it was submitted', submittedReceipt) };
  }
  if (reviewedReceipt !== null && reviewedReceipt !== receipt && reviewedReceipt !== submittedReceipt) {
    const field = 'meta.reviewedReceipt';
    yield { code: 'changed-since-review', field, ...changed('the verifier reviewed it', reviewedReceipt) };
  }
};
