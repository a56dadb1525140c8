import { readFile, stat } from 'node:fs/promises';
import type { Office } from '../../../generator/office/office.ts';

/** The mail-merge list of what was put together to be sent; it names the serial of each award. */
const listName = 'send-out/mail-merge.csv';
/** Bytes of a list of some fifty thousand schools. */
const mostBytes = 50 * 1024 * 1024;

/** Serials of the awards that were put together to be sent; none where nothing was. */
export async function sentOf(office: Office): Promise<ReadonlySet<string>> {
  const file = office.fileOf(listName);
  try {
    if ((await stat(file)).size > mostBytes) return new Set();
    const text = await readFile(file, 'latin1');
    return new Set(text.match(/\bPDQM-\d{4}-[0-9A-Z]{8}\b/g));
  } catch {
    return new Set();
  }
}
