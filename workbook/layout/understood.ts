import type { Edition } from '../../framework/edition.ts';
import type { Field, FieldPath } from '../../framework/fields.ts';
import { fieldAt, valueAt } from '../../framework/fields.ts';
import { misreadOf } from '../../framework/rules/entries.ts';
import type { IsoDate, SchoolReturn } from '../../framework/school-return.ts';
import type { Value } from '../../framework/values.ts';
import { quotedText } from '../address.ts';
import type { State } from './layout.ts';
import type { WordList } from './lists.ts';
import { listOf, understoodCells, wordsFor } from './lists.ts';
import { nameOf } from './names.ts';

// What the workbook itself understands of what people type, by formulas. They understand no more than the reader does, and
// of what people commonly type no less: any case, stray blanks, other words for a choice, a date typed as dd/mm/yyyy.

/** The days that a date may be: earlier ones are years or other numbers that were typed in its place. */
export const firstDay: IsoDate = '2000-01-01';
export const lastDay: IsoDate = '2199-12-31';

const noBreakSpace = '\u00A0';

/** A cell's text, or the texts of an area, without the blanks that people do not mean. */
export function tidied(cells: string): string {
  return `TRIM(CLEAN(SUBSTITUTE(${cells},"${noBreakSpace}"," ")))`;
}

/** True of a cell, or of each cell of an area, that holds nothing but blanks: many people clear a cell with the space bar. */
export function isBlank(cells: string): string {
  return `${tidied(cells)}=""`;
}

/** How many cells of a column hold more than blanks. */
export function countFilled(cells: string): string {
  // An error in any of them leaves the others countable by whether there is anything.
  return `IFERROR(SUMPRODUCT(--NOT(${isBlank(cells)})),COUNTA(${cells}))`;
}

/** Texts as a row of constants: `{"Yes","Y"}` */
export function arrayOf(texts: readonly string[]): string {
  return `{${texts.map(quotedText).join(',')}}`;
}

/** True where an input holds one of these choices, in whatever words. */
export function holds(edition: Edition, path: FieldPath, ids: readonly string[]): string {
  const words = wordsFor(fieldAt(edition, path).choices, ids);
  return `SUMPRODUCT(--(${tidied(nameOf(path))}=${arrayOf(words)}))>0`;
}

type Shape = Pick<Field, 'kind' | 'choices'> & { readonly past?: Field['past'] };

/** The state of a cell that somebody fills in, by its address or name. */
export function stateFormula(cell: string, shape: Shape, lists: readonly WordList[]): string {
  const understood = understoodCondition(cell, shape, lists);
  const filled = understood === null ? '"understood"' : `IF(${understood},"understood","to correct")`;
  return `IFERROR(IF(${isBlank(cell)},"empty",${filled}),"to correct")`;
}

/** The condition under which a cell is understood; null for a field that takes any text. */
function understoodCondition(cell: string, { kind, choices, past = null }: Shape, lists: readonly WordList[]) {
  if (kind === 'choice') return `SUMPRODUCT(--(${tidied(cell)}=${understoodCells(listOf(lists, choices))}))>0`;
  if (kind !== 'date') return null;
  const last = past === null ? dateFormula(lastDay) : 'TODAY()';
  const within = (day: string) => `AND(${day}>=${dateFormula(firstDay)},${day}<${last}+1)`;
  return `IF(ISNUMBER(${cell}),${within(cell)},AND(${writtenAsAsked(cell)},${within(dayWritten(cell))}))`;
}

/** The day of a text `dd/mm/yyyy`, or those of an area’s texts; an error for any other. */
export function dayWritten(cell: string): string {
  const text = tidied(cell);
  return `DATE(VALUE(RIGHT(${text},4)),VALUE(MID(${text},4,2)),VALUE(LEFT(${text},2)))`;
}

/** Whether a text is a day that the calendar has, just as the sheet asks for it: DATE makes 3 May of 33 April. */
export function writtenAsAsked(cell: string): string {
  const day = dayWritten(cell);
  return `${tidied(cell)}=TEXT(DAY(${day}),"00")&"/"&TEXT(MONTH(${day}),"00")&"/"&YEAR(${day})`;
}

/** A day as formulas write it, whatever day the workbook counts from. */
export function dateFormula(date: IsoDate): string {
  return `DATE(${date.split('-').map(Number).join(',')})`;
}

/** The state of a field of a return on a day, as the workbook tells it. */
export function stateOf(edition: Edition, path: FieldPath, schoolReturn: SchoolReturn, today: IsoDate): State {
  return stateOfValue(valueAt(schoolReturn, path), fieldAt(edition, path), today);
}

export function stateOfValue(value: Value<string>, shape: Shape, today: IsoDate): State {
  if (value === null) return 'empty';
  if (misreadOf(shape, value) !== null) return 'to correct';
  const last = (shape.past ?? null) === null ? lastDay : today;
  const isDay = shape.kind === 'date' && typeof value === 'string';
  return isDay && (value < firstDay || value > last) ? 'to correct' : 'understood';
}
