import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Zip, ZipPassThrough } from 'fflate';
import type { Office } from '../../../generator/office/office.ts';
import { DeskRefused } from '../words.ts';
import { issuedFolderOf, issuedOf } from './issued.ts';

/**
 * The workbooks that were issued, as a ZIP that is made as it is read. Workbooks are packed already, so nothing is packed again.
 * @throws DeskRefused where there is none; WrongRequest where their list cannot be read
 */
export async function zipOfIssued(office: Office): Promise<AsyncGenerator<Uint8Array>> {
  const files = (await issuedOf(office)).flatMap(({ file }) => (file === null ? [] : [path.basename(file)]));
  const names = [...new Set(files)];
  if (names.length === 0) throw new DeskRefused(noneIssued);
  return zipped(issuedFolderOf(office), names);
}

async function* zipped(folder: string, names: readonly string[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const name of names) {
    // Sent on and moved away in the meantime: the list still names it.
    const bytes = await readFile(path.join(folder, name)).catch(() => null);
    if (bytes === null) continue;
    const entry = new ZipPassThrough(name);
    zip.add(entry);
    entry.push(new Uint8Array(bytes), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready;
}

const noneIssued = {
  code: 'none-issued',
  message: 'No workbook has been issued here yet.',
  remedy: 'Give the list of schools on the page Year.',
};
