import { run } from './run.ts';
import { troubleOf } from './trouble.ts';

/** Inserts all sheets of a workbook behind those that are there, and shows the first of them. */
export async function insertSheets(base64: string): Promise<void> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.13')) {
    await openAsNew(base64);
    return;
  }
  await run(async (context) => {
    const { worksheets } = context.workbook;
    const inserted = context.workbook.insertWorksheetsFromBase64(base64, { positionType: 'End' });
    await context.sync();
    const [first] = inserted.value;
    if (first !== undefined) worksheets.getItem(first).activate();
    await context.sync();
  });
}

async function openAsNew(base64: string): Promise<void> {
  try {
    await Excel.createWorkbook(base64);
  } catch (error) {
    throw troubleOf(error);
  }
}
