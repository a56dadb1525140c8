import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import type { ThemeName } from '../../screen/theme.ts';
import type { Route } from '../../addin/pane/routes.ts';
import { findBrowser, launchOptions } from '../../generator/printing/browser.ts';
import { builtPane } from './built-pane.ts';
import type { SampleName } from './sample-states.ts';

export interface Looks {
  readonly theme?: ThemeName;
  /** CSS pixels; 350, as wide as Office makes a pane, where nothing is said. */
  readonly width?: number;
  /** Body background of Office's theme. */
  readonly office?: string;
  /** As somebody sees it who has never opened the pane. */
  readonly welcome?: boolean;
  /** In an Excel that does not save when it is asked. */
  readonly unsaving?: boolean;
  /** A function of the window that throws. */
  readonly breaks?: string;
}

/** Opens the pane in a browser that reaches nothing but the folder with the built page. */
export class PaneBrowser {
  /** What pages have complained of on their consoles, breaches of the content security policy too. */
  readonly complaints: string[] = [];
  private readonly browser: Browser;
  /** With the built page, and the add-in beside it. */
  readonly folder: string;
  private readonly pages: Page[] = [];

  private constructor(browser: Browser, folder: string) {
    this.browser = browser;
    this.folder = folder;
  }

  static async start(): Promise<PaneBrowser> {
    const folder = await builtPane();
    const browserPath = findBrowser();
    if (browserPath === null) throw new Error('There is no browser; `node setup.mjs --browser` fetches one.');
    return new PaneBrowser(await launch(launchOptions(browserPath)), folder);
  }

  async open(state: SampleName, route: Route = { page: 'overview' }, looks: Looks = {}): Promise<Page> {
    const { theme = 'light', width = 350, office, welcome = false, unsaving = false, breaks } = looks;
    const page = await this.browser.newPage();
    this.pages.push(page);
    page.on('console', (message) => {
      const complains = message.type() === 'error' || message.type() === 'warn';
      // React tells the console of the fault that this state brings about.
      if (complains && state !== 'broken' && breaks === undefined) this.complaints.push(message.text());
    });
    await page.setRequestInterception(true);
    page.on('request', (request) => void this.answer(request));
    await page.setViewport({ width, height: 700 });
    await setColours(page, theme);
    const asked = new URLSearchParams({ state, route: JSON.stringify(route) });
    if (office !== undefined) asked.set('office', office);
    if (welcome) asked.set('welcome', '');
    if (unsaving) asked.set('unsaving', '');
    if (breaks !== undefined) await page.evaluateOnNewDocument(breakFunction, breaks);
    await page.goto(`http://pane.test/page.html?${asked.toString()}`);
    await page.waitForSelector('main');
    return page;
  }

  /** Closes what has been opened. */
  async closePages(): Promise<void> {
    for (const page of this.pages.splice(0)) await page.close();
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  private answer(request: HTTPRequest): Promise<void> {
    const { pathname } = new URL(request.url());
    const file = path.join(this.folder, path.basename(path.dirname(pathname)), path.basename(pathname));
    if (!existsSync(file)) return request.respond({ status: pathname === '/favicon.ico' ? 204 : 404 });
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    return request.respond({ contentType: type, body: readFileSync(file) });
  }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** Runs in the page. */
function breakFunction(name: string): void {
  Object.defineProperty(window, name, {
    value: () => {
      throw new Error(`${name} is broken`);
    },
  });
}

/** Forced colours come with a dark ground here, as most of Windows' contrast themes do. */
async function setColours(page: Page, theme: ThemeName): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: theme === 'light' ? 'light' : 'dark' },
      { name: 'forced-colors', value: theme === 'contrast' ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
}

/** Opens the pane anew, at this page. */
export function goTo(page: Page, route: Route): Promise<void> {
  return page.evaluate((asked) => {
    window.show(asked);
  }, route);
}

/** Resolves when this is the heading. */
export async function heads(page: Page, heading: string): Promise<void> {
  await page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, {}, heading);
}

/** Presses Tab until something with this name, or a name that begins so, has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 120) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(nameOfFocused);
    if (focused.startsWith(name)) return;
    passed.push(focused);
  }
  throw new Error(`Tab never came to “${name}”, but to ${passed.slice(0, 40).join(' | ')}`);
}

/** Runs in the page. */
export function nameOfFocused(): string {
  const element = document.activeElement;
  if (!element) return '';
  const said = element.getAttribute('aria-label');
  if (said !== null) return said;
  const labelling = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
  const labels = 'labels' in element ? Array.from(element.labels as NodeListOf<HTMLElement>) : [];
  const words = labelling.some(Boolean) ? labelling : labels.length > 0 ? labels : [element];
  return words
    .map((word) => word?.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What the pane has called on its session, the last first. */
export async function callsOf(page: Page): Promise<readonly (readonly unknown[])[]> {
  return page.evaluate(() => window.session.calls.map((call) => [...call]).reverse());
}

/** What screen readers have been told. */
export function told(page: Page): Promise<string> {
  return page.$eval('[role=log]', (region) => region.textContent);
}
