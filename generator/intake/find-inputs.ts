import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { EnvironmentLacks, systemCode, systemReason } from '../failure.ts';

/** Other spreadsheets lying among returns are named as unreadable, not passed over: a school may have sent one. */
const spreadsheets = new Set(['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods']);

/** A file, and its name below the folder that was given: the same wherever that folder lies. */
export interface Input {
  readonly file: string;
  readonly name: string;
}

/**
 * The files that paths stand for, each once: a file stands for itself, a folder for the spreadsheets in and below it (without the
 * `~$` files that Excel keeps beside an open workbook), a glob for what it matches. A path that is not there stands for
 * itself, so that its absence is reported like any other trouble with a file.
 * @throws EnvironmentLacks for a folder that cannot be looked through: nobody could say which returns are in it
 */
export async function findInputs(paths: readonly string[]): Promise<readonly Input[]> {
  const found = new Map<string, Input>();
  for (const given of paths) {
    for (const input of await expand(given)) if (!found.has(input.file)) found.set(input.file, input);
  }
  return [...found.values()];
}

async function expand(given: string): Promise<readonly Input[]> {
  const kind = await kindOf(given);
  if (kind === 'folder') return below(given, await spreadsheetsBelow(given));
  if (kind === 'nothing' && isDynamicPattern(given)) {
    const pattern = given.replaceAll(path.win32.sep, path.posix.sep);
    const matches = (await glob(pattern, { expandDirectories: false, dot: false })).filter(isSpreadsheet).sort();
    if (matches.length > 0)
      return below(
        fixedPart(pattern),
        matches.map((match) => path.normalize(match)),
      );
  }
  return below(path.dirname(given), [given]);
}

function below(folder: string, files: readonly string[]): readonly Input[] {
  return files.map((file) => ({ file, name: path.relative(folder, file) }));
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

async function spreadsheetsBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((cause: unknown) => {
    const closed = cause instanceof Error && 'path' in cause ? String(cause.path) : folder;
    throw new EnvironmentLacks(`${closed}: the folder cannot be looked through (${systemReason(cause)}).`, { cause });
  });
  return entries
    .filter((entry) => !entry.isDirectory() && isSpreadsheet(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function isSpreadsheet(file: string): boolean {
  const name = path.basename(file);
  return spreadsheets.has(path.extname(name).toLowerCase()) && !name.startsWith('~$') && !name.startsWith('.');
}
