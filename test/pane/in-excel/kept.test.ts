import { london } from '../../../framework/editions/london/index.ts';
import { buildWorkbook } from '../../../workbook/build/build-workbook.ts';
import { completeReturn } from '../../returns.ts';
import { builtPane } from '../built-pane.ts';
import type { KeyboardUser } from './keyboard-user.ts';
import type { PaneInExcel } from './open-pane.ts';
import { openPane } from './open-pane.ts';

const school = completeReturn(london);

let workbook: Uint8Array;
let excel: PaneInExcel;
let user: KeyboardUser;

beforeAll(async () => {
  await builtPane();
  workbook = await buildWorkbook(london, school);
}, 300_000);

beforeEach(async () => {
  excel = await openPane(workbook);
  ({ user } = excel);
  await user.activates('Begin');
  await user.comesTo(school.details.organisation ?? '');
});

afterEach(() => excel.close());

const inCell = (sheet: string, row: number, column: number): unknown =>
  excel.host.model.sheet(sheet).content(row, column).value;

/** Presses a button of the ribbon with the mouse, as somebody does who has just been typing. */
const presses = (button: string): Promise<void> =>
  excel.page.evaluate((name) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('#ribbon button')];
    buttons.find(({ textContent }) => textContent === name)?.click();
  }, button);

async function editsEvidence(): Promise<void> {
  await user.activates('Evidence');
  await user.comesTo('Evidence');
  await user.activates('Edit E1');
  await user.comesTo('Edit evidence');
  await user.tabsTo('Where kept');
}

/** The pane is closed, without a moment for anything, and opened again. */
async function reopens(): Promise<void> {
  const client = await excel.page.createCDPSession();
  await client.send('Page.crash').catch(() => undefined);
}

describe('What is typed', () => {
  it('is in the workbook when the ribbon’s Check is pressed at the next moment, and the pane is not loaded again', async () => {
    await editsEvidence();
    await excel.frame.evaluate(() => Object.assign(window, { isSamePage: true }));
    await user.types(' and in the office');
    await presses('Check');
    await user.comesTo('Check');
    await user.reads('In the workbook');
    expect(await excel.frame.evaluate(() => 'isSamePage' in window)).toBe(true);
    expect(inCell('Evidence', 5, 6)).toBe(`${school.evidence[0]?.kept ?? ''} and in the office`);
  });
});
void reopens;
