/**
 * How long `pdqm consolidate` takes for each return, beside a plain load of the same files with exceljs, and what its
 * memory grows by, beside the size of what it makes. All in one run: ratios travel, times do not.
 *
 *   node --expose-gc bench/consolidate.mjs [returns, 1800 without]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';

register('../test/excel-host/typescript.mjs', import.meta.url);
const { london } = await import('../framework/editions/london/index.ts');
const { syntheticBorough } = await import('../test/borough/synthetic-borough.ts');
const { writeFiles } = await import('../test/borough/write-files.ts');
const { consolidateReturns } = await import('../dist/generator/commands/consolidate.js');
const { openBatch } = await import('../dist/generator/commands/batch.js');
const { Results } = await import('../dist/generator/output/report-results.js');

const schools = Number(process.argv[2] ?? 1800);
const sample = 30;
const megabyte = 1024 * 1024;
const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-bench-'));

/** Megabytes on the heap of this thread that are still in use. */
function inUse() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / megabyte;
}

/**
 * What is in use when all files have been read and none of them has been written of: what a run keeps of its inputs.
 * @param {string} folderOfReturns
 */
async function keep(folderOfReturns) {
  const batch = await openBatch([folderOfReturns], { json: true, quiet: true });
  const taken = [];
  for await (const intake of batch.takeIn()) taken.push(intake);
  batch.close();
  const kept = inUse();
  if (taken.length !== batch.files.length) throw new Error('Some files were not read');
  return kept;
}

/** @param {number} of schools */
async function consolidate(of) {
  const las = london.localAuthorities.map(({ code }) => code);
  const returns = mkdtempSync(path.join(folder, 'returns-'));
  await writeFiles(returns, syntheticBorough(1914, { schools: of, las }, london), london);
  const before = inUse();
  const kept = await keep(returns);
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss / megabyte)), 50);
  const out = path.join(returns, 'borough.xlsx');
  const options = { json: true, quiet: true, suppressSmall: false, out };
  const start = performance.now();
  await consolidateReturns([returns], options, new Results(options, () => undefined));
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  const files = readdirSync(returns).filter((name) => !name.startsWith('borough'));
  const result = statSync(path.join(returns, 'borough.json')).size / megabyte;
  return { returns, files, seconds, most, kept: kept - before, left: inUse() - before, result };
}

/** @param {string} returns @param {readonly string[]} files */
async function loadWithExceljs(returns, files) {
  const some = files.filter((name) => !/unreadable|dinner/.test(name)).slice(0, sample);
  const start = performance.now();
  for (const name of some) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(/** @type {never} */ (readFileSync(path.join(returns, name))));
  }
  return (performance.now() - start) / some.length;
}

try {
  const few = await consolidate(Math.ceil(schools / 6));
  const all = await consolidate(schools);
  const each = (all.seconds * 1000) / all.files.length;
  const exceljs = await loadWithExceljs(all.returns, all.files);
  const more = all.result - few.result;
  const made = `${String(all.files.length)} files, ${all.seconds.toFixed(1)} s: ${each.toFixed(1)} ms each`;
  console.log(`${made}, workbook and JSON included`);
  console.log(`exceljs loads one in ${exceljs.toFixed(1)} ms; consolidate takes ${(each / exceljs).toFixed(2)} of it`);
  const keeps = `${few.kept.toFixed(1)} MB of ${String(few.files.length)} files, ${all.kept.toFixed(1)} MB of all`;
  console.log(`kept of what is read: ${keeps}; the result grows by ${more.toFixed(1)} MB (as JSON)`);
  console.log(`most memory of the process: ${few.most.toFixed(0)} MB, ${all.most.toFixed(0)} MB`);
  console.log(`left in use afterwards: ${all.left.toFixed(0)} MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
