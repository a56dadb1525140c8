import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { EnvironmentLacks, systemCode, systemReason } from '../failure.ts';

/** Other spreadsheets lying among returns are named as unreadable, not passed over: a school may have sent one. */
const spreadsheets = new Set(['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods']);

/**
 * The files that paths stand for, each once: a file stands for itself, a folder for the spreadsheets in and below it (without the
 * `~$` files that Excel keeps beside an open workbook), a glob for what it matches. A path that is not there stands for
 * itself, so that its absence is reported like any other trouble with a file.
 * @throws EnvironmentLacks for a folder that cannot be looked through: nobody could say which returns are in it
 */
export async function findInputs(paths: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const given of paths) {
    for (const file of await expand(given)) found.add(file);
  }
  return [...found];
}

async function expand(given: string): Promise<readonly string[]> {
  const kind = await kindOf(given);
  if (kind === 'folder') return spreadsheetsBelow(given);
  if (kind === 'nothing' && isDynamicPattern(given)) {
    const pattern = given.replaceAll(path.win32.sep, path.posix.sep);
    const matches = (await glob(pattern, { expandDirectories: false, dot: false })).filter(isSpreadsheet).sort();
    if (matches.length > 0) return matches.map((match) => path.normalize(match));
  }
  return [given];
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
