import type { Browser, Page } from 'puppeteer-core';
import type { ThemeName } from '../../screen/theme.ts';
import { setTheme } from '../browser/looks.ts';
import { isSlow, slowness } from '../slowness.ts';
import { listenTo, onlyThisMachine, openTab, startBrowser } from '../browser/start-browser.ts';
import { servedDesk } from './served-desk.ts';
import type { ServedDesk } from './served-desk.ts';

/** A browser that reaches this machine and nothing else. */
export class DeskBrowser {
  /** Of pages on their consoles, breaches of the content security policy too. */
  readonly complaints: string[] = [];
  private readonly browser: Browser;

  private constructor(browser: Browser) {
    this.browser = browser;
  }

  static async start(): Promise<DeskBrowser> {
    return new DeskBrowser(await startBrowser(onlyThisMachine));
  }

  async open(address: string, { width = 1280, height = 800 } = {}): Promise<Page> {
    const page = await openTab(this.browser);
    if (isSlow) await slowDown(page);
    await page.setViewport({ width, height });
    listenTo(page, this.complaints);
    await page.goto(address);
    await page.waitForSelector('main h1');
    return page;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** What a page asks for reaches the desk a while later, and in whatever order. */
async function slowDown(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // A page that is left asks no more.
    setTimeout(() => void request.continue().catch(() => undefined), slowness());
  });
}

/** A desk, and a page of it in a browser. */
export interface OpenDesk extends ServedDesk {
  readonly browser: DeskBrowser;
  readonly page: Page;
}

/** @param folder of its office, made where it is not there and `name` is given */
export async function openDesk(folder: string, name?: string): Promise<OpenDesk> {
  const served = await servedDesk(folder, name);
  const browser = await DeskBrowser.start();
  const close = async () => {
    await browser.close();
    await served.close();
  };
  return { ...served, browser, page: await browser.open(served.address), close };
}

/** Goes to a page of the desk by its address, and waits for its heading. */
export async function goTo(page: Page, hash: string, heading: string): Promise<void> {
  await page.evaluate((where) => {
    location.hash = where;
  }, hash);
  await heads(page, heading);
}

/** Resolves when this is the heading. */
export async function heads(page: Page, heading: string): Promise<void> {
  await page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, {}, heading);
}

/** Resolves when these words are on the page. */
export async function shows(page: Page, words: string): Promise<void> {
  await page.waitForFunction((text) => document.body.innerText.includes(text), {}, words);
}

/** Themes, and widths in CSS pixels, in which every page is looked at. */
export const looks: readonly Look[] = [
  ['light', 1280],
  ['dark', 768],
  ['contrast', 320],
];
type Look = readonly [theme: ThemeName, width: number];

export async function setLook(page: Page, [theme, width]: Look): Promise<void> {
  await setTheme(await page.createCDPSession(), theme);
  await page.setViewport({ width, height: 700 });
}
