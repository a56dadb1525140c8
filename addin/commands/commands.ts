import { london } from '../../framework/editions/london/index.ts';
import { today } from '../../framework/today.ts';
import { openWorkbook } from '../excel/excel-workbook.ts';
import { associate, officeReady } from '../excel/office.ts';
import { ribbonCommands } from './ribbon.ts';

/** Runs in the page of the ribbon's buttons, which is another one than the pane's. */
async function main(): Promise<void> {
  await officeReady();
  associate(ribbonCommands({ workbook: openWorkbook(), editions: [london], today }));
}

void main();
