import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Path of a file or folder of the project, the same from the source and from `dist/`. */
export function projectPath(...parts: readonly string[]): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The project’s own files were not found: no package.json above the program.');
    folder = above;
  }
  return join(folder, ...parts);
}
