import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import { today } from '../../../framework/today.ts';
import { fileInZip } from '../../../generator/store/file-in-zip.ts';
import type { Office } from '../../../generator/office/office.ts';
import { DeskRefused } from '../words.ts';
import { IssuedWorkbooks } from './issued-workbooks.ts';
import { issuedFolderOf, issuedListsOf, onceEach, readListOf } from './issued.ts';

/**
 * The workbooks that were issued this year, as a ZIP that is made as it is read; those of another folder than the desk’s in a folder of
 * that name. Workbooks are packed already, so nothing is packed again.
 * @throws DeskRefused where there is none; or where a list cannot be read
 */
export async function zipOfIssued(office: Office): Promise<AsyncGenerator<Uint8Array>> {
  const lists = await Promise.all(
    (await issuedListsOf(office)).map(async (list) => ({ list, issued: await readListOf(office, list) })),
  );
  const { current } = new IssuedWorkbooks(onceEach(lists.map(({ issued }) => issued)), today());
  const wanted = new Set(current);
  const files = new Map<string, string>();
  for (const { list, issued } of lists) {
    const folder = path.dirname(list);
    for (const workbook of issued) {
      if (workbook.file === null || !wanted.has(workbook)) continue;
      const name = path.basename(workbook.file);
      const place = path.join(folder, name);
      files.set(folder === issuedFolderOf(office) ? name : office.nameOf(place), place);
    }
  }
  if (files.size === 0) throw new DeskRefused(noneIssued);
  return zipped(files);
}

/** @param files places by the names that they have in the ZIP */
async function* zipped(files: ReadonlyMap<string, string>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const [name, place] of files) {
    // Sent on and moved away in the meantime: the list still names it.
    const bytes = await readFile(place).catch(() => null);
    if (bytes === null) continue;
    // Deflated, if only in name: whoever unpacks it on its way could not tell where a stored workbook ends.
    const entry = Object.assign(new ZipDeflate(name, { level: 0 }), fileInZip);
    zip.add(entry);
    entry.push(new Uint8Array(bytes), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready;
}

const noneIssued = {
  code: 'none-issued',
  message: 'No workbook has been issued here this year.',
  remedy: 'Give the list of schools on the page Year.',
};
