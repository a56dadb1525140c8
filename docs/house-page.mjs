import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const cruiser = path.join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

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

/** The page docs/house.md: what each folder imports, as the code has it. */
export function housePage() {
  const args = [
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'json',
    'framework',
    'samples',
    'workbook',
    'register',
    'generator',
    'screen',
    'desk',
    'addin',
  ];
  const { stdout } = spawnSync(process.execPath, [cruiser, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const { modules } = JSON.parse(stdout);
  const imports = new Map(rooms.map((room) => [room, new Map()]));
  const files = new Map(rooms.map((room) => [room, 0]));
  for (const { source, dependencies } of modules) {
    const room = roomOf(source);
    if (room === undefined || source.includes('.test.')) continue;
    files.set(room, files.get(room) + 1);
    for (const { resolved } of dependencies) {
      const other = roomOf(resolved);
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
\`npm run docs\` writes this page from the imports as they are, and a test holds it against them.

## The way of a return

From the file to the PDF a return goes through six rooms and comes back to none:

1. \`generator/intake/\` finds the file, and reads it in a thread of its own, under limits;
2. \`workbook/file/\` and \`workbook/read/\` make a return of its bytes;
3. \`framework/\` holds it against the rules;
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
