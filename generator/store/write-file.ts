import { link, lstat, rename, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentLacks } from '../failure.ts';
import { systemCode, whyNotWritten } from '../system-error.ts';

/** Whole, or in pieces, of which each is asked for when it is written. */
type Content = Uint8Array | string | Generator<string>;

/**
 * Writes a file under a temporary name and renames it, so that a whole file is there or none.
 * @param mode permissions; those that files commonly have where left out
 * @throws EnvironmentLacks where disk or permissions do not allow it; what was there before is then untouched
 */
export async function writeWhole(file: string, bytes: Content, mode?: number): Promise<void> {
  await moveInto(await writeAside(file, bytes, String(process.pid), mode), file);
}

let written = 0;

/**
 * Writes what is to become a file under a temporary name beside it.
 * @param run label of the run, by which what it leaves unfinished is known
 * @returns path of the temporary file
 * @throws EnvironmentLacks; the temporary file is then gone
 */
export async function writeAside(file: string, bytes: Content, run: string, mode = 0o666): Promise<string> {
  written += 1;
  const name = `.pdqm-${run}-${String(written)}-${path.basename(file).slice(-40)}.part`;
  const temporary = path.join(path.dirname(file), name);
  return orRemove(temporary, file, async () => {
    const write = () => writeFile(temporary, bytes, { flag: 'wx', mode });
    await write().catch(async (error: unknown) => {
      if (systemCode(error) !== 'EEXIST') throw error;
      // Whatever has the name is left of a run that was killed, or was put there: it is not written through.
      await remove(temporary);
      await write();
    });
    return temporary;
  });
}

/** Gives a temporary file its final name, in place of what has that name. @throws EnvironmentLacks; the temporary file is then gone */
export async function moveInto(temporary: string, file: string): Promise<void> {
  await orRemove(temporary, file, () => rename(temporary, file));
}

/**
 * Gives a temporary file its final name where no file has it.
 * @returns false where one has; the temporary file is then gone
 * @throws EnvironmentLacks; the temporary file is then gone
 */
export async function moveIfFree(temporary: string, file: string): Promise<boolean> {
  return orRemove(temporary, file, async () => {
    try {
      // Unlike renaming, this never replaces what another program has put there in this moment.
      await link(temporary, file);
    } catch (error) {
      if (systemCode(error) !== 'EEXIST' && !(await exists(file))) {
        // Some file systems have no hard links.
        await rename(temporary, file);
        return true;
      }
      await remove(temporary);
      return false;
    }
    await remove(temporary);
    return true;
  });
}

async function orRemove<T>(temporary: string, file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    await remove(temporary).catch(() => undefined);
    throw new EnvironmentLacks('not-written', { file, ...whyNotWritten(cause, file) }, { cause });
  }
}

/** In one question to the disk; one that is gone already is as good. */
async function remove(file: string): Promise<void> {
  await unlink(file).catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw error;
  });
}

/** Whether anything has this name, including a broken link. */
export async function exists(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch {
    return false;
  }
}
