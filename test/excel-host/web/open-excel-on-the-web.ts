import type { Browser, Frame, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { findBrowser, launchOptions } from '../../../generator/printing/browser.ts';
import { ExcelHost } from '../host.ts';
import { WorkbookModel } from '../model/workbook-model.ts';
import type { Abilities } from '../requirement-sets.ts';
import { officeHost } from './certificate.ts';
import { serveExcel } from './web-host.ts';

export interface WebOptions extends Abilities {
  /** The bytes of an .xlsx file; null for a new workbook. */
  readonly workbook: Uint8Array | null;
  /** What the add-in's pages are served from, unchanged. */
  readonly addinFolder: string;
  /** The page of the pane in that folder; `taskpane.html` where nothing is said. */
  readonly page?: string;
  /** In CSS pixels; 350 where nothing is said. */
  readonly paneWidth?: number;
  /** Excel answers no request until it is told to. */
  readonly isSilentAtFirst?: boolean;
  /** Does something to the page before it is opened, such as choosing a colour scheme. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Excel on the web, in a browser, with an add-in in its pane. */
export interface ExcelOnTheWeb {
  readonly browser: Browser;
  /** The grid with the pane beside it. */
  readonly page: Page;
  /** The pane. */
  readonly frame: Frame;
  readonly host: ExcelHost;
  readonly close: () => Promise<void>;
}

/** Opens a workbook in Excel on the web. Nothing but this machine can be reached from the browser. */
export async function openExcelOnTheWeb(options: WebOptions): Promise<ExcelOnTheWeb> {
  const { workbook, prepare } = options;
  const host = new ExcelHost(workbook ? await WorkbookModel.open(workbook) : WorkbookModel.blank());
  if (options.isSilentAtFirst === true) host.fate = () => 'unheard';
  const { address, port, close: stopServing } = await serveExcel({ ...options, host });
  const browser = await startBrowser(port);
  const close = async (): Promise<void> => {
    await browser.close();
    await stopServing();
  };
  try {
    const page = await browser.newPage();
    await prepare?.(page);
    // A page is loaded when what it frames is.
    await page.goto(address, { waitUntil: options.officeIsSilent === true ? 'domcontentloaded' : 'load' });
    const element = await page.waitForSelector('iframe#pane[name]');
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('The page has no pane.');
    return { browser, page, frame, host, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @param port where what Microsoft serves is served instead */
function startBrowser(port: number): Promise<Browser> {
  const browserPath = findBrowser();
  if (browserPath === null) throw new Error('There is no browser; `node setup.mjs --browser` fetches one.');
  const { args = [], ...others } = launchOptions(browserPath);
  const names = `MAP ${officeHost} 127.0.0.1:${String(port)},MAP * ~NOTFOUND,EXCLUDE localhost`;
  return launch({
    ...others,
    acceptInsecureCerts: true,
    args: [...args.filter((arg) => !arg.startsWith('--host-resolver-rules')), `--host-resolver-rules=${names}`],
  });
}
