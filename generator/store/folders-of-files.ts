import { realpath, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentLacks } from '../failure.ts';
import { systemCode, whyNotWritten } from '../system-error.ts';
import { makeFolder } from './folder-to-write-to.ts';
import type { HeldFolder } from './one-run.ts';
import { holdFolder } from './one-run.ts';

/**
 * Makes the folders of files that are to be written together, and holds each of them until they are released. A folder that
 * was made for them and has nothing in it then is removed again.
 * @throws EnvironmentLacks where another run is writing to one of them, or nothing can be written there
 */
export async function holdFoldersOf(files: readonly string[]): Promise<HeldFolder> {
  const made: string[] = [];
  const held: HeldFolder[] = [];
  const release = async (): Promise<void> => {
    for (const folder of held.splice(0)) await folder.release();
    for (const folder of made.splice(0).reverse()) await rmdir(folder).catch(() => undefined);
  };
  try {
    for (const file of files) made.push(...(await makeFolder(path.dirname(file))));
    for (const file of await oneOfEachFolder(files)) held.push(await holdFolderOf(file));
  } catch (error) {
    await release();
    throw error;
  }
  return { release };
}

/**
 * One file of each folder, in the same order in every run: of two runs that need the same folders, one gets them all.
 */
async function oneOfEachFolder(files: readonly string[]): Promise<readonly string[]> {
  const byFolder = new Map<string, string>();
  for (const file of files) {
    const folder = await placeOf(file);
    if (!byFolder.has(folder)) byFolder.set(folder, file);
  }
  return [...byFolder].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, file]) => file);
}

async function placeOf(file: string): Promise<string> {
  try {
    return await realpath(path.dirname(file));
  } catch (cause) {
    throw new EnvironmentLacks('not-written', { file, ...whyNotWritten(cause, file) }, { cause });
  }
}

async function holdFolderOf(file: string): Promise<HeldFolder> {
  try {
    return await holdFolder(path.dirname(file));
  } catch (error) {
    if (!(error instanceof EnvironmentLacks) || systemCode(error.cause) === null) throw error;
    // People know the file that they named, and not the lock beside it.
    throw new EnvironmentLacks('not-written', { file, ...whyNotWritten(error.cause, file) }, { cause: error });
  }
}
