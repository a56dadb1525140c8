import path from 'node:path';
import { isDynamicPattern } from 'tinyglobby';

/** A pattern for names of files, with the slashes of a glob: on Windows people type others. Null for what is no pattern. */
export function patternIn(given: string): string | null {
  const pattern = given.replaceAll(path.win32.sep, path.posix.sep);
  return isDynamicPattern(pattern) ? pattern : null;
}
