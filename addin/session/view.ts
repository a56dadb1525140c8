import { assembleReturn, fieldsOf, valueAt } from '../../framework/fields.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import type { CellSource } from '../../workbook/read/cell-source.ts';
import type { ReadReturn } from '../../workbook/read/read-return.ts';
import { readReturn } from '../../workbook/read/read-return.ts';
import { readValue } from '../../workbook/read/read-value.ts';
import type { Edition } from '../../framework/edition.ts';
import { cellHolding, withContents } from '../excel/with-contents.ts';
import { daysAsText } from './days-as-text.ts';
import type { Entry, FieldEntry } from './entries.ts';
import { contentIn, isRowless, placed, shapeOf } from './entries.ts';

/** A workbook with what was entered in the pane, whether or not Excel has taken it. */
export interface View {
  /** As Excel has it. */
  readonly inExcel: ReadReturn;
  /** With the entries in their cells. */
  readonly read: ReadReturn;
  /** Paths of the fields of entries that have a place; of the whole table for a row that the entries empty. */
  readonly waiting: ReadonlySet<string>;
  /** Entries whose cell is not there. */
  readonly homeless: readonly Entry[];
  /** Paths of days whose cell holds a text that the workbook's own formulas do not know. */
  readonly daysAsText: ReadonlySet<string>;
}

/**
 * The grid and the pane together: an entry shows until Excel has taken it; everything else is what the grid says.
 * @param inExcel what has been read of the source
 */
export function viewOf(
  source: CellSource,
  inExcel: ReadReturn,
  entries: readonly Entry[],
  editions: readonly [Edition, ...Edition[]],
): View {
  if (entries.length === 0) {
    return { inExcel, read: inExcel, waiting: new Set(), homeless: [], daysAsText: daysAsText(inExcel, source) };
  }
  const { contents, kept } = placed(entries, inExcel, source.date1904);
  const laidOver = withContents(source, contents);
  const read = readReturn(laidOver, editions);
  const fields = kept.filter((entry) => 'field' in entry);
  return {
    inExcel,
    read: { ...read, schoolReturn: withFields(read, fields) },
    waiting: new Set(entries.filter((entry) => !isRowless(entry)).map((entry) => pathOf(entry, read))),
    homeless: kept,
    daysAsText: daysAsText(read, laidOver),
  };
}

function withFields({ schoolReturn, edition }: ReadReturn, entries: readonly FieldEntry[]): SchoolReturn {
  if (entries.length === 0) return schoolReturn;
  const values = new Map(fieldsOf(edition).map(({ path }) => [path, valueAt(schoolReturn, path)] as const));
  for (const entry of entries) {
    const shape = shapeOf(entry, edition);
    const cell = cellHolding(contentIn(entry, edition, false));
    if (shape) values.set(entry.field, readValue(cell, shape, false).value);
  }
  return assembleReturn(edition, { ...schoolReturn, values });
}

function pathOf(entry: Entry, read: ReadReturn): string {
  if ('field' in entry) return entry.field;
  const index = read.tables[entry.rows]?.rows.findIndex(({ row }) => row === entry.row) ?? -1;
  return index < 0 ? entry.rows : `${entry.rows}.${String(index)}.${entry.key}`;
}
