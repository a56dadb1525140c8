/** Reads each hostile workbook as the built program does, and prints what came of it as JSON: within a test, reading takes five times as long. */
import { hostileWorkbooks } from './hostile-workbooks.mjs';

const built = new URL('../dist/', import.meta.url).href;
/** @type {typeof import('../framework/editions/london/index.ts')} */
const { london } = await import(`${built}framework/editions/london/index.js`);
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

/** @param {Uint8Array} bytes */
function outcomeOf(bytes) {
  try {
    checkReturn(readReturn(readWorkbookFile(bytes), [london]), '2026-11-23');
    return { code: 'read' };
  } catch (error) {
    if (error instanceof NotAReturn) return { code: 'read' };
    if (!(error instanceof UnreadableWorkbook)) throw error;
    return { code: error.code, message: error.message, remedy: error.remedy };
  }
}

const outcomes = Object.entries(hostileWorkbooks).map(([name, make]) => [name, outcomeOf(make())]);
console.log(JSON.stringify(Object.fromEntries(outcomes)));
