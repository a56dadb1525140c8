import { open } from 'node:fs/promises';
import { readWorkbookFile } from '../../../workbook/file/read-workbook-file.ts';
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
  const kind = await kindOf(file);
  if (kind === 'text') yield* csvRecords(file);
  else yield* workbookRecords(file);
}

async function kindOf(file: string): Promise<'text' | 'packed'> {
  try {
    const handle = await open(file);
    try {
      const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
      const signature = buffer.toString('latin1');
      return signature.startsWith('PK') || signature === '\xd0\xcf\x11\xe0' ? 'packed' : 'text';
    } finally {
      await handle.close();
    }
  } catch (cause) {
    // Whoever reads it next says why it cannot be read.
    if (systemCode(cause) === null) throw cause;
    return 'text';
  }
}

async function* workbookRecords(file: string): AsyncGenerator<CsvRecord> {
  const sheet = await firstSheet(file);
  let record: { line: number; cells: string[] } = { line: 0, cells: [] };
  for (const { row, column, cell } of sheet?.filled() ?? []) {
    if (record.line !== row) {
      if (record.line > 0) yield record;
      record = { line: row, cells: [] };
    }
    record.cells[column - 1] = textOf(cell);
  }
  if (record.line > 0) yield record;
}

async function firstSheet(file: string) {
  try {
    return readWorkbookFile(await readFileBounded(file)).sheets.find(({ rows, hidden }) => rows > 0 && !hidden);
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    if (!(cause instanceof UnreadableWorkbook) || /\.xls[a-z]?$/i.test(file))
      throw listRefused(file, cause.message, { remedy: cause.remedy, cause });
    throw listRefused(file, 'this is a zip file or a document, not a list of schools.', {
      remedy: 'Unzip it, and give the .csv or .xlsx file that is in it.',
      cause,
    });
  }
}

function textOf(cell: Cell): string {
  if (cell.type === 'text') return cell.text;
  return cell.type === 'number' ? String(cell.value) : '';
}
