import type { Page } from 'puppeteer-core';
import type { Route } from '../../addin/pane/routes.ts';
import type { SampleName } from './sample-states.ts';
import { browser, heads, nameOfFocused, refuses, tabTo, withBrowser } from './pane-browser.ts';

withBrowser();

const next = '.next-pages .after';
const details = '.rows li:first-child button';

/** Where the pointer rests, and how far down the window what it rests on begins. */
async function aimsAt(page: Page, selector: string): Promise<number> {
  await page.locator(selector).hover();
  return topOf(page, selector);
}

const topOf = (page: Page, selector: string): Promise<number> =>
  page.$eval(selector, (element) => element.getBoundingClientRect().top);

async function pressesThere(page: Page): Promise<void> {
  await page.mouse.down();
  await page.mouse.up();
}

/** Excel refuses what a colleague’s pane, or the last field, has written. */
async function isRefused(page: Page): Promise<void> {
  await refuses(page);
  await page.evaluate(() => void window.session.set('details.la', 'Barnet'));
  await page.waitForSelector('.messages .notice');
}

async function isTaken(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.session.refusal = null;
    void window.session.refresh();
  });
  await page.waitForFunction(() => document.querySelector('.messages') === null);
}

describe('What somebody is about to press stays under the pointer', () => {
  it.each<[where: string, state: SampleName, route: Route, aim: string, height: number]>([
    ['at the top of a long page', 'half', { page: 'overview' }, details, 700],
    ['at the end of a long page', 'half', { page: 'details' }, next, 700],
    ['on a page that fits the pane', 'half', { page: 'verifySection', section: 'before' }, next, 1600],
    ['in a pane as low as half a screen', 'half', { page: 'details' }, next, 420],
  ])('when a message appears, and when it goes, %s', async (_, state, route, aim, height) => {
    const page = await browser.open(state, route);
    await page.setViewport({ width: 350, height });
    const before = await aimsAt(page, aim);
    await isRefused(page);
    expect(await topOf(page, aim)).toBeCloseTo(before, 0);
    await isTaken(page);
    expect(await topOf(page, aim)).toBeCloseTo(before, 0);
    await isRefused(page);
    const heading = await page.$eval('h1', ({ textContent }) => textContent);
    await pressesThere(page);
    await page.waitForFunction((text) => document.querySelector('h1')?.textContent !== text, {}, heading);
  });

  it('when the bar appears that says that the return has changed since', async () => {
    const page = await browser.open('submitted', { page: 'details' });
    const before = await aimsAt(page, next);
    await page.evaluate(() => window.session.edit({ 'details.pdLead': 'Chidi Okafor' }));
    await page.waitForSelector('.changed-bar');
    expect(await topOf(page, next)).toBeCloseTo(before, 0);
    await pressesThere(page);
    await heads(page, 'Leadership of Professional Development');
  });
});

it('Somebody who types sees a message at the top of the page, wherever the pointer rests', async () => {
  const page = await browser.open('half', { page: 'details' });
  await page.setViewport({ width: 350, height: 1600 });
  await aimsAt(page, next);
  await tabTo(page, 'PD lead');
  await page.keyboard.type('Joan');
  await isRefused(page);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

it('The foot of the page leads to what somebody is asked about', async () => {
  const page = await browser.open('kept', { page: 'details' });
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await tabTo(page, '3 texts are not in the workbook');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(nameOfFocused)).toBe('Copy the text');
  expect(await topOf(page, '.messages > .kept')).toBeGreaterThanOrEqual(36);
  expect(await topOf(page, '.messages > .kept')).toBeLessThan(80);
});

it('No page broke its content security policy, or complained', () => {
  expect(browser.complaints).toEqual([]);
});
