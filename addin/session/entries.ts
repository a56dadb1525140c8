import type { Edition } from '../../framework/edition.ts';
import type { Field, FieldPath, TableName } from '../../framework/fields.ts';
import { columnsOf, fieldNamed, tableNames, valueAt } from '../../framework/fields.ts';
import type { Value } from '../../framework/values.ts';
import { isUnreadable } from '../../framework/values.ts';
import type { CellAddress } from '../../workbook/address.ts';
import { parseA1 } from '../../workbook/address.ts';
import { contentOf } from '../../workbook/read/cell-content.ts';
import type { CellContent } from '../../workbook/read/cell-content.ts';
import type { ReadReturn } from '../../workbook/read/read-return.ts';
import { readValue } from '../../workbook/read/read-value.ts';
import type { ReadTable } from '../../workbook/read/read-table.ts';
import type { RowContent } from './follow-row.ts';
import { followRow } from './follow-row.ts';
import type { Growth, PlacedContent } from '../excel/open-workbook.ts';
import { cellHolding } from '../excel/with-contents.ts';

/** Something that was entered in the pane and that Excel has not taken yet. */
export type Entry = FieldEntry | RowEntry;

export interface FieldEntry {
  readonly field: FieldPath;
  readonly value: string | null;
}

export interface RowEntry {
  readonly rows: TableName;
  /** Row of the sheet, which goes along when the rows are sorted; null once nobody can say which it is. */
  readonly row: number | null;
  readonly key: string;
  readonly value: string | null;
}

/** What tells where an entry belongs: a later one takes the place of an earlier one. */
export function targetOf(entry: Entry): string {
  if ('field' in entry) return entry.field;
  const { rows, row, key, value } = entry;
  // Of rows that nobody can tell apart any more, what was entered tells.
  return row === null ? `${rows} null ${key} ${value ?? ''}` : `${rows} ${String(row)} ${key}`;
}

/** Whether an entry is of a row that is gone, or that nobody can tell from others: it goes to no cell by itself. */
export const isRowless = (entry: Entry): boolean => 'rows' in entry && entry.row === null;

/** The cell contents of entries, and the growth that they need; an entry whose cell is not there has none. */
export function placed(
  entries: readonly Entry[],
  read: ReadReturn,
  date1904: boolean,
): {
  readonly contents: readonly PlacedContent[];
  readonly growths: readonly Growth[];
  readonly kept: readonly Entry[];
} {
  const contents: PlacedContent[] = [];
  const kept: Entry[] = [];
  for (const entry of entries) {
    const cell = cellOf(entry, read);
    const isOfTable = 'rows' in entry;
    if (cell) contents.push({ ...cell, isOfTable, content: contentIn(entry, read.edition, date1904) });
    else kept.push(entry);
  }
  return { contents, growths: growthsFor(entries, read), kept };
}

/** What a cell is to hold that says the entry. */
export function contentIn(entry: Entry, edition: Edition, date1904: boolean): CellContent {
  const shape = shapeOf(entry, edition);
  return shape ? contentOf(entry.value, shape, date1904) : entry.value;
}

export function shapeOf(entry: Entry, edition: Edition): Pick<Field, 'kind' | 'choices'> | undefined {
  if ('field' in entry) return fieldNamed(edition, entry.field);
  return columnsOf(edition, entry.rows).find(({ key }) => key === entry.key);
}

/** What an entry will be read as once it is in its cell. */
export function asRead(entry: Entry, edition: Edition, date1904: boolean): string | null {
  const shape = shapeOf(entry, edition);
  const cell = cellHolding(contentIn(entry, edition, date1904));
  return shape ? said(readValue(cell, shape, date1904).value) : entry.value;
}

/** What stands now where an entry belongs. */
export function inExcelAt(entry: Entry, { schoolReturn, tables }: ReadReturn): string | null {
  if ('field' in entry) return said(valueAt(schoolReturn, entry.field));
  const row = tables[entry.rows]?.rows.find((each) => each.row === entry.row);
  return said(row?.values[entry.key] ?? null);
}

/** What the row of an entry says in Excel; null where it is not of a row, or of one that Excel does not have yet. */
export function contentOfRow(entry: Entry, { tables }: ReadReturn): RowContent | null {
  if ('field' in entry) return null;
  return tables[entry.rows]?.rows.find(({ row }) => row === entry.row)?.values ?? null;
}

const said = (value: Value<string>): string | null => (isUnreadable(value) ? value.unreadable : value);

function cellOf(entry: Entry, read: ReadReturn): (CellAddress & { readonly sheet: string }) | null {
  if ('field' in entry) {
    const spot = read.spots.get(entry.field);
    const at = spot?.cell == null ? null : parseA1(spot.cell);
    return spot && at ? { sheet: spot.sheet, ...at } : null;
  }
  const table = read.tables[entry.rows];
  const column = table?.columns.get(entry.key);
  return table && column !== undefined && entry.row !== null
    ? { sheet: table.sheet.name, row: entry.row, column }
    : null;
}

/** An entry of a table's row after the table was read again: where that row is now. */
export function moved(entry: RowEntry, before: ReadTable, now: ReadTable): RowEntry {
  if (entry.row === null) return entry;
  const at = before.rows.findIndex(({ row }) => row === entry.row);
  const row = at < 0 ? newRowAfter(entry.row, before, now) : followed(before, at, now);
  return row === entry.row ? entry : { ...entry, row };
}

function followed(before: ReadTable, at: number, now: ReadTable): number | null {
  const keys = [...now.columns.keys()].filter((key) => before.columns.has(key));
  const contents = ({ rows }: ReadTable): readonly RowContent[] => rows.map(({ values }) => values);
  const place = followRow(contents(before), at, contents(now), keys);
  return place === null ? null : (now.rows[place]?.row ?? null);
}

/** A row that Excel does not have yet stays below the last one, wherever that is. */
function newRowAfter(row: number, before: ReadTable, now: ReadTable): number {
  return row > before.lastRow ? row + now.lastRow - before.lastRow : row;
}

/** Below the last row with anything in it. */
export function nextRow({ lastRow }: ReadTable): number {
  return lastRow + 1;
}

/** Whether a row lies on the totals of its table, or below them. */
export function isPastTotals(row: number, { area }: ReadTable): boolean {
  return area?.totalsRow === true && row >= area.bottom;
}

/**
 * Excel does not lengthen a table for what a program writes below it. Where people have typed below it already, rows
 * are read there too, and a longer table would push theirs down.
 */
function growthsFor(entries: readonly Entry[], read: ReadReturn): readonly Growth[] {
  return tableNames.flatMap((rows) => {
    const table = read.tables[rows];
    if (!table?.area || table.area.totalsRow || table.lastRow > table.area.bottom) return [];
    const lowest = Math.max(
      0,
      ...entries.map((entry) => ('rows' in entry && entry.rows === rows ? (entry.row ?? 0) : 0)),
    );
    const growth = lowest - table.area.bottom;
    return growth > 0 ? [{ table: table.area.name, rows: growth }] : [];
  });
}
