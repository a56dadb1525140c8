import { readWorkbookFile } from '../workbook/file/read-workbook-file.ts';
import { UnreadableWorkbook } from '../workbook/file/unreadable-workbook.ts';

/** The error with which a file is refused. */
export function refusalOf(bytes: Uint8Array): UnreadableWorkbook {
  try {
    readWorkbookFile(bytes);
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error;
    throw error;
  }
  throw new Error('The file was read.');
}
