/**
 * Reads COUNT returns, those of FOLDER over and over, in THREADS threads, and prints the milliseconds that each took by the
 * clock and the peak of the whole process in megabytes. It loads nothing else, so that the peak is that of reading.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { takeInDetails } from '../../dist/generator/intake/intake.js';

const [folder = '', threads = '1', count = '100'] = process.argv.slice(2);
const files = readdirSync(folder).map((name) => path.join(folder, name));
const paths = Array.from({ length: Number(count) }, (_, index) => files[index % files.length] ?? '');
const options = { jobs: Number(threads), signal: new AbortController().signal };

const start = performance.now();
for await (const intake of takeInDetails(paths, { today: '2026-11-23' }, options)) {
  if ('refusal' in intake) throw new Error(`${intake.file}: ${intake.refusal.message}`);
}
const milliseconds = (performance.now() - start) / paths.length;
console.log(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
