import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentLacks, systemReason } from '../failure.ts';

/** Makes the folder that results go to. @throws EnvironmentLacks */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new EnvironmentLacks(
      `${folder}: the folder cannot be made (${systemReason(cause)}). Name another with --out.`,
      {
        cause,
      },
    );
  }
}

/**
 * Writes a file under a temporary name and renames it, so that a whole file is there or none.
 * @throws EnvironmentLacks where disk or permissions do not allow it; what was there before is then untouched
 */
export async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  const temporary = path.join(
    path.dirname(file),
    `.pdqm-${String(process.pid)}-${path.basename(file).slice(-40)}.part`,
  );
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new EnvironmentLacks(`${file}: cannot be written (${systemReason(cause)}).`, { cause });
  }
}

export async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
