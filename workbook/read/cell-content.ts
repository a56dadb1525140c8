import { parseDate, toSerial } from '../../framework/dates.ts';
import type { Field } from '../../framework/fields.ts';
import { tidyText } from '../../framework/recognise.ts';
import type { Value } from '../../framework/values.ts';
import { isUnreadable } from '../../framework/values.ts';

/** What is put into a cell: a text, a serial day number, or nothing. */
export type CellContent = string | number | null;

/** Days from the first day of the 1900 date system to that of the 1904 system. */
const days1904 = 1462;

/**
 * What a cell holds when it says the value of a field: the word of a choice, the serial number of a day, the text
 * itself. Anything else stays as it was typed.
 * @param date1904 whether the workbook counts days from 1 January 1904
 */
export function contentOf(
  value: Value<string>,
  { kind, choices }: Pick<Field, 'kind' | 'choices'>,
  date1904: boolean,
): CellContent {
  if (value === null) return null;
  if (isUnreadable(value)) return tidyText(value.unreadable);
  if (kind === 'date') {
    const day = parseDate(value);
    if (day !== null) return toSerial(day) - (date1904 ? days1904 : 0);
  }
  return tidyText(choices.find(({ id }) => id === value)?.title ?? value);
}
