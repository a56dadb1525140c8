import type { Field } from '../../framework/fields.ts';
import { foldText } from '../../framework/recognise.ts';
import type { Value } from '../../framework/values.ts';
import type { CellAddress } from '../address.ts';
import type { CellSource, SheetSource, TableSource } from './cell-source.ts';
import type { ReadValue } from './read-value.ts';
import { readValue, textOf } from './read-value.ts';

/** Rows of a return's table that are read; the rest are counted and named. */
export const mostRows = 2000;
/** How far down a sheet its header row is looked for. */
const headerSearch = 200;

/** A table by what it is recognised by: the name of the Excel table, where it is one, and its headers. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly (Pick<Field, 'title' | 'kind' | 'choices'> & { readonly key: string })[];
  /** Headers of the workbook’s other tables, whose header row people paste along with their rows. */
  readonly otherTitles?: readonly string[];
}

export interface ReadTable {
  readonly sheet: SheetSource;
  /** Where each column of the layout stands; a column that is not there is left out. */
  readonly columns: ReadonlyMap<string, number>;
  readonly header: number;
  /** The Excel table; null where there are only its headers. */
  readonly area: TableSource | null;
  /** Rows with anything in them, from the top. */
  readonly rows: readonly ReadRow[];
  /** Rows below the header row that hold headers again, of this table or of another one; they are not among the rows. */
  readonly headerRows: readonly number[];
  /** The last row with anything in a column of the table; the header row where there is none. */
  readonly lastRow: number;
  /** Headers that we do not know, with something beneath them. */
  readonly unknownHeaders: readonly (CellAddress & { readonly text: string })[];
  readonly leftOut: number;
}

type CellFaultFound = NonNullable<ReadValue['fault']>;

export interface ReadRow {
  readonly row: number;
  readonly values: Readonly<Record<string, Value<string>>>;
  readonly faults: readonly { readonly key: string; readonly fault: CellFaultFound }[];
}

/**
 * Reads a table by the texts of its headers, in any order, wherever it was moved to: the Excel table of its name, else
 * the first row of its sheet, or of any other, that bears most of its headers. Rows count down to the end of the sheet, since
 * people type below a table that did not grow.
 */
export function readTable(
  source: CellSource,
  table: TableShape,
  preferred: SheetSource | undefined,
  most = mostRows,
): ReadTable | null {
  const found = findTable(source, table, preferred);
  if (!found) return null;
  const { sheet, header, area } = found;
  const columns = headersAt(sheet, table, header);
  const known = new Set(columns.values());
  const titles = new Set([...foldedTitles(table).keys(), ...(table.otherTitles ?? []).map(foldText)]);
  const rows: ReadRow[] = [];
  const headerRows: number[] = [];
  let leftOut = 0;
  let lastRow = header;
  for (const [row, filled] of filledRows(sheet, header)) {
    if (area?.totalsRow === true && row === area.bottom) continue;
    if (!filled.some((column) => known.has(column))) continue;
    lastRow = Math.max(lastRow, row);
    if (isHeaderRow(sheet, row, filled, titles)) headerRows.push(row);
    else if (rows.length === most) leftOut += 1;
    else {
      const read = readRow(sheet, table, columns, row, source.date1904);
      if (read.faults.length > 0 || Object.values(read.values).some((value) => value !== null)) rows.push(read);
    }
  }
  const unknown = unknownHeaders(sheet, header, known);
  return { sheet, columns, header, area, rows, headerRows, lastRow, leftOut, unknownHeaders: unknown };
}

function findTable(
  source: CellSource,
  table: TableShape,
  preferred: SheetSource | undefined,
): Pick<ReadTable, 'sheet' | 'header' | 'area'> | null {
  for (const sheet of source.sheets) {
    const area = sheet.tables.find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
    if (area && bearsHeaders(sheet, table, area.top)) return { sheet, header: area.top, area };
  }
  for (const sheet of [...(preferred ? [preferred] : []), ...source.sheets]) {
    for (let row = 1; row <= Math.min(sheet.rows, headerSearch); row += 1) {
      if (!bearsHeaders(sheet, table, row)) continue;
      return { sheet, header: row, area: sheet.tables.find(({ top }) => top === row) ?? null };
    }
  }
  return null;
}

function bearsHeaders(sheet: SheetSource, table: TableShape, row: number): boolean {
  return headersAt(sheet, table, row).size * 2 > table.columns.length;
}

const widestTable = 200;
const longestHeader = 200;

function headersAt(sheet: SheetSource, table: TableShape, row: number): ReadonlyMap<string, number> {
  const keys = foldedTitles(table);
  const columns = new Map<string, number>();
  for (let column = 1; column <= Math.min(sheet.columns, widestTable); column += 1) {
    const cell = sheet.cell(row, column);
    if (cell?.type !== 'text' || cell.text.length > longestHeader) continue;
    const key = keys.get(foldText(cell.text));
    if (key !== undefined && !columns.has(key)) columns.set(key, column);
  }
  return columns;
}

const titlesOfTables = new WeakMap<TableShape['columns'], ReadonlyMap<string, string>>();

/** The keys of a table’s columns by their folded titles. */
function foldedTitles({ columns }: TableShape): ReadonlyMap<string, string> {
  const known = titlesOfTables.get(columns);
  if (known) return known;
  const keys = new Map(columns.map(({ key, title }) => [foldText(title), key] as const));
  titlesOfTables.set(columns, keys);
  return keys;
}

const fewestHeaders = 3;

/** Whether a row holds headers and little else. */
function isHeaderRow(sheet: SheetSource, row: number, filled: readonly number[], titles: ReadonlySet<string>): boolean {
  const bearing = filled.filter((column) => {
    const cell = sheet.cell(row, column);
    return cell?.type === 'text' && cell.text.length <= longestHeader && titles.has(foldText(cell.text));
  });
  return bearing.length >= fewestHeaders && bearing.length * 2 > filled.length;
}

function filledRows(sheet: SheetSource, header: number): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  for (const { row, column } of sheet.filled()) {
    if (row <= header) continue;
    const columns = rows.get(row);
    if (columns) columns.push(column);
    else rows.set(row, [column]);
  }
  return rows;
}

function readRow(
  sheet: SheetSource,
  table: TableShape,
  columns: ReadonlyMap<string, number>,
  row: number,
  date1904: boolean,
): ReadRow {
  const values: Record<string, Value<string>> = {};
  const faults: { key: string; fault: CellFaultFound }[] = [];
  for (const column of table.columns) {
    const at = columns.get(column.key);
    const { value, fault } = readValue(at === undefined ? null : sheet.cell(row, at), column, date1904);
    values[column.key] = value;
    if (fault) faults.push({ key: column.key, fault });
  }
  return { row, values, faults };
}

function unknownHeaders(sheet: SheetSource, header: number, known: ReadonlySet<number>): ReadTable['unknownHeaders'] {
  const beneath = new Set<number>();
  for (const { row, column } of sheet.filled()) if (row > header && !known.has(column)) beneath.add(column);
  return [...beneath]
    .sort((a, b) => a - b)
    .slice(0, widestTable)
    .map((column) => ({ row: header, column, text: textOf(sheet.cell(header, column)) ?? '' }));
}
