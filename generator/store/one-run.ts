import { rmSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentLacks } from '../failure.ts';
import { systemCode, whyNot } from '../system-error.ts';
import type { RunHolder } from './run-holder.ts';
import { hasEnded, isRunning, parseHolder, thisRun } from './run-holder.ts';
import type { Share } from './share.ts';
import { overlap, shareLabel, shareOf } from './share.ts';
import { exists } from './write-file.ts';

/** A folder that only this run may write to. */
export interface HeldFolder {
  release(): Promise<void>;
}

const lockPrefix = '.pdqm-running-';

/** Locks of folders that jobs of this process hold. */
const held = new Set<string>();

/** Releases all folders that this process still holds. Synchronous, for use when the process exits. */
export function dropHeldFolders(): void {
  for (const lock of held) drop(lock);
}

function drop(lock: string): void {
  held.delete(lock);
  rmSync(lock, { force: true });
}

/** Milliseconds that writing a lock may take; an empty lock that is older was left by a killed run. */
const writingTakes = 5_000;

/**
 * Holds a folder, so that no other run writes to it, until it is released. Shares of one division
 * may write to it side by side. What a run that was killed left behind, its lock and its unfinished files, is cleared.
 * @throws EnvironmentLacks where another run is writing there, or nothing can be written there
 */
export async function holdFolder(folder: string, share: Share | null = null): Promise<HeldFolder> {
  const lock = path.join(folder, `${lockPrefix}${shareLabel(share)}`);
  try {
    await take(lock);
    held.add(lock);
    try {
      await refuseOthers(folder, lock, share);
      await removeUnfinished(folder, share);
    } catch (error) {
      drop(lock);
      throw error;
    }
  } catch (cause) {
    if (systemCode(cause) === null) throw cause;
    throw new EnvironmentLacks('folder-not-written', { folder, ...whyNot(cause) }, { cause });
  }
  return {
    async release() {
      held.delete(lock);
      await rm(lock, { force: true });
    },
  };
}

async function refuseOthers(folder: string, lock: string, share: Share | null): Promise<void> {
  for (const name of await readdir(folder)) {
    const other = path.join(folder, name);
    if (!name.startsWith(lockPrefix) || other === lock) continue;
    const theirs = shareOf(name.slice(lockPrefix.length));
    if (theirs !== undefined && overlap(share, theirs)) await clearEnded(other);
  }
}

async function take(lock: string): Promise<void> {
  for (;;) {
    try {
      await writeFile(lock, JSON.stringify(thisRun()), { flag: 'wx' });
      return;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') {
        // On a full disk it was made, and nothing could be written into it.
        await rm(lock, { force: true }).catch(() => undefined);
        throw error;
      }
    }
    await clearEnded(lock);
  }
}

/** Removes the lock of a run that has ended. @throws EnvironmentLacks where it has not, or nobody can tell */
async function clearEnded(lock: string): Promise<void> {
  const found = await readLock(lock);
  if (found === null) return;
  const holder = parseHolder(found.text);
  if (holder === null ? found.age < writingTakes : !hasEnded(holder)) throw inUse(lock, holder);
  // Another run may clear it at the same moment and hold the folder by now: what is removed is what was looked at.
  const aside = `${lock}-${String(process.pid)}`;
  try {
    await rename(lock, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  if ((await readFile(aside, 'utf8')) === found.text) await rm(aside, { force: true });
  else await rename(aside, lock);
}

async function readLock(lock: string): Promise<{ text: string; age: number } | null> {
  try {
    return { text: await readFile(lock, 'utf8'), age: Date.now() - (await stat(lock)).mtimeMs };
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    if (await exists(lock)) throw inUse(lock, null);
    return null;
  }
}

function inUse(lock: string, holder: RunHolder | null): EnvironmentLacks {
  return new EnvironmentLacks('folder-in-use', { folder: path.dirname(lock), lock, holder });
}

/** Files that a killed run had not finished: of this share, or of all where nobody else can be at work. */
async function removeUnfinished(folder: string, share: Share | null): Promise<void> {
  for (const name of await readdir(folder)) {
    const label = /^\.pdqm-(all|\d+-of-\d+|\d+)-.*\.part$/.exec(name)?.[1];
    if (label === undefined) continue;
    const dead = /^\d+$/.test(label) ? !isRunning(Number(label)) : share === null || label === shareLabel(share);
    if (dead) await rm(path.join(folder, name), { force: true });
  }
}
