import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { findBrowser, launchOptions } from '../../generator/printing/browser.ts';

export type Colours = 'light' | 'dark' | 'contrast';

/** A browser that reaches this machine and nothing else. */
export class DeskBrowser {
  /** Of pages on their consoles, breaches of the content security policy too. */
  readonly complaints: string[] = [];
  private readonly browser: Browser;

  private constructor(browser: Browser) {
    this.browser = browser;
  }

  static async start(): Promise<DeskBrowser> {
    const browserPath = findBrowser();
    if (browserPath === null) throw new Error('There is no browser; `node setup.mjs --browser` fetches one.');
    const { args = [], ...options } = launchOptions(browserPath);
    const others = args.filter((arg) => !arg.startsWith('--host-resolver-rules'));
    const onlyHere = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
    return new DeskBrowser(await launch({ ...options, args: [...others, onlyHere] }));
  }

  async open(address: string, { width = 1280, height = 800 } = {}): Promise<Page> {
    const page = await this.browser.newPage();
    await page.setViewport({ width, height });
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (fault) => this.complaints.push(String(fault)));
    page.on('dialog', (dialog) => this.complaints.push(`dialog ${dialog.message()}`));
    await page.goto(address);
    await page.waitForSelector('main h1');
    return page;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
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

/** Forced colours come with a dark ground here, as most of Windows' contrast themes do. */
export async function setColours(page: Page, colours: Colours): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: colours === 'light' ? 'light' : 'dark' },
      { name: 'forced-colors', value: colours === 'contrast' ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
}

/** What axe finds of WCAG 2.2, levels A and AA, and of best practices. */
export async function barriersIn(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
  });
}

/** How far a page is wider than its window, in CSS pixels. */
export function excessWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
