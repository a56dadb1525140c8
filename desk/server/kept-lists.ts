import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Office } from '../../generator/office/office.ts';
import { deskFolder } from './desk-folder.ts';

/** Lists that are kept, so that what was begun with one can be finished. */
const mostKept = 20;

/** Where lists that were sent are kept, each in a folder of its own. */
export function listsOf(office: Office): string {
  return path.join(deskFolder(office), 'lists');
}

/** Removes all but the latest of them. */
export async function removeOldLists(office: Office): Promise<void> {
  const lists = listsOf(office);
  const kept = await Promise.all(
    (await readdir(lists)).map(async (name) => ({
      name,
      changed: (await stat(path.join(lists, name)).catch(() => null))?.mtimeMs ?? 0,
    })),
  );
  const old = kept.sort((one, other) => other.changed - one.changed).slice(mostKept);
  for (const { name } of old) await rm(path.join(lists, name), { recursive: true, force: true });
}
