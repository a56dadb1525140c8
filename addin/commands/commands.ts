import { london } from '../../framework/editions/london/index.ts';
import { today } from '../../framework/today.ts';
import { openWorkbook } from '../excel/excel-workbook.ts';
import { associate, officeReady } from '../excel/office.ts';
import { ribbonCommands } from './ribbon.ts';

/** Runs where the ribbon's buttons have a page of their own, which cannot show the pane. */
async function main(): Promise<void> {
  await officeReady();
  const showPage = (): Promise<boolean> => Promise.resolve(false);
  associate(ribbonCommands({ workbook: openWorkbook(), editions: [london], today, showPage }));
}

void main();
