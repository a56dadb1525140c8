import puppeteer from 'puppeteer-core';
import type { Browser, Page as BrowserPage } from 'puppeteer-core';
import { EnvironmentLacks, systemCode } from '../failure.ts';
import { launchOptions } from './browser.ts';
import { fontFaces } from './fonts.ts';
import { fitText, showContent } from './in-page.ts';

export interface RendererOptions {
  readonly browserPath: string;
  /** CSS of every document; the project's fonts are added. */
  readonly stylesheet: string;
  /** Milliseconds that one document may take. Where left out, 30 seconds and more for a long one. */
  readonly timeLimit?: number;
}

/** One document. */
export interface Page {
  readonly title: string;
  /** Of the document, as in HTML: `en-GB`. */
  readonly language: string;
  readonly body: string;
  /** CSS of this document only, e.g. the text of `@page` margin boxes; see `cssString`. */
  readonly pageStyle?: string;
  /** Bookmarks made of the headings. None where left out. */
  readonly outline?: boolean;
}

/** Prints one document after the other. Not more than one at a time. */
export interface Renderer {
  /**
   * A tagged PDF. Elements with the attribute `data-fit`, which have a size of their own, have their text shrunk to it;
   * below `data-fit-min` CSS pixels words are broken instead. The element’s padding has to take in what of the letters
   * reaches out of their lines.
   * @throws RenderingFailed; the renderer is then ready for the next document. EnvironmentLacks where the browser, which
   * had to be started again, did not start.
   */
  print(page: Page): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** The browser did not print a document: it took too long, or the browser died. */
export class RenderingFailed extends Error {
  override readonly name = 'RenderingFailed';
}

/** Hundreds of pages take their time; this much of a body is laid out in a millisecond on a slow machine. */
const charactersEachMillisecond = 20;

/** Milliseconds. */
function limitFor({ body }: Page): number {
  return 30_000 + body.length / charactersEachMillisecond;
}

/** @throws EnvironmentLacks where the browser does not start */
export async function openRenderer({ browserPath, stylesheet, timeLimit }: RendererOptions): Promise<Renderer> {
  const start = (): Promise<Session> => openSession(browserPath, stylesheet);
  let session: Session | null = await start();

  return {
    async print(page) {
      session ??= await start();
      try {
        return await within(timeLimit ?? limitFor(page), printPage(session.page, page));
      } catch (cause) {
        kill(session.browser);
        session = null;
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new RenderingFailed(`“${page.title}” could not be printed: ${reason}.`, { cause });
      }
    },
    async close() {
      await session?.browser.close();
      session = null;
    },
  };
}

interface Session {
  readonly browser: Browser;
  readonly page: BrowserPage;
}

async function openSession(browserPath: string, stylesheet: string): Promise<Session> {
  let browser: Browser | null = null;
  try {
    browser = await puppeteer.launch(launchOptions(browserPath));
    return { browser, page: await openPage(browser, stylesheet) };
  } catch (cause) {
    if (browser !== null) kill(browser);
    throw new EnvironmentLacks(`The browser ${browserPath} could not be started.`, { cause });
  }
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

async function printPage(browserPage: BrowserPage, page: Page): Promise<Uint8Array> {
  const { title, language, body, pageStyle = '', outline = false } = page;
  await browserPage.evaluate(showContent, { title, language, body, pageStyle });
  const [tooLong] = await browserPage.evaluate(fitText);
  if (tooLong !== undefined) throw new Error(`“${tooLong}…” is too long for its place`);
  return browserPage.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline,
    waitForFonts: false,
    timeout: 0,
  });
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`it took longer than ${String(milliseconds / 1000)} seconds`));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
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
