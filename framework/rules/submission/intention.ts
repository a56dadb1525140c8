import { valueAt } from '../../fields.ts';
import { isFilled, textAt } from '../entries.ts';
import type { Rule } from '../rule.ts';

/**
 * "Intention to seek the award not answered, or Yes without a date/round" (Rules, submission); the template's "We
 * intend to seek the Quality Mark Award", "Yes", "Date /round".
 */
export const intentionAnswered: Rule = function* ({ schoolReturn }) {
  const intention = valueAt(schoolReturn, 'overall.intention');
  if (!isFilled(intention)) {
    yield {
      code: 'intention-missing',
      field: 'overall.intention',
      message: 'The question whether the organisation intends to seek the award is not answered.',
      remedy: 'Choose Yes, or No to use the workbook as an audit tool, in “We intend to seek the award”.',
    };
  }
  if (intention === 'yes' && textAt(schoolReturn, 'overall.round') === null) {
    yield {
      code: 'round-missing',
      field: 'overall.round',
      message: 'The organisation intends to seek the award, but no date or round is given.',
      remedy: 'Enter in “Date or round” when you wish to be considered, such as Summer 2026.',
    };
  }
};
