import { longDate } from '../dates.ts';
import type { Part } from '../fields.ts';
import { dateAt } from './entries.ts';
import type { Rule } from './rule.ts';

/**
 * "Date … in the future" (Rules, submission): an assessment, visit or decision that has taken place cannot have a
 * future date.
 */
export const inThePast = (part: Part): Rule =>
  function* ({ schoolReturn, fields, today }) {
    for (const { path, past } of fields.filter((field) => field.part === part)) {
      const date = past === null ? null : dateAt(schoolReturn, path);
      if (past === null || date === null || date <= today) continue;
      yield {
        code: 'date-in-future',
        field: path,
        message: `The date of ${past}, ${longDate(date)}, is in the future.`,
        remedy: `Correct the date of ${past}: it must be today or earlier.`,
      };
    }
  };
