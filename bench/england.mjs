import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { watchMemory } from './measuring/memory.mjs';
import { plotOfRun } from './measuring/plot.mjs';
import { allHold, printed } from './measuring/printed.mjs';
import { makeReturns } from './measuring/returns-folder.mjs';

const root = path.join(import.meta.dirname, '..');
const program = path.join(root, 'dist', 'generator', 'cli', 'main.js');
const picture = path.join(root, 'docs', 'pictures', 'all-of-england.svg');

/**
 * `node bench/england.mjs [SIZE ...]`: certifies so many made-up returns, each size in one run from a folder of files to a
 * folder of certificates; 500, 1,000 and 24,000 where none is named. Growth is held against 1,000 where that is among
 * them, else the smallest; memory against the smallest. The largest run is drawn in docs/pictures/.
 */
export async function measure(sizes = [500, 1000, 24_000]) {
  const ordered = [...sizes].sort((one, other) => one - other);
  const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-bench-'));
  const runs = new Map();
  try {
    for (const size of ordered) runs.set(size, await run(folder, size));
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
  const smallest = ordered[0];
  const largest = ordered.at(-1);
  const base = runs.has(1000) ? 1000 : smallest;
  const [few, many] = [runs.get(base), runs.get(largest)];
  writeFileSync(picture, plotOfRun({ size: largest, run: many, base: { size: base, seconds: few.seconds } }));
  const ratio = (key) => many[key] / largest / (few[key] / base);
  return {
    title: `All of England: pdqm certificate, drawn in ${path.relative(process.cwd(), picture)}`,
    columns: ['certificates', 'seconds', 'ms each', 'processor ms each', 'most memory, MB'],
    rows: ordered.map((size) => {
      const { seconds, processor, megabytes } = runs.get(size);
      return [String(size), seconds, (1000 * seconds) / size, (1000 * processor) / size, megabytes];
    }),
    figures: [
      {
        what: `time of ${String(largest)}, against linear from ${String(base)}`,
        value: ratio('seconds'),
        atMost: 1.05,
      },
      { what: 'processor time of our own processes, the same', value: ratio('processor'), atMost: 1.05 },
      {
        what: `memory of all processes, ${String(largest)} : ${String(smallest)}`,
        value: many.megabytes / runs.get(smallest).megabytes,
        atMost: 1.1,
      },
    ],
  };
}

/** What one run took, and what it held and had done at each look. */
async function run(folder, size) {
  const [returns, out] = ['returns', 'certificates'].map((name) => path.join(folder, `${name}-${String(size)}`));
  await makeReturns(returns, size);
  console.error(`${String(size)} returns are made.`);
  const start = performance.now();
  const child = spawn(process.execPath, [program, 'certificate', returns, '--out', out, '--json', '--quiet'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const looks = [];
  let done = 0;
  child.stdout.on('data', (bytes) => {
    for (const byte of bytes) if (byte === 0x0a) done += 1;
  });
  const secondsNow = () => (performance.now() - start) / 1000;
  const memory = watchMemory(child.pid, (megabytes) =>
    looks.push({ seconds: secondsNow(), processor: processorSeconds(child.pid), megabytes, done }),
  );
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const [seconds, megabytes] = [secondsNow(), memory()];
  const made = readdirSync(out).filter((file) => file.endsWith('.pdf')).length;
  if (code !== 0 || made !== size)
    throw new Error(`Of ${String(size)} certificates ${String(made)} were made (exit code ${String(code)}).`);
  for (const each of [returns, out]) rmSync(each, { recursive: true, maxRetries: 3 });
  console.error(`${String(size)} certificates: ${seconds.toFixed(0)} s, ${megabytes.toFixed(0)} MB.`);
  return { seconds, processor: Math.max(...looks.map(({ processor }) => processor)), megabytes, looks };
}

/** Of a process and its threads, without the browsers that it starts. 0 where the system does not tell, or not any more. */
function processorSeconds(id) {
  try {
    const stat = readFileSync(`/proc/${String(id)}/stat`, 'utf8');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return (user + system) / 100;
  } catch {
    return 0;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const sizes = process.argv.slice(2).map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
    console.error('node bench/england.mjs [SIZE ...]: sizes are numbers of returns, such as 1000 24000.');
    process.exit(2);
  }
  const measured = await measure(sizes.length > 0 ? sizes : undefined);
  console.log(printed(measured));
  if (!allHold(measured)) process.exitCode = 1;
}
