import { london } from '../framework/editions/london/index.ts';
import type { SchoolReturn } from '../framework/school-return.ts';
import { buildWorkbook } from '../workbook/build/build-workbook.ts';
import { readWorkbookFile } from '../workbook/file/read-workbook-file.ts';
import type { ReadReturn } from '../workbook/read-return.ts';
import { readReturn } from '../workbook/read-return.ts';
import type { OpenExcel } from './excel-host/open-excel.ts';
import { openExcel } from './excel-host/open-excel.ts';
import type { Abilities } from './excel-host/requirement-sets.ts';

/**
 * Opens a workbook in Excel, and puts Excel where an add-in finds it.
 * @param content a return, the bytes of a workbook, or null for a new workbook
 */
export async function inExcel(content: SchoolReturn | Uint8Array | null, abilities?: Abilities): Promise<OpenExcel> {
  const bytes = content === null || content instanceof Uint8Array ? content : await workbookOf(content);
  const excel = await openExcel(bytes, abilities);
  Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office });
  return excel;
}

const built = new WeakMap<SchoolReturn, Promise<Uint8Array>>();

/** Many tests begin with the same workbook. */
function workbookOf(schoolReturn: SchoolReturn): Promise<Uint8Array> {
  const bytes = built.get(schoolReturn) ?? buildWorkbook(london, schoolReturn);
  built.set(schoolReturn, bytes);
  return bytes;
}

/** Requests so far. */
export function requestsOf({ host }: OpenExcel): number {
  return host.requests.length;
}

/** What the workbook is read as when Excel has saved it. */
export async function savedReturn({ host }: OpenExcel): Promise<ReadReturn> {
  return readReturn(readWorkbookFile(await host.model.save()), [london]);
}
