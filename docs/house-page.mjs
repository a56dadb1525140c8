import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

const root = path.dirname(import.meta.dirname);

/** Folders that count as rooms of their own, from the ground up; what lies deeper belongs to the one above it. */
const rooms = [
  'framework',
  'samples',
  'workbook/layout',
  'workbook/read',
  'workbook/file',
  'workbook/write',
  'workbook/round',
  'workbook/borough',
  'workbook/awards',
  'workbook',
  'register/store',
  'register',
  'generator/office',
  'generator/intake',
  'generator/documents',
  'generator/printing',
  'generator/store',
  'generator/queue',
  'generator/jobs',
  'generator/cli',
  'generator',
  'screen',
  'desk/api',
  'desk/server',
  'desk/pages',
  'desk/start',
  'desk',
  'addin/excel',
  'addin/session',
  'addin/commands',
  'addin/pane',
];

/** @param {string} file */
const roomOf = (file) => rooms.find((room) => file.startsWith(`${room}/`));

/** The files of the project that a file imports; types and values of one are two imports. @param {string} file */
function importsOf(file) {
  const { importedFiles } = ts.preProcessFile(readFileSync(path.join(root, file), 'utf8'));
  const relative = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'));
  return relative.map((name) => path.posix.join(path.posix.dirname(file), name));
}

/** The page docs/house.md: what each folder imports, as the code has it. */
export function housePage() {
  const folders = new Set(rooms.map((room) => room.split('/')[0]));
  const sources = globSync(
    [...folders].map((folder) => `${folder}/**/*.{ts,tsx,mjs}`),
    { cwd: root, ignore: ['**/*.test.*'] },
  );
  const imports = new Map(rooms.map((room) => [room, new Map()]));
  const files = new Map(rooms.map((room) => [room, 0]));
  for (const source of sources) {
    const room = roomOf(source);
    if (room === undefined) continue;
    files.set(room, files.get(room) + 1);
    for (const imported of importsOf(source)) {
      const other = roomOf(imported);
      if (other === undefined || other === room) continue;
      const counts = imports.get(room);
      counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  const rows = rooms.map((room) => {
    const others = rooms.filter((other) => imports.get(room).has(other));
    const cells = others.map((other) => `\`${other}/\` ${String(imports.get(room).get(other))}`);
    return `| \`${room}/\` | ${String(files.get(room))} | ${cells.join(', ') || 'nothing'} |`;
  });
  return `# The house

How the code is divided, and who leans on whom. [The map in README](../README.md#a-map-of-the-house) says what each folder is for.
\`npm run docs\` writes this page from the imports as they are, and a test checks it against them.

## The way of a return

From the file to the PDF a return goes through six rooms and comes back to none:

1. \`generator/intake/\` finds the file, and reads it in a thread of its own, under limits;
2. \`workbook/file/\` and \`workbook/read/\` make a return of its bytes;
3. \`framework/\` checks it against the rules;
4. \`generator/documents/\` makes a view of it, and a template the page;
5. \`generator/printing/\` prints the page in a browser;
6. \`generator/store/\` puts the PDF into its folder, and notes what it was made of.

A job in \`generator/jobs/\` leads it from one to the next. \`generator/cli/\` only shows what the job tells.

## Imports by folder

Each line: a folder, how many files it has, and how many imports lead from it to which others. No files import each other in a circle.

| Folder | Files | Imports |
| ------ | ----- | ------- |
${rows.join('\n')}
`;
}

if (process.argv[1] === import.meta.filename) process.stdout.write(housePage());
