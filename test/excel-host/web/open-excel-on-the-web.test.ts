import { fileURLToPath } from 'node:url';
import { london } from '../../../framework/editions/london/index.ts';
import { buildWorkbook } from '../../../workbook/build/build-workbook.ts';
import { readWorkbookFile } from '../../../workbook/file/read-workbook-file.ts';
import { readReturn } from '../../../workbook/read-return.ts';
import { completeReturn } from '../../returns.ts';
import type { ExcelOnTheWeb } from './open-excel-on-the-web.ts';
import { openExcelOnTheWeb } from './open-excel-on-the-web.ts';

const addinFolder = fileURLToPath(new URL('../../fixtures/add-in', import.meta.url));

let excel: ExcelOnTheWeb;

beforeAll(async () => {
  excel = await openExcelOnTheWeb({ workbook: await buildWorkbook(london, completeReturn(london)), addinFolder });
});

afterAll(() => excel.close());

/** Waits until an element of the pane shows this. */
const shows = (selector: string, text: string): Promise<unknown> =>
  excel.frame.waitForSelector(`${selector} ::-p-text(${text})`);

it('x', async () => {
  await shows('#host', 'Excel on OfficeOnline');
});
