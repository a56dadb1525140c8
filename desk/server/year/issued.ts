import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { issuedListName, readIssuedList } from '../../../generator/intake/lists/issued-list.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import type { ListedWorkbook } from '../../../generator/intake/lists/issued-list.ts';
import type { IssuedElsewhere, KnownWorkbooks } from '../../../generator/jobs/issue/issue.ts';
import type { Office } from '../../../generator/office/office.ts';
import { DeskRefused, refusedOf } from '../words.ts';
import { isIssuedBefore } from './issued-workbooks.ts';

/** Where in an office workbooks are issued to: where the command line puts them, too. */
const issuedFolderName = 'workbooks';

export function issuedFolderOf(office: Office): string {
  return office.fileOf(issuedFolderName);
}

/** How deep in an office lists are looked for, and in how many folders. */
const deepest = 3;
const mostFolders = 1_000;

/** The lists of issued workbooks in an office, since the command line issues to any folder; that of the desk first. */
export async function issuedListsOf(office: Office): Promise<readonly string[]> {
  const lists: string[] = [];
  let folders = [office.folder];
  let seen = 0;
  for (let depth = 0; depth <= deepest; depth += 1) {
    const inside: string[] = [];
    for (const folder of folders.slice(0, mostFolders - seen)) {
      seen += 1;
      for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
        const place = path.join(folder, entry.name);
        if (entry.name === issuedListName && entry.isFile()) lists.push(place);
        else if (entry.isDirectory() && !entry.name.startsWith('.')) inside.push(place);
      }
    }
    folders = inside;
  }
  const isOfDesk = (list: string) => path.dirname(list) === issuedFolderOf(office);
  return lists.sort((one, other) => Number(isOfDesk(other)) - Number(isOfDesk(one)) || (one < other ? -1 : 1));
}

/** A list of issued workbooks, by its whole path. @throws DeskRefused where it cannot be read */
export async function readListOf(office: Office, list: string): Promise<readonly ListedWorkbook[]> {
  return readIssuedList(list).catch((error: unknown) => {
    const { message } = refusedOf(error);
    throw new DeskRefused({
      code: 'issued-list-unreadable',
      message: `The list ${office.nameOf(list)} cannot be used. ${message}`,
      remedy:
        'Put it right; or move it out of the office’s folder, if it is not a list of issued workbooks. Until then the desk issues no workbook, since a school could get a second one.',
    });
  });
}

/**
 * Who has a workbook already, in whatever folder of the office it was issued to.
 * @param since what was issued before that day is of an earlier year
 * @throws DeskRefused where a list cannot be read
 */
export async function knownWorkbooks(office: Office, since: IsoDate): Promise<KnownWorkbooks> {
  const elsewhere: IssuedElsewhere[] = [];
  for (const list of await issuedListsOf(office)) {
    const folder = path.dirname(list);
    if (folder === issuedFolderOf(office)) continue;
    elsewhere.push({ list: office.nameOf(list), folder, issued: await readListOf(office, list) });
  }
  return { elsewhere, isOver: isIssuedBefore(since) };
}

/** Each workbook once, of whatever lists. */
export function onceEach(lists: readonly (readonly ListedWorkbook[])[]): readonly ListedWorkbook[] {
  const byId = new Map<string, ListedWorkbook>();
  for (const issued of lists.flat()) if (!byId.has(issued.returnId)) byId.set(issued.returnId, issued);
  return [...byId.values()];
}
