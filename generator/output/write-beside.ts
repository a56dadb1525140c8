import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { exists, moveIfFree, writeAside } from './write-file.ts';

/**
 * Writes a file, or one beside it where another has its name: `problems (2).csv`. One that holds the same already is left.
 * @returns the file that holds it now
 * @throws EnvironmentLacks
 */
export async function writeBeside(file: string, text: string): Promise<string> {
  const { dir, name, ext } = path.parse(file);
  for (let copy = 1; ; copy += 1) {
    const place = copy === 1 ? file : path.join(dir, `${name} (${String(copy)})${ext}`);
    if (await exists(place)) {
      if ((await readFile(place, 'utf8').catch(() => null)) === text) return place;
    } else if (await moveIfFree(await writeAside(place, text, String(process.pid)), place)) return place;
  }
}
