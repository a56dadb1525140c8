import { fileURLToPath } from 'node:url';
import { london } from '../../../framework/editions/london/index.ts';
import { buildWorkbook } from '../../../workbook/write/return-workbook.ts';
import { readWorkbookFile } from '../../../workbook/file/read-workbook-file.ts';
import { readReturn } from '../../../workbook/read/read-return.ts';
import { completeReturn } from '../../returns.ts';
import type { ExcelOnTheWeb } from './open-excel-on-the-web.ts';
import { openExcelOnTheWeb } from './open-excel-on-the-web.ts';

/** A pane that shows and writes cell C7 of Details, and a command that empties it. */
const addinFolder = fileURLToPath(new URL('../../fixtures/add-in', import.meta.url));

let excel: ExcelOnTheWeb;
const elsewhere: string[] = [];

beforeAll(async () => {
  const workbook = await buildWorkbook(london, completeReturn(london));
  excel = await openExcelOnTheWeb({
    workbook,
    addinFolder,
    prepare: async (page) => {
      page.on('requestfailed', (request) => elsewhere.push(request.url()));
      await page.setViewport({ width: 1300, height: 800 });
    },
  });
  await excel.frame.waitForSelector('#host::-p-text(Excel on OfficeOnline)');
});

afterAll(() => excel.close());

const inPane = (): Promise<string> => excel.frame.$eval('#value', (input) => (input as { value: string }).value);
const inWorkbook = (): unknown => excel.host.model.sheet('Details').content(7, 3).value;

/** Waits until the pane shows this in its field. */
const paneShows = (value: string): Promise<unknown> =>
  excel.frame.waitForFunction(`document.querySelector('#value').value === ${JSON.stringify(value)}`);

/** Waits until the grid page shows this in the cell, and nobody edits it any more. */
const gridShows = (cell: string, text: string): Promise<unknown> =>
  excel.page.waitForSelector(`td[data-address="${cell}"]:not(:has(*))::-p-text(${text})`);

async function openSheet(name: string): Promise<void> {
  await excel.page.locator(`#tabs button::-p-text(${name})`).click();
  await excel.page.waitForSelector(`#tabs button[aria-current]::-p-text(${name})`);
}

describe('an add-in in Excel on the web', () => {
  it('reads the workbook through office.js, in the version that pages get', async () => {
    expect(await inPane()).toBe('Alder Grove Primary School');
    const scripts = await excel.frame.$$eval('script[src]', (all) => all.map((each) => (each as { src: string }).src));
    expect(scripts).toContain('https://appsforoffice.microsoft.com/lib/1/hosted/excel-web-16.00.js');
  });

  it('writes a cell, which the grid and the saved workbook then hold', async () => {
    await openSheet('Details');
    await excel.frame.locator('#value').fill('Birch Lane School');
    await excel.frame.locator('#write').click();
    await gridShows('C7', 'Birch Lane School');
    const { schoolReturn } = readReturn(readWorkbookFile(await excel.host.model.save()), [london]);
    expect(schoolReturn.details.organisation).toBe('Birch Lane School');
  });

  it('hears of what is typed into the grid', async () => {
    await openSheet('Details');
    await excel.page.locator('td[data-address="C7"]').click();
    await excel.page.waitForSelector('td[data-address="C7"][aria-selected]');
    await excel.page.keyboard.type('Cedar School');
    await excel.page.keyboard.press('Enter');
    await paneShows('Cedar School');
    expect(inWorkbook()).toBe('Cedar School');
  });

  it('is refused while a cell is being edited', async () => {
    excel.host.grid.startEditing();
    await excel.frame.locator('#write').click();
    await excel.frame.waitForSelector('#trouble::-p-text(InvalidOperationInCellEditMode)');
    excel.host.grid.stopEditing();
  });

  it('runs a command of the ribbon', async () => {
    await excel.page.locator('#ribbon button::-p-text(Empty the cell)').click();
    await paneShows('');
    expect(inWorkbook()).toBe('');
  });

  it('opens a workbook in another window', async () => {
    const base64 = Buffer.from('a workbook').toString('base64');
    await excel.frame.evaluate(`Excel.createWorkbook('${base64}')`);
    expect(excel.host.openedWorkbooks).toEqual([new Uint8Array(Buffer.from('a workbook'))]);
  });

  it('reaches nothing but this machine', async () => {
    const reached = await excel.frame.evaluate('fetch("https://example.com/").then(() => true, () => false)');
    expect(reached).toBe(false);
    expect(elsewhere).toEqual(['https://example.com/']);
  });
});

describe('the grid page', () => {
  it('takes a word from a drop-down list', async () => {
    await openSheet('Details');
    await excel.page.locator('td[data-address="C6"]').click();
    await excel.page.waitForSelector('td[data-address="C6"][aria-selected]');
    await excel.page.keyboard.press('Enter');
    await excel.page.select('td[data-address="C6"] select', 'Hackney');
    await gridShows('C6', 'Hackney');
    expect(excel.host.model.sheet('Details').content(6, 3).value).toBe('Hackney');
  });

  it('says that a locked cell is locked', async () => {
    await openSheet('Details');
    await excel.page.locator('td[data-address="B7"]').click();
    await excel.page.waitForSelector('td[data-address="B7"][aria-selected]');
    await excel.page.keyboard.press('Enter');
    await excel.page.waitForSelector('#message::-p-text(locked)');
    expect(excel.host.grid.isEditing).toBe(false);
  });

  it('shows no hidden sheet', async () => {
    const tabs = await excel.page.$eval('#tabs', (place) => (place as { textContent: string }).textContent);
    expect(tabs).toContain('Evidence');
    expect(tabs).not.toContain('_pdqm');
  });
});
