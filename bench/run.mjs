/**
 * `npm run bench [PART ...]`: measures, and prints tables. Times mean nothing by themselves, so each stands beside what it is
 * held against, measured in turns within this run. A part is a file in this folder that exports `measure`, which
 * returns `{ title, columns, rows, figures }`; a figure is `{ what, value, atLeast | atMost }`. The exit code is 1
 * when a figure misses its bound. A part that takes hours is only measured where it is named.
 */
import { readdirSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { allHold, printed } from './measuring/printed.mjs';

const here = import.meta.dirname;
const parts = readdirSync(here)
  .filter((file) => file.endsWith('.mjs') && file !== path.basename(import.meta.filename))
  .map((file) => path.parse(file).name)
  .sort();
const takeHours = ['england'];
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
for (const part of wanted.length > 0 ? wanted : parts.filter((each) => !takeHours.includes(each))) {
  const { measure } = await import(path.join(here, `${part}.mjs`));
  const measured = await measure();
  console.log(`\n${printed(measured)}`);
  if (!allHold(measured)) process.exitCode = 1;
}
