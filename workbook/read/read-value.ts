import { fromSerial, isYearAlone, longDate, parseDate, serialInWords } from '../../framework/dates.ts';
import type { Field } from '../../framework/fields.ts';
import { plainLine, recognise, tidyText } from '../../framework/recognise.ts';
import type { Value } from '../../framework/values.ts';
import type { Cell } from './cell-source.ts';

/** Why a cell that is not empty holds nothing that could be read. */
export type CellFault = 'cell-error' | 'cell-uncalculated' | 'cell-damaged';

export interface ReadValue {
  readonly value: Value<string>;
  /** `shown` is what stands in the cell. */
  readonly fault: { readonly code: CellFault; readonly shown: string } | null;
}

/**
 * What a cell says as the value of a field: a choice's id, an ISO date, a text. A text field is never unreadable; it is
 * null instead.
 */
export function readValue(cell: Cell | null, shape: Pick<Field, 'kind' | 'choices'>, date1904: boolean): ReadValue {
  if (cell?.type === 'error') return faulty('cell-error', cell.code, shape);
  if (cell?.type === 'uncalculated') return faulty('cell-uncalculated', 'a formula', shape);
  if (cell?.type === 'damaged') return faulty('cell-damaged', 'something damaged', shape);
  if (shape.kind === 'date' && cell?.type === 'number') {
    return { value: fromSerial(cell.value, date1904) ?? { unreadable: noDay(cell, date1904) }, fault: null };
  }
  return { value: valueOf(textOf(cell, date1904), shape), fault: null };
}

/** A number that is no day of a return, as the person who typed it knows it: a year, another day, else the number. */
function noDay({ value, date }: Extract<Cell, { type: 'number' }>, date1904: boolean): string {
  const day = date && !isYearAlone(value) ? serialInWords(value, date1904) : null;
  return day ?? numberText(value);
}

function faulty(code: CellFault, shown: string, { kind }: Pick<Field, 'kind'>): ReadValue {
  const isText = kind === 'line' || kind === 'text';
  return { value: isText ? null : { unreadable: shown }, fault: { code, shown } };
}

function valueOf(text: string | null, shape: Pick<Field, 'kind' | 'choices'>): Value<string> {
  if (text === null) return null;
  if (shape.kind === 'date') return parseDate(text) ?? { unreadable: text };
  if (shape.kind === 'choice') return recognise(text, shape.choices) ?? { unreadable: text };
  return shape.kind === 'line' ? oneLine(text) : text;
}

/** On one line, without marks that turn the direction of what follows; null where nothing can be seen of it. */
function oneLine(text: string): string | null {
  const line = text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
  return plainLine(line) === '' ? null : line;
}

/** A cell's content as a person would write it; null where there is none. */
export function textOf(cell: Cell | null, date1904 = false): string | null {
  if (cell === null) return null;
  switch (cell.type) {
    case 'text':
      return tidyText(cell.text);
    case 'number': {
      const day = cell.date ? fromSerial(cell.value, date1904) : null;
      return day === null ? numberText(cell.value) : longDate(day);
    }
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'error':
    case 'uncalculated':
    case 'damaged':
      return null;
  }
}

/** Excel shows at most 15 significant digits. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(15)));
}
