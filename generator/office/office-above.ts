import { existsSync } from 'node:fs';
import path from 'node:path';

/** The file that makes a folder an office. */
export const settingsName = 'pdqm.json';

/** The nearest office at or above a folder; null where there is none. */
export function officeAbove(folder: string): string | null {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (existsSync(path.join(at, settingsName))) return at;
    if (at === path.dirname(at)) return null;
  }
}
