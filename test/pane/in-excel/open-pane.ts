import type { Abilities } from '../../excel-host/requirement-sets.ts';
import type { ExcelOnTheWeb } from '../../excel-host/web/open-excel-on-the-web.ts';
import { openExcelOnTheWeb } from '../../excel-host/web/open-excel-on-the-web.ts';
import { builtPane } from '../built-pane.ts';
import { KeyboardUser } from './keyboard-user.ts';

/** The add-in as it ships, in Excel on the web, with somebody at the keyboard. */
export interface PaneInExcel extends ExcelOnTheWeb {
  readonly user: KeyboardUser;
}

/** @param workbook the bytes of an .xlsx file; null for a new workbook */
export async function openPane(workbook: Uint8Array | null, abilities: Abilities = {}): Promise<PaneInExcel> {
  const excel = await openExcelOnTheWeb({
    workbook,
    addinFolder: await builtPane(),
    ...abilities,
    prepare: (page) => page.setViewport({ width: 1300, height: 800 }),
  });
  const user = new KeyboardUser(excel.page, excel.frame);
  await excel.frame.waitForSelector('h1');
  await user.entersPane();
  return { ...excel, user };
}
