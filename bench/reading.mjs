import ExcelJS from 'exceljs';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { london } from '../dist/framework/editions/london/index.js';
import { emptyReturn } from '../dist/framework/fields.js';
import { sampleReturn } from '../dist/samples/sample-school.js';
import { sampleSchools } from '../dist/samples/schools.js';
import { buildWorkbook } from '../dist/workbook/write/return-workbook.js';
import { checkReturn } from '../dist/workbook/read/check-return.js';
import { readWorkbookFile } from '../dist/workbook/file/read-workbook-file.js';
import { readReturn } from '../dist/workbook/read/read-return.js';
import { median } from './measuring/rounds.mjs';

const today = '2026-11-23';
const warmUp = 4;
const rounds = 16;

/**
 * Reading returns and checking them: in one process beside a plain exceljs load of the same files, in processor time, of
 * which a busy machine takes less away than of the clock's; then by the clock, through the pool that the commands read with.
 */
export async function measure() {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-bench-'));
  try {
    const { ours, plain } = await besideExceljs(await makeReturns(folder));
    const pools = [1, 2].flatMap((threads) => [100, 1000].map((count) => throughPool(folder, threads, count)));
    const [few1, many1, few2, many2] = pools;
    return {
      title: `Reading returns to their problems: medians of ${String(rounds)} rounds, and runs of the pool`,
      columns: ['', 'ms each', 'most memory, MB'],
      rows: [
        ['one process, ours', ours, ''],
        ['one process, plain exceljs load', plain, ''],
        ...pools.map(({ threads, count, milliseconds, megabytes }) => [
          `pool, threads: ${String(threads)}, returns: ${String(count)}`,
          milliseconds,
          megabytes,
        ]),
      ],
      figures: [
        { what: 'ours : a plain exceljs load', value: ours / plain, atMost: 0.25 },
        { what: 'two threads : one, 1,000 returns', value: many2.milliseconds / many1.milliseconds, atMost: 1 },
        { what: 'memory with one thread, 1,000 : 100', value: many1.megabytes / few1.megabytes, atMost: 1.1 },
        { what: 'memory with two threads, 1,000 : 100', value: many2.megabytes / few2.megabytes, atMost: 1.1 },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
}

/** The sample schools' returns and a blank one, as files. */
async function makeReturns(folder) {
  const contents = [emptyReturn(london), ...sampleSchools.map((sample) => sampleReturn(sample, london))];
  const files = [];
  for (const [index, content] of contents.entries()) {
    const file = path.join(folder, `${String(index)}.xlsx`);
    writeFileSync(file, await buildWorkbook(london, content));
    files.push(file);
  }
  return files;
}

async function besideExceljs(files) {
  const contents = files.map((file) => readFileSync(file));
  const ours = [];
  const plain = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const content of contents) {
      const start = processorTime();
      checkReturn(readReturn(readWorkbookFile(content), [london]), today);
      const between = processorTime();
      await new ExcelJS.Workbook().xlsx.load(content);
      if (round < warmUp) continue;
      ours.push(between - start);
      plain.push(processorTime() - between);
    }
  }
  return { ours: median(ours), plain: median(plain) };
}

/** Milliseconds. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** In a process of its own, so that the peak is that of reading. */
function throughPool(folder, threads, count) {
  const program = path.join(import.meta.dirname, 'measuring', 'reading-pool.mjs');
  const printed = execFileSync(process.execPath, [program, folder, String(threads), String(count)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { threads, count, ...JSON.parse(printed) };
}
