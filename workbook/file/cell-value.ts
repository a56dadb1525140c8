import type { Cell } from '../cell-source.ts';
import { cellText } from './cell-text.ts';
import type { IsDateStyle } from './date-formats.ts';
import { isoSerial } from './iso-date.ts';
import { damaged } from './unreadable-workbook.ts';

/** What all the sheets of a workbook share. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
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
 * The cell, null when it is empty.
 * @throws UnreadableWorkbook `damaged` when the content is not of the cell's type
 */
export function cellValue(written: WrittenCell, context: CellContext): Cell | null {
  const { type, formula, inlineText } = written;
  if (type === 'inlineStr') return textCell(inlineText);
  if (type === 'str' && written.value !== null) return textCell(cellText(written.value));
  const value = written.value?.trim() ?? '';
  // An empty `v` is no result: only a formula of type `str` has an empty text for one, and that has returned above.
  if (value === '') return formula ? { type: 'uncalculated' } : null;
  switch (type) {
    case 's':
      return textCell(sharedString(value, context.sharedStrings));
    case 'n':
      return { type: 'number', value: number(value), date: context.isDateStyle(written.style) };
    case 'b':
      return { type: 'boolean', value: boolean(value) };
    case 'e':
      return { type: 'error', code: cellText(value) };
    case 'd':
      return date(value, context.date1904);
    default:
      throw damaged('a cell of an unknown type');
  }
}

function textCell(text: string): Cell | null {
  return text === '' ? null : { type: 'text', text };
}

function sharedString(value: string, strings: readonly string[]): string {
  const text = /^\d{1,9}$/.test(value) ? strings[Number(value)] : undefined;
  if (text === undefined) throw damaged('a cell of a shared text that is not there');
  return text;
}

function number(value: string): number {
  const parsed = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(value) ? Number(value) : NaN;
  if (!Number.isFinite(parsed)) throw damaged('a number that is none');
  return parsed;
}

/** XML Schema Part 2, section 3.2.2 */
export function boolean(value: string): boolean {
  if (value === '1' || value === 'true') return true;
  if (value === '0' || value === 'false') return false;
  throw damaged('a truth value that is none');
}

/** A day that the date system has not is kept as the text that was written. */
function date(value: string, date1904: boolean): Cell {
  const serial = isoSerial(value, date1904);
  return serial === null ? { type: 'text', text: value } : { type: 'number', value: serial, date: true };
}
