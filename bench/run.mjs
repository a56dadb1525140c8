/**
 * `npm run bench [PART ...]`: measures, and prints tables. Times mean nothing by themselves, so each stands beside what it is
 * held against, measured in turns within this run. A part is a file in this folder that exports `measure`, which
 * returns `{ title, columns, rows, figures }`; a figure is `{ what, value, atLeast | atMost }`. The exit code is 1
 * when a figure misses its bound.
 */
import { readdirSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const here = import.meta.dirname;
const parts = readdirSync(here)
  .filter((file) => file.endsWith('.mjs') && file !== path.basename(import.meta.filename))
  .map((file) => path.parse(file).name)
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !parts.includes(part));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. There are: ${parts.join(', ')}.`);
  process.exit(2);
}

console.log(
  `Node ${process.version}, ${process.platform}, ${String(availableParallelism())} cores of ${cpus()[0]?.model ?? '?'}, ` +
    `load before: ${loadavg()[0]?.toFixed(1) ?? '?'}`,
);
for (const part of wanted.length > 0 ? wanted : parts) {
  const { measure } = await import(path.join(here, `${part}.mjs`));
  const { title, columns, rows, figures = [] } = await measure();
  console.log(`\n${title}\n${table([columns, ...rows])}`);
  for (const figure of figures) console.log(verdict(figure));
}

function verdict({ what, value, atLeast = -Infinity, atMost = Infinity }) {
  const holds = value >= atLeast && value <= atMost;
  if (!holds) process.exitCode = 1;
  const bound = Number.isFinite(atLeast) ? `at least ${String(atLeast)}` : `at most ${String(atMost)}`;
  return `${holds ? 'holds ' : 'MISSED'}  ${what}: ${value.toFixed(2)} (${bound})`;
}

function table(lines) {
  const texts = lines.map((line) =>
    line.map((cell) => (typeof cell === 'number' ? cell.toFixed(cell < 100 ? 2 : 0) : cell)),
  );
  const widths = texts[0].map((_, column) => Math.max(...texts.map((line) => line[column].length)));
  return texts
    .map((line) =>
      line.map((text, column) => (column === 0 ? text.padEnd(widths[0]) : text.padStart(widths[column]))).join('  '),
    )
    .join('\n');
}
