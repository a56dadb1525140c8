import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rm, stat, unlink, writeFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentLacks } from '../failure.ts';
import { moveIfFree } from '../store/write-file.ts';
import { systemCode, whyNot } from '../system-error.ts';
import type { DocumentStore, StoredName } from './document-store.ts';
import { keyOf, mostBytes, runOf, runPattern, unusable } from './document-store.ts';

/** Milliseconds after which a run that has added or removed nothing is over, whatever became of it. */
const longOver = 24 * 60 * 60 * 1000;

/** A folder that all machines reach. What a run that was killed has left there is removed after a day. */
export async function openFolderStore(folder: string): Promise<DocumentStore> {
  const fileOf = (name: StoredName) => path.join(folder, keyOf(name));
  // Processes of containers have the same number.
  const label = randomBytes(6).toString('hex');
  let written = 0;
  await guarded(folder, async () => {
    await mkdir(folder, { recursive: true });
    await removeOldRuns(folder);
  });
  return {
    address: folder,
    get: (name) =>
      guarded(folder, async () => {
        const file = await open(fileOf(name)).catch(orNull);
        if (file === null) return null;
        try {
          const { size } = await file.stat();
          if (size > mostBytes) throw unusable(folder, 'a file there is too large');
          return await beginningOf(file, size);
        } finally {
          await file.close();
        }
      }),
    put: (name, bytes) =>
      guarded(folder, async () => {
        const file = fileOf(name);
        written += 1;
        const aside = `${file}.${label}-${String(written)}.part`;
        const write = () => writeFile(aside, bytes, { flag: 'wx' });
        try {
          await write().catch(async (error: unknown) => {
            if (systemCode(error) !== 'ENOENT') throw error;
            await mkdir(path.dirname(file), { recursive: true });
            await write();
          });
        } catch (error) {
          // A disk that is full is not filled with what is unfinished.
          await rm(aside, { force: true });
          throw error;
        }
        return moveIfFree(aside, file);
      }),
    remove: (name) => guarded(folder, async () => void (await unlink(fileOf(name)).catch(orNull))),
    removeRun: (run) =>
      guarded(folder, () => rm(path.join(folder, runOf(run)), { recursive: true, force: true, maxRetries: 3 })),
    close: () => undefined,
  };
}

/** In one piece, and with one question to the disk as a rule: a file of many documents is large. */
async function beginningOf(file: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(size);
  let read = 0;
  while (read < size) {
    const { bytesRead } = await file.read(bytes, read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return bytes.subarray(0, read);
}

async function removeOldRuns(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const run = path.join(folder, name);
    if (!runPattern.test(name)) continue;
    const { mtimeMs } = (await stat(run).catch(orNull)) ?? { mtimeMs: Date.now() };
    if (Date.now() - mtimeMs > longOver) await rm(run, { recursive: true, force: true });
  }
}

function orNull(error: unknown): null {
  if (systemCode(error) === 'ENOENT') return null;
  throw error;
}

async function guarded<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof EnvironmentLacks) throw cause;
    throw unusable(folder, whyNot(cause).reason, cause);
  }
}
