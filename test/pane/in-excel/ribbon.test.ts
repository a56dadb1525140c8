import { london } from '../../../framework/editions/london/index.ts';
import { readWorkbookFile } from '../../../workbook/file/read-workbook-file.ts';
import { readReturn } from '../../../workbook/read/read-return.ts';
import { completeReturn } from '../../returns.ts';
import type { PaneInExcel } from './open-pane.ts';
import { pressInRibbon, withReturn } from './open-pane.ts';

let excel: PaneInExcel;

const { opens } = withReturn(completeReturn(london), (opened) => {
  excel = opened;
});

const goBy = async (button: string, entry: string): Promise<void> => {
  await excel.frame.locator(`button::-p-text(${button})`).click();
  await excel.frame.waitForSelector(entry);
};

it('The ribbon’s Check shows the check in the pane that is there, and nothing typed is lost', async () => {
  await opens();
  await goBy('Evidence', '.table-head');
  await goBy('Add evidence', 'textarea');
  await excel.frame.locator('textarea').fill('Minutes of the governing body');
  await pressInRibbon(excel, 'Check');
  await excel.frame.waitForSelector('h1::-p-text(Check)');
  expect(excel.page.frames()).toHaveLength(2);
  await pressInRibbon(excel, 'Open');
  await goBy('Overview', '.next-card');
  await goBy('Evidence', '.table-head');
  await goBy('Go on with the new row', 'textarea');
  expect(await excel.frame.$eval('textarea', ({ value }) => value)).toBe('Minutes of the governing body');
});

it('What is being typed is written when the ribbon’s Check is pressed', async () => {
  await opens();
  await goBy('Details', '#entry-details-organisation');
  await excel.frame.focus('#entry-details-organisation input');
  await excel.page.keyboard.type('!');
  await pressInRibbon(excel, 'Check');
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
  await opens();
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
