import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../../../generator/store/folder-to-write-to.ts';
import { hashOf } from '../../../generator/store/manifest.ts';
import { writeWhole } from '../../../generator/store/write-file.ts';
import { systemUser } from '../../../generator/system-user.ts';
import type { Office } from '../../../generator/office/office.ts';
import { deskFolder } from '../desk-folder.ts';

/** Reasons that were begun and not put on record, each in a file by who writes it and what about. */
const folderIn = (office: Office): string => path.join(deskFolder(office), 'reasons');

/** What this user has begun to write; empty where nothing was. */
export async function begunReason(office: Office, about: string): Promise<string> {
  return readFile(fileOf(office, about), 'utf8').catch(() => '');
}

/** Keeps what is being written, whatever becomes of the desk and the browser; an empty text is not kept. */
export async function keepReason(office: Office, about: string, text: string): Promise<void> {
  if (text === '') return rm(fileOf(office, about), { force: true });
  await makeFolder(folderIn(office));
  await writeWhole(fileOf(office, about), text);
}

function fileOf(office: Office, about: string): string {
  return path.join(folderIn(office), `${hashOf(JSON.stringify([systemUser(), about])).slice(0, 16)}.txt`);
}
