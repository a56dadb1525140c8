import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { safeName } from '../../../generator/store/file-name.ts';
import { makeFolder } from '../../../generator/store/folder-to-write-to.ts';
import type { Office } from '../../../generator/office/office.ts';
import type { GivenList } from '../../api/year.ts';
import { listsOf, removeOldLists } from '../kept-lists.ts';
import { DeskRefused } from '../words.ts';

/** Bytes of a list: an extract of all schools of England has some 70 MB. */
export const mostListed = 200 * 1024 * 1024;

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
  await removeOldLists(office);
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

const endings = ['.csv', '.txt', '.xlsx', '.xlsm'] as const;

const noList = {
  code: 'no-list',
  message: 'This is not a list of schools.',
  remedy: 'Give a CSV file or an Excel workbook. Unpack a ZIP first.',
};

const listGone = {
  code: 'list-gone',
  message: 'The list of schools is not kept any more.',
  remedy: 'Give the list again: schools that have their workbook do not get another one.',
};
