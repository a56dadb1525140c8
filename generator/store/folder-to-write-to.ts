import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentLacks, WrongRequest } from '../failure.ts';
import { systemCode, whyNotWritten } from '../system-error.ts';

/** @throws WrongRequest where what is to be the folder for many documents is named like a file */
export function requireFolderName(
  folder: string,
  holds: 'all that is made' | 'the tables' | 'the pages for schools' = 'all that is made',
): void {
  const ending = /\.(xlsx|csv|pdf|txt|docx)$/i.exec(folder)?.[0];
  if (ending === undefined) return;
  throw new WrongRequest('folder-named-like-file', { folder, ending, holds });
}

/** Of a folder that only its owner may look into. */
export const forItsOwner = 0o700;

/**
 * Makes the folder that results go to.
 * @param mode permissions of the folder itself, where it is not there yet; those that folders commonly have where left out
 * @returns the folders that were not there, from the top
 * @throws EnvironmentLacks
 */
export async function makeFolder(folder: string, mode?: number): Promise<readonly string[]> {
  try {
    return await makeLevels(folder, mode);
  } catch (cause) {
    const why = whyNotWritten(cause, folder);
    const reason = systemCode(cause) === 'ENOENT' ? 'the system makes no folders there' : why.reason;
    throw new EnvironmentLacks('folder-not-made', { folder, ...why, reason }, { cause });
  }
}

/**
 * One level at a time: Node's own way of making all of them never ends where a file system makes no folders and says that the
 * one above is not there (/proc).
 */
async function makeLevels(folder: string, mode = 0o777): Promise<readonly string[]> {
  if (await isFolder(folder)) return [];
  const above = path.dirname(folder);
  const made = above === folder ? [] : await makeLevels(above);
  try {
    await mkdir(folder, mode);
    return [...made, folder];
  } catch (error) {
    // Another run may have made it in the meantime.
    if (!(await isFolder(folder))) throw error;
    return made;
  }
}

export async function isFolder(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => null))?.isDirectory() ?? false;
}
