import type { Abilities } from './requirement-sets.ts';
import { london } from '../../framework/editions/london/index.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import { completeReturn } from '../returns.ts';
import type { OpenExcel } from './open-excel.ts';
import { openExcel } from './open-excel.ts';

/** The bytes of a workbook with a complete return. */
export const completeWorkbook = buildWorkbook(london, completeReturn(london));

/** A workbook with a complete return, open in Excel. */
export const open = async (abilities: Abilities = {}): Promise<OpenExcel> =>
  openExcel(await completeWorkbook, abilities);

/** The values of an area, read through office.js. */
export function read({ Excel }: OpenExcel, sheet: string, area: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(area).load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}

/** Writes values into an area through office.js. */
export function write({ Excel }: OpenExcel, sheet: string, area: string, values: unknown[][]): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(area).values = values;
    await context.sync();
  });
}
