import type { Page } from 'puppeteer-core';
import type { Abilities } from '../../excel-host/requirement-sets.ts';
import type { ExcelOnTheWeb, WebOptions } from '../../excel-host/web/open-excel-on-the-web.ts';
import { WebBrowser } from '../../excel-host/web/open-excel-on-the-web.ts';
import { builtPane } from '../built-pane.ts';
import { KeyboardUser } from './keyboard-user.ts';

/** The add-in as it ships, in Excel on the web, with somebody at the keyboard. */
export interface PaneInExcel extends ExcelOnTheWeb {
  readonly user: KeyboardUser;
}

/** The one browser of a test file. */
let browser: WebBrowser;
let addinFolder: string;

/** Builds the add-in and starts a browser before the tests of a file, and closes it after them. */
export function withPane(): void {
  beforeAll(async () => {
    addinFolder = await builtPane();
    browser = await WebBrowser.start();
  }, 300_000);

  afterAll(() => browser.close());
}

/**
 * @param workbook the bytes of an .xlsx file; null for a new workbook
 * @param arrange does something to Excel before the pane asks it anything
 */
export async function openPane(
  workbook: Uint8Array | null,
  abilities: Abilities = {},
  arrange?: WebOptions['arrange'],
): Promise<PaneInExcel> {
  const excel = await browser.open({
    workbook,
    addinFolder,
    ...abilities,
    ...(arrange && { arrange }),
    prepare: (page) => page.setViewport({ width: 1300, height: 800 }),
  });
  const user = new KeyboardUser(excel.page, excel.frame);
  await excel.frame.waitForSelector('h1');
  await user.entersPane();
  return { ...excel, user };
}

/** Opens a workbook, and begins. @param organisation the heading that is come to */
export async function begin(
  workbook: Uint8Array,
  organisation: string,
  arrange?: WebOptions['arrange'],
): Promise<PaneInExcel> {
  const excel = await openPane(workbook, {}, arrange);
  await excel.user.activates('Begin');
  await excel.user.comesTo(organisation);
  return excel;
}

/**
 * The window is closed without a moment for anything, and the workbook opened again.
 * @param meanwhile what happens in between
 */
export async function openAgain(excel: PaneInExcel, meanwhile: () => void = () => undefined): Promise<PaneInExcel> {
  const page = await excel.browser.newPage();
  const address = excel.page.url();
  await excel.page.close();
  meanwhile();
  excel.host.fate = () => 'answered';
  return openIn(excel, page, address);
}

/** Opens the workbook in another window. */
export async function openIn(excel: PaneInExcel, page: Page, address: string): Promise<PaneInExcel> {
  await page.setViewport({ width: 1300, height: 800 });
  await page.goto(address);
  const frame = await (await page.waitForSelector('iframe#pane[name]'))?.contentFrame();
  if (!frame) throw new Error('The page has no pane.');
  const user = new KeyboardUser(page, frame);
  await frame.waitForSelector('h1');
  await user.entersPane();
  return { ...excel, page, frame, user };
}

/** Presses a button of the ribbon, as somebody does who has just been typing. */
export const pressInRibbon = ({ page }: PaneInExcel, button: string): Promise<void> =>
  page.evaluate((name) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('#ribbon button')];
    buttons.find(({ textContent }) => textContent === name)?.click();
  }, button);

/** What a cell of the workbook holds. Rows and columns count from 1. */
export const inCell = ({ host }: PaneInExcel, sheet: string, row: number, column: number): unknown =>
  host.model.sheet(sheet).content(row, column).value;
