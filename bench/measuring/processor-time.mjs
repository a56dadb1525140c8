import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

const told = 'PDQM_BENCH_TIME_FILE';

// Loaded into the process that is measured, it tells at the end what all of its threads have taken.
if (process.env[told] !== undefined && isMainThread) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(process.env[told], String((user + system) / 1000));
  });
}

/**
 * Runs Node to its end.
 * @param {readonly string[]} args
 * @returns {{ milliseconds: number, code: number | null, stdout: string }} milliseconds of processor time of this one process,
 *   its threads included, the browsers that it starts not
 */
export function processorTimeOf(args) {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-bench-'));
  const file = path.join(folder, 'time');
  try {
    const { status, stdout } = spawnSync(process.execPath, ['--import', import.meta.url, ...args], {
      env: { ...process.env, [told]: file },
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    return { milliseconds: Number(readFileSync(file, 'utf8')), code: status, stdout };
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
}
