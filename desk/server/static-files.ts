import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectPath } from '../../generator/project-folder.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
};

export interface StaticFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The client as it was built, by the paths under which it is asked for. No request ever chooses a file: what is not in this list is not there. */
export async function staticFiles(): Promise<ReadonlyMap<string, StaticFile>> {
  const folder = projectPath('dist', 'desk-pages');
  const files = new Map<string, StaticFile>();
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const type = types[path.extname(file)];
    if (type === undefined) continue;
    const name = path.relative(folder, file).split(path.sep).join('/');
    files.set(name === 'index.html' ? '/' : `/${name}`, { type, bytes: new Uint8Array(await readFile(file)) });
  }
  return files;
}
