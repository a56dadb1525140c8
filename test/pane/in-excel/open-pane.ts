import type { Page } from 'puppeteer-core';
import { london } from '../../../framework/editions/london/index.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import { buildWorkbook } from '../../../workbook/write/return-workbook.ts';
import { openTab } from '../../browser/start-browser.ts';
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

/** What Excel can do, and what is done to it before the pane asks it anything. */
type Opening = Abilities & Pick<WebOptions, 'arrange'>;

/** @param workbook the bytes of an .xlsx file; null for a new workbook */
export async function openPane(workbook: Uint8Array | null, opening: Opening = {}): Promise<PaneInExcel> {
  const excel = await browser.open({ workbook, addinFolder, ...opening, prepare: widen });
  return enter(excel);
}

const widen = (page: Page): Promise<void> => page.setViewport({ width: 1300, height: 800 });

async function enter(excel: ExcelOnTheWeb): Promise<PaneInExcel> {
  const user = new KeyboardUser(excel.page, excel.frame);
  await excel.frame.waitForSelector('h1');
  await user.entersPane();
  return { ...excel, user };
}

/** How the tests of a file open the workbook of their return. */
export interface ReturnInExcel {
  /** Opens the workbook, or another with the same organisation, and begins. */
  readonly opens: (opening?: Opening & { readonly workbook?: Uint8Array }) => Promise<void>;
  /** Opens the workbook in another window. */
  readonly opensBeside: () => Promise<void>;
  /**
   * The window is closed without a moment for anything, and the workbook opened again.
   * @param meanwhile what happens in between
   */
  readonly opensAgain: (meanwhile?: () => void) => Promise<void>;
}

/**
 * As {@link withPane}, with the workbook of a return, which is closed after each test.
 * @param use takes what is open, each time that something is opened
 */
export function withReturn(schoolReturn: SchoolReturn, use: (excel: PaneInExcel) => void): ReturnInExcel {
  let built: Uint8Array;
  let excel: PaneInExcel;

  withPane();
  beforeAll(async () => {
    built = await buildWorkbook(london, schoolReturn);
  });
  afterEach(() => excel.close());

  const take = (opened: PaneInExcel): void => {
    excel = opened;
    use(opened);
  };
  return {
    opens: async ({ workbook = built, ...opening } = {}) => {
      take(await openPane(workbook, opening));
      await excel.user.activates('Begin');
      await excel.user.comesTo(schoolReturn.details.organisation ?? '');
    },
    opensBeside: async () => {
      take(await openIn(excel, await openTab(excel.browser), excel.page.url()));
    },
    opensAgain: async (meanwhile) => {
      const page = await openTab(excel.browser);
      const address = excel.page.url();
      await excel.page.close();
      meanwhile?.();
      excel.host.fate = () => 'answered';
      take(await openIn(excel, page, address));
    },
  };
}

async function openIn(excel: PaneInExcel, page: Page, address: string): Promise<PaneInExcel> {
  await widen(page);
  await page.goto(address);
  const frame = await (await page.waitForSelector('iframe#pane[name]'))?.contentFrame();
  if (!frame) throw new Error('The page has no pane.');
  return enter({ ...excel, page, frame });
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
