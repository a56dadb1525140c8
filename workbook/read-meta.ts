import type { ReturnMeta } from '../framework/school-return.ts';
import type { CellSource, SheetSource } from './cell-source.ts';
import { metaKeys, metaSheetName } from './layout/meta.ts';
import { isSameText } from './locate.ts';
import { textOf } from './read-value.ts';

export interface WorkbookMeta extends ReturnMeta {
  readonly sheet: SheetSource;
  readonly schema: number;
  readonly edition: string | null;
}

/** What the hidden sheet says; null in a workbook without it. Every entry is checked for its shape. */
export function readMeta(source: CellSource): WorkbookMeta | null {
  const sheet =
    source.sheets.find(({ name }) => isSameText(name, metaSheetName)) ??
    source.sheets.find((candidate) => textOf(candidate.cell(1, 1)) === metaKeys[0]);
  if (!sheet) return null;
  const entries = new Map<string, string | null>();
  for (let row = 1; row <= Math.min(sheet.rows, 50); row += 1) {
    const key = textOf(sheet.cell(row, 1));
    if (key !== null) entries.set(key, textOf(sheet.cell(row, 2)));
  }
  const entry = (key: (typeof metaKeys)[number], shape: RegExp) => {
    const text = entries.get(key) ?? '';
    return shape.test(text) ? text : null;
  };
  const schema = entry('schema', /^\d{1,4}$/);
  if (schema === null) return null;
  return {
    sheet,
    schema: Number(schema),
    edition: entry('edition', /^[\w-]{1,60}$/),
    returnId: entry('returnId', /^[\w-]{4,60}$/),
    sample: entry('sample', /^yes$/i) !== null,
    submittedReceipt: entry('submittedReceipt', receiptShape),
    reviewedReceipt: entry('reviewedReceipt', receiptShape),
  };
}

const receiptShape = /^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/;
