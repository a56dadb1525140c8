import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { findInputs } from '../../../generator/intake/find-inputs.ts';
import { makeFolder } from '../../../generator/store/folder-to-write-to.ts';
import { hashOf } from '../../../generator/store/manifest.ts';
import { limits } from '../../../workbook/file/limits.ts';

/** A workbook that lies in the folder for returns. */
export interface Found {
  /** Path below the folder, with `/`. */
  readonly file: string;
  readonly size: number;
  readonly changedMs: number;
}

/** All workbooks in and below a folder. @throws EnvironmentLacks */
export async function workbooksIn(folder: string): Promise<readonly Found[]> {
  await makeFolder(folder);
  const inputs = (await findInputs([folder])).filter(({ other }) => other === null);
  const found = await Promise.all(
    inputs.map(async ({ file, name }): Promise<readonly Found[]> => {
      try {
        const { size, mtimeMs } = await stat(file);
        return [{ file: name.split(path.sep).join('/'), size, changedMs: mtimeMs }];
      } catch {
        // Gone in the meantime.
        return [];
      }
    }),
  );
  return found.flat();
}

/** SHA-256 of a file's bytes; empty where it is too large to be a return, or cannot be read. */
export async function hashOfFile(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    return size > limits.fileBytes ? '' : hashOf(await readFile(file));
  } catch {
    return '';
  }
}
