import type { Field, Part } from '../../framework/fields.ts';
import type { Problem, ProblemField, Severity, Step } from '../../framework/problems.ts';
import { partOfStep, steps } from '../../framework/problems.ts';
import { quote, rowsInWords } from '../../framework/rules/wording.ts';
import { a1 } from '../address.ts';
import type { Unread } from './cell-source.ts';
import type { CellFault, ReadValue } from './read-value.ts';
import type { FilledInBy, SheetLayout, Table } from '../layout/layout.ts';
import type { ReadTable } from './read-table.ts';
import { mostOutside } from './outside-form.ts';

/** A problem of reading, with the step whose content it concerns. */
export type ReadingProblem = Problem & { readonly step: Step };

type Spot = Pick<Problem, 'sheet' | 'cell' | 'field'>;

/** The header of a column. */
type ColumnSpot = Readonly<Record<'sheet' | 'cell', string>> & { readonly field: ProblemField };

export function stepOfPart(part: Part): Step {
  return steps.find((step) => partOfStep[step] === part) ?? 'submission';
}

const stepOfSheet = (filledInBy: FilledInBy): Step => (filledInBy === 'nobody' ? 'submission' : stepOfPart(filledInBy));

export function sheetMissing({ name, filledInBy }: SheetLayout): ReadingProblem {
  return {
    code: 'sheet-missing',
    severity: 'error',
    step: stepOfSheet(filledInBy),
    sheet: name,
    cell: null,
    field: null,
    message: `The sheet ${name} is not in this workbook.`,
    remedy: 'Go back to a copy that still has it, or copy the entries into a fresh workbook.',
  };
}

/** What the file lists and is damaged: a sheet of the return is needed, all else can be done without. */
export function unreadIn({ what, name }: Unread, needed: SheetLayout | undefined): ReadingProblem {
  const spot = { sheet: what === 'formats' ? null : name, cell: null, field: null };
  if (what === 'sheet' && needed) {
    return {
      code: 'sheet-damaged',
      severity: 'error',
      step: stepOfSheet(needed.filledInBy),
      ...spot,
      message: `The sheet ${name} is damaged, so nothing on it was read.`,
      remedy:
        'Open the workbook in Excel, let Excel repair it, and save it; or copy the entries into a fresh workbook.',
    };
  }
  return { code: `${what}-unread`, severity: 'query', step: 'submission', ...spot, ...unread[what](name) };
}

const unread: Readonly<Record<Unread['what'], (name: string) => Pick<Problem, 'message' | 'remedy'>>> = {
  sheet: (name) => ({
    message: `${quote(name)} in the list of sheets is damaged or empty, is not part of the return, and was not read.`,
    remedy: 'Nothing to do, unless entries of the return stood there.',
  }),
  table: (name) => ({
    message: `A table on the sheet ${quote(name)} is damaged; its rows were read by their headings.`,
    remedy: 'Nothing to do if all rows are there; else open the workbook in Excel, let Excel repair it, and save it.',
  }),
  formats: () => ({
    message: 'The formats of this workbook are damaged, so that a date may be shown as a number.',
    remedy:
      'Nothing to do for what was read; open the workbook in Excel and let Excel repair it before it is used again.',
  }),
};

/** A cell that was there, and is gone. */
export function inputMissing(sheet: string, { path, title }: Field, step: Step): ReadingProblem {
  return {
    code: 'input-missing',
    severity: 'error',
    step,
    sheet,
    cell: null,
    field: path,
    message: `The cell for “${title}” is not where it was, and neither is its label.`,
    remedy: 'Undo the change that removed it, or copy the entries into a fresh workbook.',
  };
}

/** A cell that this workbook never had. */
export function workbookOutdated(sheet: string, { path, title, need }: Field, step: Step): ReadingProblem {
  return {
    code: 'workbook-outdated',
    severity: need === 'required' ? 'error' : 'query',
    step,
    sheet,
    cell: null,
    field: path,
    message: `This workbook was made before “${title}” was asked for, and has no cell for it.`,
    remedy: 'Bring it up to date: copy the entries into a new workbook, and answer this there.',
  };
}

export function columnMissing(spot: ColumnSpot, severity: Severity, title: string): ReadingProblem {
  return {
    code: 'column-missing',
    severity,
    step: 'submission',
    ...spot,
    message: `The table on ${spot.sheet} has no column headed ${title}.`,
    remedy: `If a header was changed, put ${title} back.`,
  };
}

/** One question for a column that is missing and another that stands in its place. */
export function columnRenamed(spot: ColumnSpot, severity: Severity, title: string, header: string): ReadingProblem {
  return {
    code: 'column-renamed',
    severity,
    step: 'submission',
    ...spot,
    message: `The column ${quote(header)} was not read. Is it the column “${title}” under another name?`,
    remedy: `If it is, write ${title} into this cell again; else move what matters into one of the table’s own columns.`,
  };
}

const faults: Readonly<Record<CellFault, (title: string, shown: string) => Pick<Problem, 'message' | 'remedy'>>> = {
  'cell-error': (title, shown) => ({
    message: `“${title}” shows the error ${shown}.`,
    remedy: 'Replace the formula in this cell by what it should say.',
  }),
  'cell-uncalculated': (title) => ({
    message: `“${title}” is a formula whose result was not saved.`,
    remedy: 'Open the workbook in Excel, let it calculate, and save it; or type the text itself.',
  }),
  'cell-damaged': (title) => ({
    message: `“${title}” is damaged in this file, and could not be read.`,
    remedy: 'Open the workbook in Excel, type again what this cell should say, and save it.',
  }),
};

export function cellFault(
  { code, shown }: NonNullable<ReadValue['fault']>,
  spot: Spot,
  title: string,
  step: Step,
): ReadingProblem {
  return { code, severity: 'error', step, ...spot, ...faults[code](title, shown) };
}

export function headersMissing(sheet: string, { columns }: Table): ReadingProblem {
  return {
    code: 'table-headers-missing',
    severity: 'error',
    step: 'submission',
    sheet,
    cell: null,
    field: null,
    message: `The headings of the table on ${sheet} are gone or changed, so none of its rows were read.`,
    remedy: `Type them again, a cell each, in the row above the first entry (insert one if there is none): ${columns.map(({ title }) => title).join(', ')}.`,
  };
}

export function headingsRepeated(
  sheet: string,
  { headerRows, columns }: Pick<ReadTable, 'headerRows' | 'columns'>,
): ReadingProblem {
  const isOne = headerRows.length === 1;
  return {
    code: 'headings-repeated',
    severity: 'query',
    step: 'submission',
    sheet,
    cell: a1({ row: headerRows[0] ?? 1, column: Math.min(...columns.values()) }),
    field: null,
    message: `${rowsInWords(headerRows)} on ${sheet} ${isOne ? 'repeats' : 'repeat'} the headings of a table, and ${isOne ? 'is' : 'are'} not counted as ${isOne ? 'an entry' : 'entries'}.`,
    remedy: isOne ? 'Delete the row.' : 'Delete these rows.',
  };
}

export function columnUnknown(sheet: string, cell: string, header: string): ReadingProblem {
  return {
    code: 'column-unknown',
    severity: 'query',
    step: 'submission',
    sheet,
    cell,
    field: null,
    message:
      header === ''
        ? 'A column without a header was not read.'
        : `The column ${quote(header)} is not part of the table and was not read.`,
    remedy: 'Move what matters into one of the table’s own columns.',
  };
}

export function textsOutside(sheet: string, { filledInBy }: SheetLayout, cells: readonly string[]): ReadingProblem {
  const named = `${cells.slice(0, mostOutside).join(', ')}${cells.length > mostOutside ? ' and more' : ''}`;
  return {
    code: 'texts-outside',
    severity: 'query',
    step: stepOfSheet(filledInBy),
    sheet,
    cell: cells[0] ?? null,
    field: null,
    message: `What stands in ${named} on ${sheet} is beside or below its boxes, and was not read.`,
    remedy: 'Nothing to do if it is your own note; else move it into the box that it belongs to.',
  };
}

export function sheetUnknown(name: string): ReadingProblem {
  return {
    code: 'sheet-unknown',
    severity: 'query',
    step: 'submission',
    sheet: name,
    cell: null,
    field: null,
    message: `The sheet ${quote(name)} is not part of the workbook as issued and was not read.`,
    remedy: 'Nothing to do if it holds your own notes; else move its entries to the sheets of the workbook.',
  };
}

export function rowsLeftOut(sheet: string, cell: string, count: number, most: number): ReadingProblem {
  return {
    code: 'rows-left-out',
    severity: 'error',
    step: 'submission',
    sheet,
    cell,
    field: null,
    message: `${String(count)} rows beyond the first ${String(most)} were not read.`,
    remedy: 'Delete rows that are not needed.',
  };
}

export function metaMissing(sheet: string): ReadingProblem {
  return {
    code: 'hidden-sheet-missing',
    severity: 'query',
    step: 'submission',
    sheet,
    cell: null,
    field: null,
    message: 'The workbook has lost its hidden sheet, so it cannot be told which return it is.',
    remedy: 'Nothing to do for a check; before an award, give a URN or LAESTAB on Details.',
  };
}
