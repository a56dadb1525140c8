import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { watchMemory } from './measuring/memory.mjs';
import { makeReturns } from './measuring/returns-folder.mjs';

const program = path.join(import.meta.dirname, '..', 'dist', 'generator', 'cli', 'main.js');
const sizes = [100, 500, 1000, 5000];

/** How time and memory of `pdqm certificate` grow with the number of returns, from files to files. */
export async function measure() {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-bench-'));
  const runs = new Map();
  try {
    for (const size of sizes) runs.set(size, await run(folder, size));
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
  const [few, many] = [runs.get(500), runs.get(5000)];
  return {
    title: 'Growth: pdqm certificate, from a folder of returns to a folder of certificates',
    columns: ['certificates', 'seconds', 'ms each', 'most memory, MB'],
    rows: [...runs].map(([size, { seconds, megabytes }]) => [
      String(size),
      seconds,
      (1000 * seconds) / size,
      megabytes,
    ]),
    figures: [
      { what: 'time, 5,000 : 500', value: many.seconds / few.seconds, atMost: 10.5 },
      ...(Number.isNaN(many.megabytes)
        ? []
        : [{ what: 'memory of all processes, 5,000 : 500', value: many.megabytes / few.megabytes, atMost: 1.2 }]),
    ],
  };
}

async function run(folder, size) {
  const [returns, out] = [
    path.join(folder, `returns-${String(size)}`),
    path.join(folder, `certificates-${String(size)}`),
  ];
  await makeReturns(returns, size);
  const start = performance.now();
  const child = spawn(process.execPath, [program, 'certificate', returns, '--out', out, '--quiet'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const memory = watchMemory(child.pid);
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const seconds = (performance.now() - start) / 1000;
  const megabytes = memory();
  const made = readdirSync(out).filter((file) => file.endsWith('.pdf')).length;
  if (code !== 0 || made !== size)
    throw new Error(`Of ${String(size)} certificates ${String(made)} were made (exit code ${String(code)}).`);
  for (const done of [returns, out]) rmSync(done, { recursive: true, maxRetries: 3 });
  return { seconds, megabytes };
}
