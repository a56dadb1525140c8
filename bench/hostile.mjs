import { london } from '../dist/framework/editions/london/index.js';
import { sampleReturn } from '../dist/samples/sample-school.js';
import { sampleSchools } from '../dist/samples/schools.js';
import { buildWorkbook } from '../dist/workbook/write/return-workbook.js';
import { checkReturn } from '../dist/workbook/read/check-return.js';
import { readWorkbookFile } from '../dist/workbook/file/read-workbook-file.js';
import { readReturn } from '../dist/workbook/read/read-return.js';
import { hostileWorkbooks } from '../test/hostile-workbooks.mjs';
import { median } from './measuring/rounds.mjs';

const today = '2026-11-23';
const rounds = 20;

/**
 * Small files that are made to cost time, read or refused once each, in processor time, beside a return of a sample school: what
 * a careless reader needs minutes for is bounded by how much work reading may count.
 */
export async function measure() {
  const sample = await buildWorkbook(london, sampleReturn(sampleSchools[0], london));
  const usual = median(Array.from({ length: rounds }, () => costOf(sample).milliseconds).slice(rounds / 2));
  const costs = Object.entries(hostileWorkbooks).map(([name, make]) => {
    const file = make();
    return { name, kilobytes: file.length / 1024, ...costOf(file) };
  });
  const slowest = Math.max(...costs.map(({ milliseconds }) => milliseconds));
  return {
    title: `Files made to cost time, in processor time; a return of a sample school: ${usual.toFixed(1)} ms`,
    columns: ['', 'KB', 'ms', 'ended as'],
    rows: costs.map(({ name, kilobytes, milliseconds, ended }) => [name, kilobytes, milliseconds, ended]),
    figures: [{ what: 'the slowest : a return of a sample school', value: slowest / usual, atMost: 600 }],
  };
}

/** Milliseconds of processor time, and what became of the file. */
function costOf(file) {
  const start = process.cpuUsage();
  const ended = endOf(file);
  const { user, system } = process.cpuUsage(start);
  return { milliseconds: (user + system) / 1000, ended };
}

function endOf(file) {
  try {
    checkReturn(readReturn(readWorkbookFile(file), [london]), today);
    return 'read';
  } catch (error) {
    if (typeof error.code !== 'string') throw error;
    return error.code;
  }
}
