import puppeteer from 'puppeteer-core';
import type { Browser, CDPSession, Page as BrowserPage } from 'puppeteer-core';
import { EnvironmentLacks, systemCode } from '../failure.ts';
import { launchOptions } from './browser.ts';
import { fontFaces } from './fonts.ts';
import { showContent } from './in-page.ts';
import type { Page } from './page.ts';

/** A browser with the one page in which it prints documents, one after the other. */
export interface BrowserSession {
  /** @throws UnprintableText; what else is thrown means that the browser or its page has died. */
  print(page: Page): Promise<Uint8Array>;
  close(): Promise<void>;
  /** Ends a browser that does not answer. What it is printing is rejected. */
  kill(): void;
}

/** The document asks for what cannot be printed; the browser is ready for the next one. */
export class UnprintableText extends Error {
  override readonly name = 'UnprintableText';
}

/**
 * @param stylesheet of all the documents to come; the project’s fonts are added
 * @throws EnvironmentLacks where the browser does not start
 */
export async function openBrowserSession(browserPath: string, stylesheet: string): Promise<BrowserSession> {
  let browser: Browser | null = null;
  try {
    browser = await puppeteer.launch(launchOptions(browserPath));
    return await sessionIn(browser, stylesheet);
  } catch (cause) {
    if (browser !== null) kill(browser);
    throw new EnvironmentLacks(`The browser ${browserPath} could not be started.`, { cause });
  }
}

async function sessionIn(browser: Browser, stylesheet: string): Promise<BrowserSession> {
  const browserPage = await openPage(browser, stylesheet);
  const client = await browserPage.createCDPSession();
  const died = deathOf(browser, browserPage);
  return {
    print: (page) => Promise.race([died, printPage(browserPage, client, page)]),
    close: () => browser.close().catch(() => kill(browser)),
    kill: () => kill(browser),
  };
}

/** A page that runs no script and fetches nothing, with the stylesheet and fonts of all the documents to come. */
async function openPage(browser: Browser, stylesheet: string): Promise<BrowserPage> {
  const [page = await browser.newPage()] = await browser.pages();
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setRequestInterception(true);
  page.on('request', (request) => void request.abort());
  await page.emulateMediaType('print');
  await page.setContent(
    `<!doctype html><html><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
    <title></title><style>${fontFaces()}\n${stylesheet}</style><style data-page></style></head><body></body></html>`,
  );
  return page;
}

/** Rejects when the browser or its page dies: a question to a dead page may stay without an answer. */
function deathOf(browser: Browser, page: BrowserPage): Promise<never> {
  const death = new Promise<never>((_resolve, reject) => {
    page.once('error', reject);
    browser.once('disconnected', () => reject(new Error('the browser ended')));
  });
  // Nobody may be printing at that moment.
  death.catch(() => undefined);
  return death;
}

/** Two questions a document, and the PDF as one answer: Puppeteer’s own `pdf` reads it piece by piece, which takes longer. */
async function printPage(browserPage: BrowserPage, client: CDPSession, page: Page): Promise<Uint8Array> {
  const { title, language, body, pageStyle = '', outline = false } = page;
  const [tooLong] = await browserPage.evaluate(showContent, { title, language, body, pageStyle });
  if (tooLong !== undefined) throw new UnprintableText(`“${tooLong}…” is too long for its place`);
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
    // It may have died by itself in this moment.
    if (systemCode(error) !== 'ESRCH') throw error;
  }
}
