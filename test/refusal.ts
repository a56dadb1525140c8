import type { Budget } from '../workbook/file/limits.ts';
import { readWorkbookFile } from '../workbook/file/read-workbook-file.ts';
import { UnreadableWorkbook } from '../workbook/file/unreadable-workbook.ts';

/** The error with which a file is refused. @param budget what reading it may spend */
export function refusalOf(bytes: Uint8Array, budget?: Budget): UnreadableWorkbook {
  try {
    readWorkbookFile(bytes, budget);
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error;
    throw error;
  }
  throw new Error('The file was read.');
}
