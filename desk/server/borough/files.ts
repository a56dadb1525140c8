import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { zipSync } from 'fflate';
import type { Office } from '../../../generator/office/office.ts';
import type { BoroughFile } from '../../api/borough.ts';
import { DeskRefused } from '../words.ts';

/** Of the office: what is made of the borough’s figures. */
export const boroughFolder = 'borough';

/** The newest first. */
export async function boroughFiles(office: Office): Promise<readonly BoroughFile[]> {
  const folder = office.fileOf(boroughFolder);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = await Promise.all(
    entries
      .filter((entry) => !entry.name.startsWith('.') && (entry.isFile() || entry.isDirectory()))
      .map(async (entry) => {
        const { mtime } = await stat(path.join(folder, entry.name));
        return { name: entry.name, isFolder: entry.isDirectory(), made: mtime.toISOString() };
      }),
  );
  return files.sort((one, other) => (one.made < other.made ? 1 : -1));
}

export interface Given {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One of these, a folder as a ZIP. A name is looked up in the list: no path is made of what a request says. @throws DeskRefused */
export async function boroughFile(office: Office, name: string): Promise<Given> {
  const found = (await boroughFiles(office)).find((file) => file.name === name);
  if (found === undefined) {
    throw new DeskRefused({
      code: 'no-file',
      message: 'This file is not there any more.',
      remedy: 'Make it again.',
    });
  }
  const place = path.join(office.fileOf(boroughFolder), found.name);
  if (!found.isFolder) return { name, bytes: new Uint8Array(await readFile(place)) };
  const entries = (await readdir(place, { withFileTypes: true })).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('.'),
  );
  const files: Record<string, Uint8Array> = {};
  for (const entry of entries) files[entry.name] = await readFile(path.join(place, entry.name));
  return { name: `${name}.zip`, bytes: new Uint8Array(zipSync(files)) };
}
