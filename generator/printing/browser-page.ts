import type { Browser, Page as BrowserPage } from 'puppeteer-core';
import { askedByCss } from './asked-by-css.ts';
import { unseen } from './browser.ts';
import { facesOf, fontFaces, scriptsIn } from './fonts.ts';
import { addStyle } from './in-page.ts';

/** Takes an address that was not fetched, or a script that did not run, with what asked: `http://example.org/a.png (img)`. */
export type OnDropped = (what: string) => void;

/** Pixels. No paper is as low, so that what is said of this height is not said of what is printed. */
const screenHeight = 1;

/** A body that need not be laid out before it is printed. */
const unseenUntilPrinted = `@media (max-height: ${String(screenHeight)}px) { body[data-unseen] { content-visibility: hidden !important } }`;

/** A page that runs no script and fetches nothing. */
export async function openPage(browser: Browser, onDropped: OnDropped): Promise<BrowserPage> {
  const page = await newPage(browser);
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // What the page carries itself is no request.
    if (!request.url().startsWith('data:')) onDropped(`${request.url()} (${request.resourceType()})`);
    void request.abort();
  });
  await page.emulateMediaType('print');
  await page.setViewport({ width: 800, height: screenHeight });
  return page;
}

/**
 * Puts the stylesheet and the common fonts of a kind of document into the page, for all documents of it to come.
 * @returns the families of scripts that it has beside those, to be added to
 */
export async function showKind(page: BrowserPage, stylesheet: string, onDropped: OnDropped): Promise<Set<string>> {
  askedByCss(stylesheet).forEach(onDropped);
  const families = scriptsIn(stylesheet);
  await page.setContent(
    `<!doctype html><html><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
    <title></title><style>${fontFaces(families)}\nbody { white-space-collapse: preserve }\nsvg { white-space-collapse: collapse }\n${stylesheet}\n${unseenUntilPrinted}</style><style data-page></style></head><body></body></html>`,
  );
  return new Set(families);
}

/** Brings the fonts of scripts that a document is the first to need: all of them together take a browser two seconds. */
export async function bringFonts(page: BrowserPage, families: Set<string>, text: string): Promise<void> {
  const missing = scriptsIn(text).filter((family) => !families.has(family));
  if (missing.length === 0) return;
  await page.evaluate(addStyle, missing.map(facesOf).join('\n'));
  for (const family of missing) families.add(family);
}

/**
 * Opens a page of our own: the page that the browser came up with may have died before anybody could notice, and would
 * never answer. It is not drawn on an invisible screen: drawing it would be a fifth of the work. Only a headless shell
 * can be told so, at its start and for the page.
 */
async function newPage(browser: Browser): Promise<BrowserPage> {
  const url = 'about:blank#own';
  const enableBeginFrameControl = browser.process()?.spawnargs.includes(unseen) ?? false;
  const client = await browser.target().createCDPSession();
  const { targetId: own } = await client.send('Target.createTarget', { url, enableBeginFrameControl });
  const page = await (await browser.waitForTarget((target) => target.url() === url)).page();
  if (page === null) throw new Error('The browser opened no page.');
  const { targetInfos } = await client.send('Target.getTargets');
  const blank = targetInfos.filter(({ type, targetId }) => type === 'page' && targetId !== own);
  for (const { targetId } of blank) void client.send('Target.closeTarget', { targetId }).catch(() => undefined);
  return page;
}
