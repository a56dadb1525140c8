import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { ThemeName } from '../../screen/theme.ts';
import type { Route } from '../../addin/pane/routes.ts';
import { setTheme } from '../browser/looks.ts';
import { openTab, startBrowser } from '../browser/start-browser.ts';
import { sendFile } from '../excel-host/web/send-file.ts';
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
  /** With `window.shown` kept, from the beginning. */
  readonly watched?: boolean;
}

/** A page of the browser, which shows one pane after the other: its start costs more than what it shows. */
interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
  /** A pane that complains with reason. */
  isToComplain: boolean;
  /** What was changed in it stays. */
  isSpent: boolean;
}

/** Opens the pane in a browser that reaches nothing but the folder with the built page. */
export class PaneBrowser {
  /** What pages have complained of on their consoles, breaches of the content security policy too. */
  readonly complaints: string[] = [];
  private readonly browser: Browser;
  private readonly server: Server;
  /** With the built page, and the add-in beside it. */
  readonly folder: string;
  private readonly opened: Tab[] = [];
  private readonly free: Tab[] = [];

  private constructor(browser: Browser, server: Server, folder: string) {
    this.browser = browser;
    this.server = server;
    this.folder = folder;
  }

  static async start(): Promise<PaneBrowser> {
    const folder = await builtPane();
    const server = createServer((request, response) => void answer(folder, request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const rules = `MAP pane.test:80 127.0.0.1:${String(port)},MAP * ~NOTFOUND`;
    return new PaneBrowser(await startBrowser(rules), server, folder);
  }

  async open(state: SampleName, route: Route = { page: 'overview' }, looks: Looks = {}): Promise<Page> {
    const { theme = 'light', width = 350, office, welcome = false, unsaving = false, breaks, watched = false } = looks;
    const tab = this.free.pop() ?? (await this.newTab());
    this.opened.push(tab);
    const { page } = tab;
    // React tells the console of the fault that this state brings about.
    tab.isToComplain = state === 'broken' || breaks !== undefined;
    tab.isSpent = breaks !== undefined || watched;
    await page.setViewport({ width, height: 700 });
    await setTheme(tab.session, theme);
    const asked = new URLSearchParams({ state, route: JSON.stringify(route) });
    if (office !== undefined) asked.set('office', office);
    if (welcome) asked.set('welcome', '');
    if (unsaving) asked.set('unsaving', '');
    if (breaks !== undefined) await page.evaluateOnNewDocument(breakFunction, breaks);
    if (watched) await page.evaluateOnNewDocument(keepWhatIsShown);
    await page.goto(`http://pane.test/page.html?${asked.toString()}`);
    await page.waitForSelector('main');
    return page;
  }

  /** Takes leave of what has been opened. */
  async closePages(): Promise<void> {
    for (const tab of this.opened.splice(0)) {
      await tab.page.evaluate(() => sessionStorage.clear());
      if (tab.isSpent) await tab.page.close();
      else this.free.push(tab);
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }

  private async newTab(): Promise<Tab> {
    const page = await openTab(this.browser);
    const tab: Tab = { page, session: await page.createCDPSession(), isToComplain: false, isSpent: false };
    page.on('console', (message) => {
      const complains = message.type() === 'error' || message.type() === 'warn';
      if (complains && !tab.isToComplain) this.complaints.push(message.text());
    });
    return tab;
  }
}

/** The one browser of a test file. */
export let browser: PaneBrowser;

/** Starts it before the tests, takes leave of what each has opened, and closes it after them. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await PaneBrowser.start();
  }, 300_000);

  afterEach(() => browser.closePages());

  afterAll(() => browser.close());
}

/** Browsers may keep what is built: a file with other contents has another name, or another browser. */
async function answer(folder: string, { url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(url, 'http://pane.test');
  if (pathname === '/favicon.ico') return void response.writeHead(204).end();
  const name = path.join(path.basename(path.dirname(pathname)), path.basename(pathname));
  if (!(await sendFile(response, folder, name, { keepFor: 3600 }))) response.writeHead(404).end();
}

/** Runs in the page. */
function breakFunction(name: string): void {
  Object.defineProperty(window, name, {
    value: () => {
      throw new Error(`${name} is broken`);
    },
  });
}

/** Runs in the page. */
function keepWhatIsShown(): void {
  window.shown = [];
  new MutationObserver(() => {
    const text = document.querySelector('main')?.innerText;
    if (text !== undefined && text !== window.shown.at(-1)) window.shown.push(text);
  }).observe(document, { childList: true, subtree: true });
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

/**
 * Runs in the page: timers of at least so many milliseconds come to an end when `window.passTime` says so, until the page is
 * loaded again.
 */
export function holdTimers(shortest: number): void {
  const held = new Map<number, () => void>();
  const set = window.setTimeout.bind(window);
  const clear = window.clearTimeout.bind(window);
  const hold = (work: () => void): number => {
    const id = -1 - held.size;
    held.set(id, work);
    return id;
  };
  Object.assign(window, {
    setTimeout: (work: () => void, milliseconds = 0) =>
      milliseconds < shortest ? set(work, milliseconds) : hold(work),
    clearTimeout: (id: number) => {
      if (id >= 0) clear(id);
      else held.set(id, () => undefined);
    },
    passTime: () => held.forEach((work) => work()),
  });
}

/** What the pane has called on its session, the last first. */
export async function callsOf(page: Page): Promise<readonly (readonly unknown[])[]> {
  return page.evaluate(() => window.session.calls.map((call) => [...call]).reverse());
}

/** What screen readers have been told. */
export function told(page: Page): Promise<string> {
  return page.$eval('[role=log]', (region) => region.textContent);
}

/** What stands in a part of the pane, on one line. */
export const read = (page: Page, selector = '.pane'): Promise<string> =>
  page.$eval(selector, (part) => (part as HTMLElement).innerText.replace(/\s+/g, ' '));

export async function chord(page: Page, modifier: 'Control' | 'Alt', key: 'Enter' | 'ArrowLeft'): Promise<void> {
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
}

/** From now on Excel takes nothing. */
export async function refuses(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.session.refusal = {
      kind: 'refused',
      message: 'Excel did not take an entry.',
      remedy: 'Try again.',
      detail: 'InvalidArgument',
    };
  });
}
