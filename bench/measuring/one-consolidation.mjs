/**
 * Consolidates the returns of a folder in a process that does nothing else, and prints what that took: seconds, and megabytes of
 * memory: `node --expose-gc one-consolidation.mjs FOLDER OUT.xlsx`.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { london } from '../../dist/framework/editions/london/index.js';
import { ThreadReader } from '../../dist/generator/intake/reader.js';
import { consolidateReturns } from '../../dist/generator/jobs/consolidate/consolidate.js';
import { follow } from '../../dist/generator/jobs/job.js';

const [folder, out] = process.argv.slice(2);
const { signal } = new AbortController();
const means = { reader: new ThreadReader([london]), printer: null, office: null, today: '2026-11-23', signal };
const request = { inputs: [folder], json: true, suppressSmall: false, out };

const before = inUse();
const start = performance.now();
await follow(consolidateReturns(request, means), () => undefined);
const seconds = (performance.now() - start) / 1000;
await means.reader.close();
console.log(JSON.stringify({ seconds, most: mostAtOnce(), left: inUse() - before }));

/** On the heap of this thread, in megabytes. */
function inUse() {
  globalThis.gc();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

/** Of all memory and all threads, in megabytes; NaN where the system does not tell, which is anywhere but on Linux. */
function mostAtOnce() {
  if (process.platform !== 'linux') return NaN;
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}
