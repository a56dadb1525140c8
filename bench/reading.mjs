/**
 * What reading returns costs, as ratios within one run: in one process beside a plain exceljs load of the same files, then
 * through the pool with one and two threads, and its peak memory at 100 and at 1,000 returns. Needs a build.
 * Times are processor time, of which a busy machine takes less away than of the clock's.
 */
import ExcelJS from 'exceljs';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { london } from '../dist/framework/editions/london/index.js';
import { emptyReturn } from '../dist/framework/fields.js';
import { sampleReturn } from '../dist/generator/demo/sample-school.js';
import { sampleSchools } from '../dist/generator/demo/schools.js';
import { buildWorkbook } from '../dist/workbook/build/build-workbook.js';
import { checkReturn } from '../dist/workbook/check-return.js';
import { readWorkbookFile } from '../dist/workbook/file/read-workbook-file.js';
import { readReturn } from '../dist/workbook/read-return.js';

const today = '2026-11-23';
const warmUp = 4;
const rounds = 16;
const folder = path.join(tmpdir(), 'pdqm-bench-returns');

/** The sample schools' returns and a blank one, as files. */
async function makeReturns() {
  mkdirSync(folder, { recursive: true });
  const contents = [emptyReturn(london), ...sampleSchools.map((sample) => sampleReturn(sample, london))];
  const files = [];
  for (const [index, content] of contents.entries()) {
    const file = path.join(folder, `${String(index)}.xlsx`);
    writeFileSync(file, await buildWorkbook(london, content));
    files.push(file);
  }
  return files;
}

/** Milliseconds of processor time. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** @param {string[]} files */
async function besideExceljs(files) {
  const contents = files.map((file) => readFileSync(file));
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const plain = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const content of contents) {
      const start = processorTime();
      checkReturn(readReturn(readWorkbookFile(content), [london]), today);
      const between = processorTime();
      await new ExcelJS.Workbook().xlsx.load(/** @type {ArrayBuffer} */ (/** @type {unknown} */ (content)));
      if (round < warmUp) continue;
      ours.push(between - start);
      plain.push(processorTime() - between);
    }
  }
  return { ours: median(ours), plain: median(plain) };
}

/**
 * @param {number} threads
 * @param {number} count
 * @returns {{ milliseconds: number, megabytes: number }}
 */
function inItsOwnProcess(threads, count) {
  const program = fileURLToPath(new URL('./reading-pool.mjs', import.meta.url));
  const { stdout } = spawnSync(process.execPath, [program, folder, String(threads), String(count)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(stdout);
}

const { ours, plain } = await besideExceljs(await makeReturns());
console.log(`read to problems      ${ours.toFixed(1)} ms a return`);
console.log(`plain exceljs load    ${plain.toFixed(1)} ms, ratio ${(ours / plain).toFixed(2)}`);
for (const threads of [1, 2]) {
  const few = inItsOwnProcess(threads, 100);
  const many = inItsOwnProcess(threads, 1000);
  const growth = (many.megabytes / few.megabytes).toFixed(2);
  console.log(
    `${String(threads)} thread${threads === 1 ? ' ' : 's'}             ${many.milliseconds.toFixed(1)} ms a return by the clock; ` +
      `peak ${few.megabytes.toFixed(0)} MB at 100, ${many.megabytes.toFixed(0)} MB at 1,000 (${growth})`,
  );
}
