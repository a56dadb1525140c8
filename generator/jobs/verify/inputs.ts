import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { patternIn } from '../../intake/pattern.ts';

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
  const pattern = found === null && given.length < 1000 ? patternIn(given) : null;
  if (pattern === null && found?.isDirectory() !== true) return [given];
  const options = { caseSensitiveMatch: false, onlyFiles: true } as const;
  const names = pattern === null ? await glob(files, { ...options, cwd: given }) : await glob(pattern, options);
  const inFolder =
    pattern === null ? names.map((name) => path.join(given, name)) : names.map((name) => path.normalize(name));
  return inFolder.length === 0 ? [given] : inFolder.sort();
}
