import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { makeFolder } from '../../../generator/store/folder-to-write-to.ts';
import { writeWhole } from '../../../generator/store/write-file.ts';
import { systemUser } from '../../../generator/system-user.ts';
import type { Office } from '../../../generator/office/office.ts';
import { deskFolder } from '../desk-folder.ts';

/** Names by users of this system: an office may lie on a disk that several people share. */
const names = z.record(z.string(), z.string().max(80));

const fileIn = (office: Office): string => path.join(deskFolder(office), 'who.json');

/** The name that this user has chosen; null where none was. */
export async function chosenName(office: Office): Promise<string | null> {
  return (await chosen(office))[systemUser()] ?? null;
}

/** Chooses the name that is noted for what this user puts on record from now on. */
export async function chooseName(office: Office, name: string): Promise<void> {
  await makeFolder(deskFolder(office));
  await writeWhole(fileIn(office), JSON.stringify({ ...(await chosen(office)), [systemUser()]: name }));
  await office.handTo(name);
}

async function chosen(office: Office): Promise<Readonly<Record<string, string>>> {
  try {
    return names.parse(JSON.parse(await readFile(fileIn(office), 'utf8')));
  } catch {
    return {};
  }
}
