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
