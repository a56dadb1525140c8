import { createRequire } from 'node:module';
import axe from 'axe-core';
import { findBrowser, launchOptions } from '../../dist/generator/printing/browser.js';

const { launch } = createRequire(import.meta.url)('puppeteer-core');

/** A page in a browser that reaches this machine and nothing else, and what pages complained of on their consoles. */
export async function openDeskBrowser({ origin, cookie }) {
  const { args, ...options } = launchOptions(findBrowser());
  const others = args.filter((arg) => !arg.startsWith('--host-resolver-rules'));
  const onlyHere = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
  const browser = await launch({ ...options, args: [...others, onlyHere] });
  const page = await browser.newPage();
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (fault) => complaints.push(String(fault)));
  await page.setViewport({ width: 1280, height: 800 });
  const [name, value] = cookie.split('=');
  await browser.setCookie({ name, value, domain: '127.0.0.1', path: '/', httpOnly: true, sameSite: 'Strict' });
  await page.goto(origin);
  await page.waitForSelector('main h1');
  return { browser, page, complaints };
}

/** Goes to a page by its address, and waits until it has its heading and nothing of it is on its way. */
export async function goTo(page, hash) {
  await page.evaluate((where) => {
    location.hash = where;
  }, hash);
  await settled(page);
}

/** Resolves when nothing is asked for any more, and a frame later. */
export async function settled(page) {
  await page.waitForNetworkIdle({ idleTime: 300, concurrency: 1 });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

/** @throws Error with what the page says instead, when it has not come within minutes */
export async function shows(page, words) {
  const isThere = (text) => document.body.innerText.includes(text);
  try {
    await page.waitForFunction(isThere, { polling: 50, timeout: 100_000 }, words);
  } catch (error) {
    const instead = await page.$eval('main', ({ innerText }) => innerText);
    throw new Error(`“${words}” is not on the page, but:\n${instead}`, { cause: error });
  }
}

/** What is emulated lasts as long as its session. */
const sessions = new WeakMap();

/** Forced colours come with a dark ground here, as most of Windows' contrast themes do. */
export async function setColours(page, colours) {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: colours === 'light' ? 'light' : 'dark' },
      { name: 'forced-colors', value: colours === 'contrast' ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
}

/** What axe finds of WCAG 2.2, levels A and AA, and of best practices. */
export async function barriersIn(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await window.axe.run(document, { runOnly });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
  });
}

/** How far a page is wider than its window, in CSS pixels. */
export function excessWidth(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
