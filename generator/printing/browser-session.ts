import type { Browser, CDPSession, JSHandle, Page as BrowserPage } from 'puppeteer-core';
import { EnvironmentLacks } from '../failure.ts';
import { systemCode } from '../system-error.ts';
import { askedByCss } from './asked-by-css.ts';
import type { OnDropped } from './browser-page.ts';
import { bringFonts, openPage, showKind } from './browser-page.ts';
import { launchOptions, printingOptions } from './browser.ts';
import { Paper } from './paper.ts';
import { showContent } from './in-page.ts';
import type { PageContent } from './in-page.ts';
import type { Page } from './page.ts';
import { NotArchival } from './pdf/finish.ts';
import { within } from './time-limit.ts';

/** A browser with the one page in which it prints documents, one after the other. */
export interface BrowserSession {
  /**
   * @param onDropped told what the document asks for and does not get, also again and again
   * @throws UnprintableText; any other error means that the browser or its page has died.
   */
  print(page: Page, onDropped: OnDropped): Promise<Uint8Array>;
  /**
   * Documents that go together, printed as one and divided.
   * @returns null where that cannot be done with these: each is to be printed by itself, and answered for
   * @throws where the browser or its page has died
   */
  printTogether(pages: readonly Page[]): Promise<readonly Uint8Array[] | null>;
  /** Gives back the memory of what was printed. */
  tidy(): Promise<void>;
  /** A PNG of a document of one page. Only where the session was opened to draw. @param size in CSS pixels */
  draw(page: Page, size: DrawnSize): Promise<Uint8Array>;
  close(): Promise<void>;
  /** Ends a browser that does not answer. What it is printing is rejected. */
  kill(): void;
}

export interface DrawnSize {
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture to a CSS pixel. */
  readonly scale: number;
}

/** The document asks for what cannot be printed; the browser is ready for the next one. */
export class UnprintableText extends Error {
  override readonly name = 'UnprintableText';
}

/** Milliseconds that a browser may take until it is ready to print, and to end by itself. */
const startLimit = 60_000;
const closeLimit = 10_000;

/**
 * A browser that dies or hangs while it starts is given a second try.
 * @param draws whether it draws pictures: one that only prints is quicker
 * @throws EnvironmentLacks where the browser does not start
 */
export async function openBrowserSession(browserPath: string, draws = false): Promise<BrowserSession> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startBrowser(browserPath, draws);
    } catch (cause) {
      if (attempt === 1) continue;
      throw new EnvironmentLacks('browser-not-started', { browserPath }, { cause });
    }
  }
}

async function startBrowser(browserPath: string, draws: boolean): Promise<BrowserSession> {
  const end = new AbortController();
  const open = async (): Promise<BrowserSession> => {
    // Loaded only here: it takes longer than most runs that print nothing.
    const { default: puppeteer } = await import('puppeteer-core');
    const browser = await puppeteer.launch({
      ...(draws ? { ...launchOptions(browserPath), protocolTimeout: 0 } : printingOptions(browserPath)),
      signal: end.signal,
      waitForInitialPage: false,
    });
    const death = await deathOf(browser);
    return unless(death, sessionIn(browser, death));
  };
  try {
    return await within(startLimit, open());
  } catch (cause) {
    end.abort();
    throw cause;
  }
}

async function sessionIn(browser: Browser, death: AbortSignal): Promise<BrowserSession> {
  let told: OnDropped = () => undefined;
  const tell: OnDropped = (what) => told(what);
  const browserPage = await openPage(browser, tell);
  const client = await browserPage.createCDPSession();
  const shower = await showerIn(browserPage);
  const papers = new Map<string, Paper>();
  let shown: string | null = null;
  let families = new Set<string>();
  const show = async (page: Page, bodies: readonly string[]): Promise<void> => {
    if (shown !== page.stylesheet) families = await showKind(browserPage, page.stylesheet, tell);
    shown = page.stylesheet;
    await bringFonts(browserPage, families, [page.pageStyle ?? '', ...bodies].join('\n'));
    await showPage(shower, page, bodies, tell);
  };
  const paperFor = (stylesheet: string): Paper => {
    const paper =
      papers.get(stylesheet) ??
      new Paper(async (page, bodies = [page.body]) => {
        await show(page, bodies);
        return printShown(client, page.outline ?? false);
      });
    papers.set(stylesheet, paper);
    return paper;
  };
  const print = async (page: Page, onDropped: OnDropped): Promise<Uint8Array> => {
    told = onDropped;
    try {
      return await paperFor(page.stylesheet).print(page);
    } catch (error) {
      if (!(error instanceof NotArchival)) throw error;
      throw new UnprintableText(`it would not be what an archive keeps (${error.message})`, { cause: error });
    }
  };
  const printTogether = async (pages: readonly Page[]): Promise<readonly Uint8Array[] | null> => {
    const dropped: string[] = [];
    told = (what) => dropped.push(what);
    try {
      const pdfs = await paperFor(pages[0]?.stylesheet ?? '').printTogether(pages);
      return dropped.length === 0 ? pdfs : null;
    } catch (error) {
      if (error instanceof UnprintableText) return null;
      throw error;
    }
  };
  const tidy = async (): Promise<void> => {
    await client.send('HeapProfiler.collectGarbage');
  };
  const draw = async (page: Page, { width, height, scale }: DrawnSize): Promise<Uint8Array> => {
    await client.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
    await show(page, [page.body]);
    const clip = { x: 0, y: 0, width, height, scale: 1 };
    const { data } = await client.send('Page.captureScreenshot', { format: 'png', clip, optimizeForSpeed: true });
    return Buffer.from(data, 'base64');
  };
  return {
    print: (page, onDropped) => unless(death, print(page, onDropped)),
    printTogether: (pages) => unless(death, printTogether(pages)),
    tidy: () => unless(death, tidy()),
    draw: (page, size) => unless(death, draw(page, size)),
    close: () => within(closeLimit, browser.close()).catch(() => kill(browser)),
    kill: () => kill(browser),
  };
}

/**
 * Given when the browser or a page of it dies: a question to a dead page may stay without an answer. It is asked for
 * before there is a page to print in, so that no death is missed.
 */
async function deathOf(browser: Browser): Promise<AbortSignal> {
  const death = new AbortController();
  browser.once('disconnected', () => death.abort(new Error('the browser ended')));
  const client = await browser.target().createCDPSession();
  client.on('Target.targetCrashed', () => death.abort(new Error('the page of the browser crashed')));
  await client.send('Target.setDiscoverTargets', { discover: true });
  return death.signal;
}

/** Not `Promise.race`, which would keep every document for as long as the browser lives. */
async function unless<T>(death: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const die = () => reject(death.reason as Error);
    if (death.aborted) die();
    death.addEventListener('abort', die);
    work.then(resolve, reject).finally(() => death.removeEventListener('abort', die));
  });
}

/** The PDF comes as one answer: Puppeteer’s own `pdf` reads it piece by piece, which takes longer. */
async function printShown(client: CDPSession, outline: boolean): Promise<Buffer> {
  const { data } = await client.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    marginTop: 0,
    marginRight: 0,
    marginBottom: 0,
    marginLeft: 0,
    generateTaggedPDF: true,
    generateDocumentOutline: outline,
    transferMode: 'ReturnAsBase64',
  });
  return Buffer.from(data, 'base64');
}

/** `showContent` in the page. Sent anew with each document, it would be compiled anew, and never grow fast. */
async function showerIn(browserPage: BrowserPage): Promise<JSHandle<typeof showContent>> {
  return (await browserPage.evaluateHandle(`(${showContent.toString()})`)) as JSHandle<typeof showContent>;
}

/** @throws UnprintableText */
async function showPage(
  shower: JSHandle<typeof showContent>,
  { title, language, pageStyle = '' }: Page,
  bodies: readonly string[],
  onDropped: OnDropped,
): Promise<void> {
  const shown = await shower.evaluate((show, content: PageContent) => show(content), {
    title,
    language,
    bodies,
    pageStyle,
  });
  for (const what of [...shown.asked, ...askedByCss(shown.styles), ...askedByCss(pageStyle)]) onDropped(what);
  const [tooLong] = shown.tooLong;
  if (tooLong !== undefined) throw new UnprintableText(`“${tooLong}…” is too long for its place`);
}

/**
 * A browser that hangs does not answer a request to close. Where it was started through a script (as Debian's is) the
 * script's process leads the group of all that is to go.
 */
function kill(browser: Browser): void {
  const child = browser.process();
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    // It may have ended by itself just now.
    if (systemCode(error) !== 'ESRCH') throw error;
  }
}
