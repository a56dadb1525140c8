/**
 * Reads each hostile workbook as the built program does, and prints what came of it as JSON: within a test, reading takes five
 * times as long. Most are made for an eighth of what reading may spend; PDQM_TEST_HOSTILE=1 has all of them in full.
 */
import { hostileWorkbooks } from './hostile-workbooks.mjs';

const built = new URL('../dist/', import.meta.url).href;
/** @type {typeof import('../framework/editions/london/index.ts')} */
const { london } = await import(`${built}framework/editions/london/index.js`);
/** @type {typeof import('../workbook/file/limits.ts')} */
const { Budget } = await import(`${built}workbook/file/limits.js`);
/** @type {typeof import('../workbook/file/read-workbook-file.ts')} */
const { readWorkbookFile } = await import(`${built}workbook/file/read-workbook-file.js`);
/** @type {typeof import('../workbook/file/unreadable-workbook.ts')} */
const { UnreadableWorkbook } = await import(`${built}workbook/file/unreadable-workbook.js`);
/** @type {typeof import('../workbook/read/check-return.ts')} */
const { checkReturn } = await import(`${built}workbook/read/check-return.js`);
/** @type {typeof import('../workbook/read/not-a-return.ts')} */
const { NotAReturn } = await import(`${built}workbook/read/not-a-return.js`);
/** @type {typeof import('../workbook/read/read-return.ts')} */
const { readReturn } = await import(`${built}workbook/read/read-return.js`);

const usualShare = Number(process.env['PDQM_TEST_HOSTILE'] ?? 1 / 8);
/** One that may just be read, and one that spends the most steps. */
const inFull = ['a return of many short cells', 'comments'];

/** @param {Uint8Array} bytes @param {number} share of what reading may spend */
function outcomeOf(bytes, share) {
  try {
    checkReturn(readReturn(readWorkbookFile(bytes, new Budget(share)), [london]), '2026-11-23');
    return { code: 'read' };
  } catch (error) {
    if (error instanceof NotAReturn) return { code: 'read' };
    if (!(error instanceof UnreadableWorkbook)) throw error;
    return { code: error.code, message: error.message, remedy: error.remedy };
  }
}

const outcomes = Object.entries(hostileWorkbooks).map(([name, make]) => {
  const share = inFull.includes(name) ? 1 : usualShare;
  return [name, outcomeOf(make(share), share)];
});
console.log(JSON.stringify(Object.fromEntries(outcomes)));
