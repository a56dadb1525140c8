import type { ReturnMeta } from '../../framework/school-return.ts';
import type { CellAddress } from '../address.ts';
import type { CellSource, SheetSource } from './cell-source.ts';
import type { MetaKey } from '../layout/meta.ts';
import { metaCell, metaKeys, metaSheetName, mostMetaRows } from '../layout/meta.ts';
import { isSameText } from './locate.ts';
import { textOf } from './read-value.ts';

export interface WorkbookMeta extends ReturnMeta {
  readonly sheet: SheetSource;
  readonly schema: number;
  readonly edition: string | null;
  /** Where each entry stands, or would stand where it is not there. */
  readonly places: ReadonlyMap<MetaKey, CellAddress>;
}

/** How many rows of a return's sheet are looked at: below its entries, the hidden sheet has the lists that its formulas use. */
export function mostRowsOf(sheet: string): number {
  return isSameText(sheet, metaSheetName) ? mostMetaRows : Infinity;
}

/** What the hidden sheet says; null in a workbook without it. Every entry is checked for its shape. */
export function readMeta(source: CellSource): WorkbookMeta | null {
  const sheet =
    source.sheets.find(({ name }) => isSameText(name, metaSheetName)) ??
    source.sheets.find((candidate) => textOf(candidate.cell(1, 1)) === metaKeys[0]);
  if (!sheet) return null;
  const entries = new Map<string, string | null>();
  const places = new Map(metaKeys.map((key) => [key, metaCell(key)] as const));
  for (let row = 1; row <= Math.min(sheet.rows, mostMetaRows); row += 1) {
    const key = textOf(sheet.cell(row, 1));
    if (key === null) continue;
    entries.set(key, textOf(sheet.cell(row, 2)));
    if (isMetaKey(key)) places.set(key, { row, column: 2 });
  }
  const entry = (key: MetaKey, shape: RegExp) => {
    const text = entries.get(key) ?? '';
    return shape.test(text) ? text : null;
  };
  const schema = entry('schema', /^\d{1,4}$/);
  if (schema === null) return null;
  return {
    sheet,
    places,
    schema: Number(schema),
    edition: entry('edition', /^[\w-]{1,60}$/),
    returnId: entry('returnId', /^[\w-]{4,60}$/),
    sample: entry('sample', /^yes$/i) !== null,
    submittedReceipt: entry('submittedReceipt', receiptShape),
    reviewedReceipt: entry('reviewedReceipt', receiptShape),
  };
}

function isMetaKey(key: string): key is MetaKey {
  return metaKeys.some((known) => known === key);
}

const receiptShape = /^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/;
