import type { Cell } from '../read/cell-source.ts';
import { cellText } from './cell-text.ts';
import type { IsDateStyle } from './date-formats.ts';
import { isoSerial } from './iso-date.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

/** What all the sheets of a workbook share. */
export interface CellContext {
  /** Null if the workbook has lost its shared strings. */
  readonly sharedStrings: readonly string[] | null;
  readonly isDateStyle: IsDateStyle;
  readonly date1904: boolean;
}

/** A `c` element (ECMA-376 Part 1, section 18.3.1.4). */
export interface WrittenCell {
  /** Its `t` (section 18.18.11 ST_CellType). */
  readonly type: string;
  /** Its `s`. */
  readonly style: string;
  readonly formula: boolean;
  /** Content of its `v`, without the blanks around it unless it is text; null when it has none. */
  readonly value: string | null;
  /** Text of its `is`. */
  readonly inlineText: string;
}

/**
 * The cell, null when it is empty. Content that is not of the cell's type makes the cell damaged, and no other.
 * @throws UnreadableWorkbook `texts-missing`
 */
export function cellValue(written: WrittenCell, context: CellContext): Cell | null {
  const { type, formula, inlineText } = written;
  // Some writers put an inline text where a value stands, or leave out that it is one.
  if (inlineText !== '' && written.value === null) return textCell(inlineText);
  if (type === 'inlineStr') return textCell(inlineText === '' ? cellText(written.value ?? '') : inlineText);
  if (type === 'str' && written.value !== null) return textCell(cellText(written.value));
  const value = written.value?.trim() ?? '';
  // An empty `v` is no result: only a formula of type `str` has an empty text for one, and that has returned above.
  if (value === '') return formula ? { type: 'uncalculated' } : null;
  switch (type) {
    case 's':
      return sharedText(value, context.sharedStrings);
    case 'n':
      return numberCell(value, context.isDateStyle(written.style));
    case 'b':
      return booleanCell(value);
    case 'e':
      return { type: 'error', code: cellText(value.slice(0, longestError)) };
    case 'd':
      return date(value, context.date1904);
    default:
      return damagedCell;
  }
}

const damagedCell: Cell = { type: 'damaged' };

/** The longest that Excel has is `#GETTING_DATA`. */
const longestError = 40;

function textCell(text: string): Cell | null {
  return text === '' ? null : { type: 'text', text };
}

function sharedText(value: string, strings: readonly string[] | null): Cell | null {
  if (strings === null) throw new UnreadableWorkbook('texts-missing');
  const text = /^\d{1,9}$/.test(value) ? strings[Number(value)] : undefined;
  return text === undefined ? damagedCell : textCell(text);
}

/** Programs write 17 digits, and an exponent. */
const longestNumber = 400;

function numberCell(value: string, date: boolean): Cell {
  const isNumber = value.length <= longestNumber && /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(value);
  const parsed = isNumber ? Number(value) : NaN;
  return Number.isFinite(parsed) ? { type: 'number', value: parsed, date } : damagedCell;
}

function booleanCell(value: string): Cell {
  const parsed = parseBoolean(value);
  return parsed === null ? damagedCell : { type: 'boolean', value: parsed };
}

/** A boolean (XML Schema Part 2, section 3.2.2); null for anything else. */
export function parseBoolean(value: string): boolean | null {
  if (value === '1' || value === 'true') return true;
  return value === '0' || value === 'false' ? false : null;
}

/** A date outside the date system is kept as text, as it was written. */
function date(value: string, date1904: boolean): Cell {
  const serial = isoSerial(value, date1904);
  return serial === null ? { type: 'text', text: value } : { type: 'number', value: serial, date: true };
}
