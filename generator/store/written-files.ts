import { constants } from 'node:fs';
import { copyFile, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { EnvironmentLacks } from '../failure.ts';
import { systemCode, whyNotWritten } from '../system-error.ts';
import { hashOf } from './manifest.ts';
import { addToRecord } from './record-file.ts';
import { exists, moveIfFree, moveInto, writeAside, writeWhole } from './write-file.ts';

/** What was written into a folder under names that people chose; the newest stands last. */
const recordName = '.pdqm-written.jsonl';

const line = z.object({ file: z.string(), hash: z.string() });
type Line = z.infer<typeof line>;

/** The record is shortened when it has more lines. */
const mostLines = 500;

/**
 * Writes a file that somebody has named. What is there already is replaced only where it is as it was written here before;
 * anything else is left, and the file written beside it under the next free name: `borough (2).xlsx`.
 * @param mode permissions; those that files commonly have where left out
 * @returns where it was written
 * @throws EnvironmentLacks
 */
export async function writeBeside(file: string, bytes: Uint8Array | string, mode?: number): Promise<string> {
  const hash = hashOf(bytes);
  for (;;) {
    const { place, isFree } = await placeFor(file, hash);
    const aside = await writeAside(place, bytes, String(process.pid), mode);
    try {
      await record(place, hash);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
    if (!isFree) await moveInto(aside, place);
    else if (!(await moveIfFree(aside, place))) continue;
    return place;
  }
}

/**
 * Writes a file in place of what is there, which has been read and is taken over; where that is not as it was written here
 * before, a copy of it is kept.
 * @returns the copy's name; null where there is none
 * @throws EnvironmentLacks
 */
export async function writeOver(file: string, bytes: Uint8Array | string): Promise<string | null> {
  const found = await hashIn(file);
  const isChanged = found !== null && !isWritten(await linesIn(path.dirname(file)), file, found);
  const kept = isChanged ? await keepCopy(file) : null;
  await record(file, hashOf(bytes));
  await writeWhole(file, bytes);
  return kept;
}

async function keepCopy(file: string): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const kept = earlierCopy(file, copy);
    try {
      await copyFile(file, kept, constants.COPYFILE_EXCL);
      return kept;
    } catch (cause) {
      if (systemCode(cause) === 'EEXIST') continue;
      throw new EnvironmentLacks('not-written', { file: kept, ...whyNotWritten(cause, kept) }, { cause });
    }
  }
}

/** The copies that `writeOver` has kept of a file. */
export async function earlierCopies(file: string): Promise<readonly string[]> {
  const copies: string[] = [];
  for (let copy = 1; (await hashIn(earlierCopy(file, copy))) !== null; copy += 1) copies.push(earlierCopy(file, copy));
  return copies;
}

function earlierCopy(file: string, copy: number): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name} (earlier${copy === 1 ? '' : ` ${String(copy)}`})${ext}`);
}

/**
 * Where a file of this name would be written now.
 * @param hash of what is to be written: what is that already may be replaced by it
 */
export async function placeFor(
  file: string,
  hash?: string,
): Promise<{ readonly place: string; readonly isFree: boolean }> {
  const written = await linesIn(path.dirname(file));
  for (let copy = 1; ; copy += 1) {
    const place = copyOf(file, copy);
    const found = await hashIn(place);
    if (found === null) return { place, isFree: true };
    if (found === hash || isWritten(written, place, found)) return { place, isFree: false };
  }
}

/** Removes a file of this name, and copies beside it, where they are as they were written here. */
export async function removeWritten(file: string): Promise<void> {
  for (const place of await writtenAs(file)) await rm(place, { force: true });
}

/** The files that were written under a name or beside it, and are still as they were written. */
export async function writtenAs(file: string): Promise<readonly string[]> {
  const written = await linesIn(path.dirname(file));
  const places: string[] = [];
  for (const place of await besides(file)) {
    if (isWritten(written, place, (await hashIn(place)) ?? '')) places.push(place);
  }
  return places;
}

/** Removes files of these names where they are as they were written here. */
export async function removeAsWritten(folder: string, names: Iterable<string>): Promise<void> {
  const written = await linesIn(folder);
  for (const name of names) {
    const file = path.join(folder, path.basename(name));
    if (isWritten(written, file, (await hashIn(file)) ?? '')) await rm(file, { force: true });
  }
}

/** What is there under a name, and under those that files are given beside it. */
export async function besides(file: string): Promise<readonly string[]> {
  const places: string[] = [];
  for (let copy = 1; await exists(copyOf(file, copy)); copy += 1) places.push(copyOf(file, copy));
  return places;
}

/** Whether a file of this name was ever written here, whatever has become of it. */
export async function wasWritten(file: string): Promise<boolean> {
  return (await linesIn(path.dirname(file))).some((each) => each.file === path.basename(file));
}

/** `borough.xlsx`, `borough (2).xlsx`, …: the name of the n-th file of one name. */
export function copyOf(file: string, copy: number): string {
  const { dir, name, ext } = path.parse(file);
  return copy === 1 ? file : path.join(dir, `${name} (${String(copy)})${ext}`);
}

function isWritten(written: readonly Line[], place: string, hash: string): boolean {
  return written.some((each) => each.file === path.basename(place) && each.hash === hash);
}

/** Null where nothing is there; empty for what cannot be read, such as a folder or a link that leads nowhere. */
async function hashIn(file: string): Promise<string | null> {
  try {
    return hashOf(await readFile(file));
  } catch {
    return (await exists(file)) ? '' : null;
  }
}

async function linesIn(folder: string): Promise<readonly Line[]> {
  const text = await readFile(path.join(folder, recordName), 'utf8').catch(() => '');
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((json) => {
      try {
        return line.parse(JSON.parse(json));
      } catch {
        return [];
      }
    });
}

/**
 * Recorded before the file gets its name: if the run is killed in between, the old and the new content are both known.
 */
async function record(place: string, hash: string): Promise<void> {
  const folder = path.dirname(place);
  const file = path.join(folder, recordName);
  const lines = await linesIn(folder);
  const added: Line = { file: path.basename(place), hash };
  try {
    if (lines.length < mostLines) addToRecord(file, `\n${JSON.stringify(added)}`);
    else {
      const newest = new Map(lines.map((each) => [each.file, each]));
      const kept = [...newest.values(), added].map((each) => `\n${JSON.stringify(each)}`);
      await writeWhole(file, kept.join(''));
    }
  } catch (cause) {
    if (cause instanceof EnvironmentLacks) throw cause;
    // People know the file that they named, and not the record beside it.
    throw new EnvironmentLacks('not-written', { file: place, ...whyNotWritten(cause, place) }, { cause });
  }
}
