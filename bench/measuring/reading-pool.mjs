/**
 * Reads COUNT returns, those of FOLDER over and over, in THREADS threads, and prints the milliseconds that each took by the
 * clock and the peak of the whole process in megabytes. It loads nothing else, so that the peak is that of reading.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { london } from '../../dist/framework/editions/london/index.js';
import { ThreadReader } from '../../dist/generator/intake/reader.js';

const [folder = '', threads = '1', count = '100'] = process.argv.slice(2);
const files = readdirSync(folder).map((name) => path.join(folder, name));
const inputs = Array.from({ length: Number(count) }, (_, index) => ({ file: files[index % files.length] ?? '' }));
const reader = new ThreadReader([london], Number(threads));
const reading = { today: '2026-11-23', signal: new AbortController().signal };

const start = performance.now();
for await (const intake of reader.details(inputs, reading)) {
  if ('refusal' in intake) throw new Error(`${intake.file}: ${intake.refusal.message}`);
}
const milliseconds = (performance.now() - start) / inputs.length;
await reader.close();
console.log(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
