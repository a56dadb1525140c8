import { london } from '../framework/editions/london/index.ts';
import type { SchoolReturn } from '../framework/school-return.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import type { WorkbookModel } from './excel-host/model/workbook-model.ts';
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

/** The workbook of a return after somebody has changed it. */
export async function workbookAfter(
  schoolReturn: SchoolReturn,
  change: (model: WorkbookModel) => void,
): Promise<Uint8Array> {
  const { host } = await inExcel(schoolReturn);
  change(host.model);
  return host.model.save();
}

/** The workbook of a return whose table of actions has totals, and no row left above them. */
export function withFullActions(schoolReturn: SchoolReturn): Promise<Uint8Array> {
  return workbookAfter(schoolReturn, (model) => {
    const sheet = model.sheet('Actions');
    const { tables } = sheet.worksheet as unknown as StoredTables;
    for (const each of Object.values(tables)) each.model.totalsRow = true;
    const [table] = sheet.tables;
    if (!table) throw new Error('There is no table of actions.');
    const { bottom } = table.area;
    for (let row = table.area.top + schoolReturn.actions.length + 1; row < bottom; row += 1)
      sheet.worksheet.getCell(row, 4).value = `Action ${String(row)}`;
    sheet.worksheet.getCell(bottom, 1).value = 'Total';
  });
}

interface StoredTables {
  readonly tables: Readonly<Record<string, { readonly model: { totalsRow: boolean } }>>;
}

/** Locks or unlocks a cell of a sheet. */
export function lock({ host }: Pick<OpenExcel, 'host'>, sheet: string, address: string, locked = true): void {
  const cell = host.model.sheet(sheet).worksheet.getCell(address);
  // Cells that look alike share their style.
  cell.style = { ...cell.style, protection: { locked } };
}
