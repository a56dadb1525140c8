import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { safeName } from '../../../generator/store/file-name.ts';
import { makeFolder } from '../../../generator/store/folder-to-write-to.ts';
import type { Office } from '../../../generator/office/office.ts';
import type { GivenList } from '../../api/year.ts';
import { deskFolder } from '../desk-folder.ts';
import { DeskRefused } from '../words.ts';

/** Bytes of a list: an extract of all schools of England has some 70 MB. */
export const mostListed = 200 * 1024 * 1024;
/** Lists that are kept, so that what was begun with one can be finished. */
const mostKept = 20;

/** Keeps a list of schools that was sent. @param name as the sender says it: nothing but its last part is used */
export async function keepList(office: Office, name: string, body: AsyncIterable<Uint8Array>): Promise<GivenList> {
  const { name: stem, ext } = path.parse(name.split(/[\\/]/).at(-1) ?? '');
  const ending = endings.find((each) => each === ext.toLowerCase());
  if (ending === undefined) throw new DeskRefused(noList);
  const id = randomUUID();
  const folder = path.join(listsOf(office), id);
  await makeFolder(folder);
  const kept = `${safeName(stem, 'Schools')}${ending}`;
  await pipeline(body, createWriteStream(path.join(folder, kept), { flags: 'wx' }));
  await removeOldest(listsOf(office));
  return { id, name: kept };
}

/** The file of a list that was kept. @throws DeskRefused */
export async function listFile(office: Office, id: string): Promise<string> {
  const lists = listsOf(office);
  const folder = (await readdir(lists).catch(() => [])).find((name) => name === id);
  const [name] = folder === undefined ? [] : await readdir(path.join(lists, folder)).catch(() => []);
  if (folder === undefined || name === undefined) throw new DeskRefused(listGone);
  return path.join(lists, folder, name);
}

async function removeOldest(lists: string): Promise<void> {
  const names = await readdir(lists);
  const kept = await Promise.all(
    names.map(async (name) => ({
      name,
      changed: (await stat(path.join(lists, name)).catch(() => null))?.mtimeMs ?? 0,
    })),
  );
  const old = kept.sort((one, other) => other.changed - one.changed).slice(mostKept);
  for (const { name } of old) await rm(path.join(lists, name), { recursive: true, force: true });
}

function listsOf(office: Office): string {
  return path.join(deskFolder(office), 'lists');
}

const endings = ['.csv', '.txt', '.xlsx', '.xlsm'] as const;

const noList = {
  code: 'no-list',
  message: 'This is not a list of schools.',
  remedy: 'Give a CSV file or an Excel workbook. Unpack a ZIP first.',
};

const listGone = {
  code: 'list-gone',
  message: 'The list of schools is not kept any more.',
  remedy: 'Give the list again: schools that have their workbook get no other one.',
};
