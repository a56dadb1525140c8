import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { EnvironmentLacks } from '../failure.ts';
import { holdsWorkbook, isNamedAsWorkbook } from './looks-like-workbook.ts';
import { isKnownKind, otherFile } from './other-file.ts';
import { patternIn } from './pattern.ts';
import { systemCode, whyNot } from '../system-error.ts';
import type { Refusal } from '../../framework/problems.ts';

/** A file, and its name below the folder that was given: the same wherever that folder lies. */
export interface Input {
  readonly file: string;
  readonly name: string;
  /** What it is, where it is not a workbook: an error where it was named by itself, a query where it lies in a folder. */
  readonly other: Refusal | null;
}

/**
 * The files that paths stand for, each once: a file stands for itself, a folder for all files in and below it, a glob for
 * what it matches. What programs keep for themselves is left out: hidden files, and the `~$` files beside an open workbook. A
 * path that is not there stands for itself, so that its absence is reported like any other trouble with a file.
 * @throws EnvironmentLacks for a folder that cannot be looked through: nobody could say which returns are in it
 */
export async function findInputs(paths: readonly string[]): Promise<readonly Input[]> {
  const found = new Map<string, Input>();
  for (const given of paths) {
    for (const input of await expand(given)) {
      // A file named by itself is meant to be read, even if it was also found in a folder.
      if (!found.has(input.file) || isStray(found.get(input.file))) found.set(input.file, input);
    }
  }
  return [...found.values()];
}

/** Whether the file is not a workbook and was only found in a folder. */
export function isStray(input: Input | undefined): boolean {
  return input?.other?.severity === 'query';
}

async function expand(given: string): Promise<readonly Input[]> {
  const kind = await kindOf(given);
  if (kind === 'folder') return lookedAt(await inputsBelow(given));
  const pattern = kind === 'nothing' ? patternIn(given) : null;
  if (pattern !== null) {
    const folder = fixedPart(pattern);
    const matches = (await glob(pattern, { expandDirectories: false, dot: true }))
      .map((match) => path.normalize(match))
      .filter((match) => isSomebodys(path.relative(folder, match)))
      .sort();
    if (matches.length > 0) return lookedAt(below(folder, matches));
    return [{ file: given, name: given, other: nothingMatches }];
  }
  const named = below(path.dirname(given), [given]);
  if (kind !== 'file' || !isKnownKind(given)) return named;
  return (await lookedAt(named)).map((input) => {
    return input.other === null ? input : { ...input, other: { ...input.other, severity: 'error' } };
  });
}

const nothingMatches: Refusal = {
  code: 'file-not-found',
  message: 'There is no file of this name, and as a pattern it matches none.',
  remedy: 'Check the names of folder and file; * stands for any part of a name.',
};

/** Files that are looked at together. */
const atOnce = 16;

async function lookedAt(inputs: readonly Input[]): Promise<readonly Input[]> {
  const others = new Map<string, Refusal>();
  const unsure = inputs.filter(({ file }) => !isNamedAsWorkbook(file));
  for (let first = 0; first < unsure.length; first += atOnce) {
    const some = unsure.slice(first, first + atOnce).map(async ({ file }) => {
      if (!(await holdsWorkbook(file))) others.set(file, otherFile(file));
    });
    await Promise.all(some);
  }
  return inputs.map((input) => {
    const other = others.get(input.file);
    return other === undefined ? input : { ...input, other };
  });
}

function below(folder: string, files: readonly string[]): readonly Input[] {
  return files.map((file) => ({ file, name: path.relative(folder, file), other: null }));
}

/** The folder below which a pattern matches. */
function fixedPart(pattern: string): string {
  const folders = pattern.split('/').slice(0, -1);
  const firstDynamic = folders.findIndex((folder) => isDynamicPattern(folder));
  return (
    (firstDynamic < 0 ? folders : folders.slice(0, firstDynamic)).join('/') || (pattern.startsWith('/') ? '/' : '.')
  );
}

async function kindOf(given: string): Promise<'folder' | 'file' | 'nothing'> {
  try {
    return (await stat(given)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? 'nothing' : 'file';
  }
}

async function inputsBelow(folder: string): Promise<readonly Input[]> {
  const names = (await namesBelow(folder)).sort();
  // Joined once and not for each of thousands: what joining leaves behind is most of what a run takes of memory before it reads.
  const start = path.join(folder, '_').slice(0, -1);
  return names.map((name) => ({ file: start + name, name, other: null }));
}

/** Names below the folder, which take less to gather and to sort than paths. */
async function namesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new EnvironmentLacks('folder-not-read', { folder, ...whyNot(cause) }, { cause });
  });
  const names: string[] = [];
  for (const entry of entries) {
    const { name } = entry;
    if (isHidden(name)) continue;
    if (entry.isDirectory()) {
      for (const below of await namesBelow(path.join(folder, name))) names.push(path.join(name, below));
    } else if (!isOfOpenWorkbook(name)) names.push(name);
  }
  return names;
}

/** Files that operating systems add to folders and zips. */
const ofSystems: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini', '__macosx']);

/**
 * Somebody's are among them: a file that a Mac has put into iCloud, as `.Ash School.xlsx.icloud`, and a workbook whose name a mail
 * program has left out, `.xlsx`.
 */
const hidden = /^\.(?!\.$)(?!(?:.*\.icloud|xls[xm]?)$)/i;

function isSomebodys(file: string): boolean {
  return !file.split(path.sep).some(isHidden) && !isOfOpenWorkbook(path.basename(file));
}

function isHidden(name: string): boolean {
  return hidden.test(name) || ofSystems.has(name.toLowerCase());
}

function isOfOpenWorkbook(name: string): boolean {
  return name.startsWith('~$');
}
