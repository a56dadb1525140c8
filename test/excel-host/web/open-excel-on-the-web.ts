import type { Browser, Frame, Page } from 'puppeteer-core';
import { isSlow, slowness } from '../../slowness.ts';
import { openTab, startBrowser } from '../../browser/start-browser.ts';
import { ExcelHost } from '../host.ts';
import { WorkbookModel } from '../model/workbook-model.ts';
import type { Abilities } from '../requirement-sets.ts';
import { makeCertificate, officeHost } from './certificate.ts';
import type { LibraryServer } from './serve-library.ts';
import { serveLibrary } from './serve-library.ts';
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
  /** Does something to Excel before the add-in asks it anything. */
  readonly arrange?: (host: ExcelHost) => void;
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

/** Opens a workbook in Excel on the web, in a browser of its own. Nothing but this machine can be reached from it. */
export async function openExcelOnTheWeb(options: WebOptions): Promise<ExcelOnTheWeb> {
  const own = await WebBrowser.start(options);
  try {
    const excel = await own.open(options);
    return { ...excel, close: () => own.close() };
  } catch (error) {
    await own.close();
    throw error;
  }
}

/** A browser, and what it takes for Microsoft's server, for one workbook after the other. */
export class WebBrowser {
  private readonly browser: Browser;
  private readonly library: LibraryServer;
  private readonly opened = new Set<() => Promise<void>>();

  private constructor(browser: Browser, library: LibraryServer) {
    this.browser = browser;
    this.library = library;
  }

  static async start({ officeIsSilent = false }: Abilities = {}): Promise<WebBrowser> {
    const library = await serveLibrary(officeIsSilent);
    try {
      return new WebBrowser(await startBrowserOfOffice(library.port), library);
    } catch (error) {
      await library.close();
      throw error;
    }
  }

  /** What pages keep for a workbook, no other sees: each has an address of its own. */
  async open(options: WebOptions): Promise<ExcelOnTheWeb> {
    const { workbook, arrange, prepare } = options;
    const host = new ExcelHost(workbook ? await WorkbookModel.open(workbook) : WorkbookModel.blank());
    if (isSlow) host.fate = slowness;
    arrange?.(host);
    const { address, close: stopServing } = await serveExcel({ ...options, host });
    const close = async (): Promise<void> => {
      this.opened.delete(close);
      for (const page of await this.browser.pages()) if (page.url().startsWith(address)) await page.close();
      await stopServing();
    };
    this.opened.add(close);
    try {
      const page = await openTab(this.browser);
      await prepare?.(page);
      // A page is loaded when what it frames is.
      await page.goto(address, { waitUntil: options.officeIsSilent === true ? 'domcontentloaded' : 'load' });
      const element = await page.waitForSelector('iframe#pane[name]');
      const frame = await element?.contentFrame();
      if (!frame) throw new Error('The page has no pane.');
      return { browser: this.browser, page, frame, host, close };
    } catch (error) {
      await close();
      throw error;
    }
  }

  async close(): Promise<void> {
    for (const close of this.opened) await close();
    await this.browser.close();
    await this.library.close();
  }
}

/** @param port where what Microsoft serves is served instead */
async function startBrowserOfOffice(port: number): Promise<Browser> {
  const { fingerprint } = await makeCertificate();
  return startBrowser(`MAP ${officeHost} 127.0.0.1:${String(port)},MAP * ~NOTFOUND,EXCLUDE localhost`, [
    // A browser that only puts up with a certificate keeps nothing of what comes with it.
    `--ignore-certificate-errors-spki-list=${fingerprint}`,
  ]);
}
