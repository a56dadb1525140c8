import { london } from '../framework/editions/london/index.ts';
import { fieldsOf } from '../framework/fields.ts';
import type { SchoolReturn } from '../framework/school-return.ts';
import { changed, decidedReturn } from './returns.ts';

/** Fields for prose, in the order of the workbook. */
export const proseFields = fieldsOf(london).filter(({ kind }) => kind === 'text');

/** What stands on a line of a field's text, and nowhere else. */
export const mark = (field: number, line: number): string => `F${String(field + 1)}L${String(line)}.`;

/** A decided return with texts of so many lines in all fields for prose. `words` follow the mark of each line. */
export function withLines(lines: number, words = ''): SchoolReturn {
  const text = (field: number) =>
    Array.from({ length: lines }, (_, index) => `${mark(field, index + 1)}${words}`).join('\n');
  return changed(
    decidedReturn(london),
    Object.fromEntries(proseFields.map(({ path }, index) => [path, text(index)] as const)),
  );
}
