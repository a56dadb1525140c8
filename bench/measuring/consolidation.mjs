/**
 * Makes the files of a borough of COUNT schools, has another process consolidate them, and prints what that took: seconds, and
 * megabytes of memory. Runs as a program of its own, with --expose-gc.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import ExcelJS from 'exceljs';
import { median } from './rounds.mjs';

register('../../test/excel-host/typescript.mjs', import.meta.url);
const { london } = await import('../../framework/editions/london/index.ts');
const { syntheticBorough } = await import('../../test/borough/synthetic-borough.ts');
const { writeFiles } = await import('../../test/borough/write-files.ts');
const { openBatch } = await import('../../dist/generator/jobs/batch.js');
const { london: builtIn } = await import('../../dist/framework/editions/london/index.js');
const { ThreadReader } = await import('../../dist/generator/intake/reader.js');

const schools = Number(process.argv[2]);
const sample = 30;
const megabyte = 1024 * 1024;
const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-bench-'));
const returns = path.join(folder, 'returns');
mkdirSync(returns);

try {
  const las = london.localAuthorities.map(({ code }) => code);
  await writeFiles(returns, syntheticBorough(1914, { schools, las }, london), london);
  const before = inUse();
  const kept = (await inUseOnceRead()) - before;
  const { seconds, most, left } = consolidate();
  const result = resultInUse();
  const files = readdirSync(returns);
  console.log(
    JSON.stringify({ files: files.length, seconds, most, kept, left, result, exceljs: await loadWithExceljs(files) }),
  );
} finally {
  rmSync(folder, { recursive: true, maxRetries: 3 });
}

/** On the heap of this thread, in megabytes. */
function inUse() {
  globalThis.gc();
  return process.memoryUsage().heapUsed / megabyte;
}

function newMeans() {
  const { signal } = new AbortController();
  return { reader: new ThreadReader([builtIn]), printer: null, office: null, today: '2026-11-23', signal };
}

/** What is in use when all files have been read and none of them has been written of: what a run keeps of its inputs. */
async function inUseOnceRead() {
  const means = newMeans();
  const batch = await openBatch({ inputs: [returns] }, means);
  const taken = [];
  for await (const intake of batch.takeIn()) taken.push(intake);
  await means.reader.close();
  const found = inUse();
  if (taken.length !== batch.files.length) throw new Error('Some files were not read');
  return found;
}

/** The consolidated return as objects, in megabytes. */
function resultInUse() {
  const before = inUse();
  const result = JSON.parse(readFileSync(path.join(folder, 'borough.json'), 'utf8'));
  const found = inUse() - before;
  if (Object.keys(result).length === 0) throw new Error('The result is empty');
  return found;
}

function consolidate() {
  const program = path.join(import.meta.dirname, 'one-consolidation.mjs');
  const printed = execFileSync(process.execPath, ['--expose-gc', program, returns, path.join(folder, 'borough.xlsx')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(printed);
}

/** Milliseconds for one. */
async function loadWithExceljs(files) {
  const times = [];
  for (const name of files.filter((each) => !/unreadable|dinner/.test(each)).slice(0, sample)) {
    const start = performance.now();
    await new ExcelJS.Workbook().xlsx.load(readFileSync(path.join(returns, name)));
    times.push(performance.now() - start);
  }
  return median(times);
}
