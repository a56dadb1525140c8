import type { Part } from '../fields.ts';
import { whyUnprintable } from '../printable-line.ts';
import { textAt } from './entries.ts';
import type { Rule } from './rule.ts';

/**
 * A name stands on certificates, in reports and on agendas, on a line or two: one of thousands of letters, or with accents
 * stacked upon each other, would be a grey block there.
 */
export const linesPrintable = (part: Part): Rule =>
  function* ({ schoolReturn, fields }) {
    for (const { path, title } of fields.filter((field) => field.part === part && field.kind === 'line')) {
      const text = textAt(schoolReturn, path);
      const why = text === null ? null : whyUnprintable(text);
      if (text === null || why === null) continue;
      yield {
        code: 'line-unprintable',
        field: path,
        message: `“${title}” ${why}`,
        remedy: `Write “${title}” in its usual form.`,
      };
    }
  };
