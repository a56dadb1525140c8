import { longDate } from '../dates.ts';
import { dateAt } from './entries.ts';
import type { Rule } from './rule.ts';

/**
 * "Date … in the future" (Rules, submission): what has been assessed, visited or decided has a day that has come.
 * @param what the day is of, as in "the date of assessment"
 */
export function inThePast(path: string, what: string): Rule {
  return function* ({ schoolReturn, today }) {
    const date = dateAt(schoolReturn, path);
    if (date === null || date <= today) return;
    yield {
      code: 'date-in-future',
      field: path,
      message: `The date of ${what}, ${longDate(date)}, is in the future.`,
      remedy: `Correct the date of ${what}: it must be today or earlier.`,
    };
  };
}
