import type { Browser, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { findBrowser, launchOptions } from '../../generator/printing/browser.ts';

/** Rules for names (Chromium's `--host-resolver-rules`) by which this machine is reached and nothing else. */
export const onlyThisMachine = 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/**
 * The browser of this machine as it prints, but for what it reaches.
 * @param rules for names, in place of those for printing
 * @throws Error where there is no browser
 */
export function startBrowser(rules: string, moreArgs: readonly string[] = []): Promise<Browser> {
  const browserPath = findBrowser();
  if (browserPath === null) throw new Error('There is no browser; `node setup.mjs --browser` fetches one.');
  const { args = [], ...options } = launchOptions(browserPath);
  const others = args.filter((arg) => !arg.startsWith('--host-resolver-rules'));
  return launch({ ...options, args: [...others, `--host-resolver-rules=${rules}`, ...moreArgs] });
}

/** Milliseconds after which a page is taken to hang. A busy machine may take half a minute for what is done in a moment. */
const hangs = 90_000;

/** Opens a page that is waited for as long as a busy machine may take. */
export async function openTab(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(hangs);
  return page;
}

/** Adds to `complaints` what a page has to say on its console, breaches of the content security policy too, and its dialogs. */
export function listenTo(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type()))
      complaints.push(`${message.text()} ${message.location().url ?? ''}`);
  });
  page.on('pageerror', (fault) => complaints.push(String(fault)));
  page.on('dialog', (dialog) => complaints.push(`dialog ${dialog.message()}`));
}
