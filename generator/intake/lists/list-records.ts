import { open } from 'node:fs/promises';
import { fromSerial } from '../../../framework/dates.ts';
import { readWorkbookFile } from '../../../workbook/file/read-workbook-file.ts';
import type { UnreadableCode } from '../../../workbook/file/unreadable-workbook.ts';
import { UnreadableWorkbook } from '../../../workbook/file/unreadable-workbook.ts';
import { Refused } from '../../../workbook/refused.ts';
import type { Cell } from '../../../workbook/read/cell-source.ts';
import { systemCode } from '../../system-error.ts';
import type { CsvRecord } from './csv-file.ts';
import { csvRecords } from './csv-file.ts';
import { listRefused } from './list-refused.ts';
import { readFileBounded } from '../read-file.ts';

/**
 * The records of a list, of whatever kind its file is: CSV, or the first sheet of a workbook that holds anything.
 * @throws WrongRequest where it cannot be read; it says what the file is
 */
export async function* listRecords(file: string): AsyncGenerator<CsvRecord> {
  if (await isPacked(file)) yield* workbookRecords(file, 'list of schools');
  else yield* csvRecords(file);
}

/** Whether a list is a workbook rather than a text, by its first bytes. */
export async function isPacked(file: string): Promise<boolean> {
  try {
    const handle = await open(file);
    try {
      const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
      const signature = buffer.toString('latin1');
      return signature.startsWith('PK') || signature === '\xd0\xcf\x11\xe0';
    } finally {
      await handle.close();
    }
  } catch (cause) {
    // The next attempt to read the file reports the reason.
    if (systemCode(cause) === null) throw cause;
    return false;
  }
}

/**
 * Remarks beside the table are passed over: what stands in a cell is moved by nothing.
 * @param what the list is to be: `list of schools`
 */
export async function* workbookRecords(file: string, what: string): AsyncGenerator<CsvRecord> {
  const { sheet, date1904 } = await firstSheet(file, what);
  const recordOf = (line: number) => ({ line, cells: [] as string[], beyond: null });
  let record = recordOf(0);
  for (const { row, column, cell } of sheet?.filled() ?? []) {
    if (record.line !== row) {
      if (record.line > 0) yield record;
      record = recordOf(row);
    }
    record.cells[column - 1] = textOf(cell, date1904);
  }
  if (record.line > 0) yield record;
}

async function firstSheet(file: string, what: string) {
  try {
    const { sheets, date1904 } = readWorkbookFile(await readFileBounded(file));
    return { sheet: sheets.find(({ rows, hidden }) => rows > 0 && !hidden), date1904 };
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    if (!(cause instanceof UnreadableWorkbook) || /\.xls[a-z]?$/i.test(file))
      throw listRefused(file, cause.message, { remedy: cause.remedy, cause });
    const [is, remedy] = otherThanList[cause.code] ?? otherZip;
    throw listRefused(file, `this is ${is}, not a ${what}.`, { remedy, cause });
  }
}

const otherZip = ['a zip file or a document', 'Unzip it, and give the .csv or .xlsx file that is in it.'] as const;

const otherThanList: Partial<Readonly<Record<UnreadableCode, readonly [is: string, remedy: string]>>> = {
  opendocument: [
    'an OpenDocument file (.ods or similar)',
    'Open it in LibreOffice or Excel, save it as .xlsx or CSV, and give that.',
  ],
  'apple-document': [
    'a Numbers, Pages or Keynote document',
    'Open it in Numbers, export it to Excel or CSV, and give that.',
  ],
  'word-document': ['a Word document', 'Copy its table into Excel, save it as .xlsx or CSV, and give that.'],
};

function textOf(cell: Cell, date1904: boolean): string {
  if (cell.type === 'text') return cell.text;
  if (cell.type === 'number' && cell.date) return fromSerial(cell.value, date1904) ?? String(cell.value);
  return cell.type === 'number' ? String(cell.value) : '';
}
