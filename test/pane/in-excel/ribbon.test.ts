import { london } from '../../../framework/editions/london/index.ts';
import { readWorkbookFile } from '../../../workbook/file/read-workbook-file.ts';
import { readReturn } from '../../../workbook/read/read-return.ts';
import { buildWorkbook } from '../../../workbook/write/return-workbook.ts';
import type { Abilities } from '../../excel-host/requirement-sets.ts';
import type { ExcelOnTheWeb } from '../../excel-host/web/open-excel-on-the-web.ts';
import { WebBrowser } from '../../excel-host/web/open-excel-on-the-web.ts';
import { completeReturn } from '../../returns.ts';
import { builtPane } from '../built-pane.ts';

let excel: ExcelOnTheWeb;
let web: WebBrowser;
let addinFolder: string;
let workbook: Uint8Array;

beforeAll(async () => {
  addinFolder = await builtPane();
  web = await WebBrowser.start();
  workbook = await buildWorkbook(london, completeReturn(london));
}, 300_000);

afterAll(() => web.close());
const openWith = async (abilities: Abilities = {}): Promise<void> => {
  excel = await web.open({ workbook, addinFolder, ...abilities });
};
const press = (button: string): Promise<void> => excel.page.locator(`#ribbon button::-p-text(${button})`).click();
const goBy = async (button: string, entry: string): Promise<void> => {
  await excel.frame.locator(`button::-p-text(${button})`).click();
  await excel.frame.waitForSelector(entry);
};

afterEach(() => excel.close());

it('The ribbon’s Check shows the check in the pane that is there, and nothing typed is lost', async () => {
  await openWith();
  await goBy('Begin', '.next-card');
  await goBy('Evidence', '.table-head');
  await goBy('Add evidence', 'textarea');
  await excel.frame.locator('textarea').fill('Minutes of the governing body');
  await press('Check');
  await excel.frame.waitForSelector('h1::-p-text(Check)');
  expect(excel.page.frames()).toHaveLength(2);
  await press('Open');
  await goBy('Overview', '.next-card');
  await goBy('Evidence', '.table-head');
  await goBy('Go on with the new row', 'textarea');
  expect(await excel.frame.$eval('textarea', ({ value }) => value)).toBe('Minutes of the governing body');
});

it('What is being typed is written when the ribbon’s Check is pressed', async () => {
  await openWith();
  await goBy('Begin', '.next-card');
  await goBy('Details', '#entry-details-organisation');
  await excel.frame.focus('#entry-details-organisation input');
  await excel.page.keyboard.type('!');
  await press('Check');
  await excel.frame.waitForSelector('h1::-p-text(Check)');
  await excel.frame.waitForSelector('.saved::-p-text(In the workbook)');
  const { schoolReturn } = readReturn(readWorkbookFile(await excel.host.model.save()), [london]);
  expect(schoolReturn.details.organisation).toContain('!');
});

it.each([
  ['Source Sans 3', '400'],
  ['Source Sans 3', '600'],
  ['Source Serif 4', '600'],
])('The pane’s words stand in its own typefaces: %s, weight %s', async (family, weight) => {
  await openWith();
  await goBy('Begin', '.next-card');
  await excel.frame.waitForFunction(
    (name, wanted) =>
      [...document.fonts].some(
        (face) => face.family.includes(name) && face.weight === wanted && face.status === 'loaded',
      ),
    {},
    family,
    weight,
  );
});
it('In an Excel that is too old, the pane says which one it needs, and that the workbook does without', async () => {
  await openWith({ excelApi: '1.8' });
  const sentence = await excel.frame.waitForSelector('.too-old', { visible: true });
  expect(await sentence?.evaluate((element) => element.textContent)).toContain('needs a newer Excel');
  expect(excel.host.requests).toEqual([]);
});
