import { isAuditOnly } from '../entries.ts';
import type { Rule } from '../rule.ts';

/** "Return not submitted for the award (intention No)" (Rules, award): the panel decides on those who seek it. */
export const awardSought: Rule = function* ({ schoolReturn }) {
  if (!isAuditOnly(schoolReturn)) return;
  yield {
    code: 'award-not-sought',
    field: 'overall.intention',
    message: 'The return is not submitted for the award: the school answered No to “We intend to seek the award”.',
    remedy: 'Leave the panel’s part empty; or ask the school to answer Yes and to submit again.',
  };
};
