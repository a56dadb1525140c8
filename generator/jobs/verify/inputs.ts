import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

/** Files that may hold a credential, whatever the case of their endings. */
const files = '**/*.{pdf,png,svg,json}';

/** What is to be checked: of a folder, all files in it that may hold a credential; of a pattern, all that it fits; else what was given. */
export async function inputsIn(given: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const each of given) found.push(...(await filesOf(each)));
  return found;
}

async function filesOf(given: string): Promise<readonly string[]> {
  const found = await stat(given).catch(() => null);
  const isPattern = found === null && given.length < 1000 && isDynamicPattern(given);
  if (!isPattern && found?.isDirectory() !== true) return [given];
  const options = { caseSensitiveMatch: false, onlyFiles: true } as const;
  const names = isPattern ? await glob(given, options) : await glob(files, { ...options, cwd: given });
  const inFolder = isPattern ? names : names.map((name) => path.join(given, name));
  return inFolder.length === 0 ? [given] : inFolder.sort();
}
