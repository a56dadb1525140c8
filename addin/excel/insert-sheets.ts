import type { Run } from './run.ts';
import type { Inserted } from './open-workbook.ts';
import { inTime } from './run.ts';
import { Trouble, troubleOf } from './trouble.ts';

/** Milliseconds: Excel takes its time over many sheets. */
const longest = 60_000;

/** Inserts all sheets of a workbook behind those that are there, and shows the first of them. */
export async function insertSheets(run: Run, base64: string): Promise<Inserted> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.13')) {
    await openAsNew(base64);
    return 'elsewhere';
  }
  const before = await contentsOf(run);
  try {
    await insertHere(run, base64);
    return 'here';
  } catch (error) {
    if (troubleOf(error).notice.kind === 'cell-editing') throw error;
    // Excel on the web is known to fail here after it has begun.
    await takeBack(run, before);
    await openAsNew(base64);
    return 'instead';
  }
}

async function insertHere(run: Run, base64: string): Promise<void> {
  await run(
    async (context) => {
      const { worksheets } = context.workbook;
      const inserted = context.workbook.insertWorksheetsFromBase64(base64, { positionType: 'End' });
      await context.sync();
      const [first] = inserted.value;
      if (first === undefined) throw new Trouble('failed', 'no sheet was inserted');
      worksheets.getItem(first).activate();
      await context.sync();
    },
    { within: longest },
  );
}

interface Contents {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

function contentsOf(run: Run): Promise<Contents> {
  return run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/id');
    names.load('items/name');
    await context.sync();
    return { sheets: worksheets.items.map(({ id }) => id), names: names.items.map(({ name }) => name) };
  });
}

/** What has come since is of our own making, half as it may be. */
async function takeBack(run: Run, before: Contents): Promise<void> {
  const now = await contentsOf(run);
  const sheets = now.sheets.filter((id) => !before.sheets.includes(id));
  const names = now.names.filter((name) => !before.names.includes(name));
  if (sheets.length === 0 && names.length === 0) return;
  await run(async (context) => {
    for (const name of names) context.workbook.names.getItem(name).delete();
    for (const id of sheets) context.workbook.worksheets.getItem(id).delete();
    await context.sync();
  });
}

async function openAsNew(base64: string): Promise<void> {
  try {
    await inTime(Excel.createWorkbook(base64), longest);
  } catch (error) {
    throw troubleOf(error);
  }
}
