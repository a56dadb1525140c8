import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { london } from '../../framework/editions/london/index.ts';
import { workbookTemplate } from '../borough/workbook-template.ts';
import type { Changes } from '../returns.ts';
import { verifiedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { press } from './at-the-desk.ts';
import { barriersIn, DeskBrowser, excessWidth, goTo, heads, shows } from './desk-browser.ts';
import type { ServedDesk } from './served-desk.ts';
import { servedDesk } from './served-desk.ts';

/* A return that is sent again after the panel has decided on it, and an agenda that is made again. */

const office = path.join(temporaryFolder(), 'office');
let send: (name: string, id: string, changes?: Changes) => void;
let served: ServedDesk;
let browser: DeskBrowser;
let page: Page;

beforeAll(async () => {
  mkdirSync(path.join(office, 'returns'), { recursive: true });
  const fill = await workbookTemplate(london);
  send = (name, id, changes = {}) =>
    writeFileSync(
      path.join(office, 'returns', `${name}.xlsx`),
      fill(verifiedSchool(name, id, changes), '2026-06-20T09:00:00Z'),
    );
  send('Alder', 'RRNDAAAAAAAAA');
  send('Beech', 'RRNDCCCCCCCCC');
  send('Cedar', 'RRNDDDDDDDDDD');
  served = await servedDesk(office, 'Thameside Learning Partnership');
  browser = await DeskBrowser.start();
  page = await browser.open(served.address);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** Goes to a school on the agenda, and presses a key there. */
const onSchool = async (name: string, key: string) => {
  await page.evaluate((school) => {
    const rows = [...document.querySelectorAll<HTMLElement>('.agenda-school')];
    rows.find(({ textContent }) => textContent === school)?.focus();
  }, name);
  await page.keyboard.press(key as KeyInput);
};
/** What a school’s row says, once it says this. */
const rowSays = (name: string, words: string) =>
  page.waitForFunction(
    (school, text) =>
      [...document.querySelectorAll<HTMLElement>('.agenda > li')].some(
        ({ innerText }) => innerText.includes(school) && innerText.includes(text),
      ),
    {},
    name,
    words,
  );

it('keeps what was decided on a return that has changed since, and does not count it until it is decided again', async () => {
  await goTo(page, '#/round?new=1', 'Start a round');
  await shows(page, '3 returns are verified');
  await page.evaluate(() => {
    const label = [...document.querySelectorAll('label')].find(({ textContent }) => textContent.startsWith('Name of'));
    label?.control?.focus();
  });
  await page.keyboard.type('Summer');
  await press(page, 'Make the agenda of 3 returns');
  await heads(page, 'Summer');
  await page.waitForSelector('.agenda-school');
  for (const [school, key, outcome] of [
    ['Alder', 'g', 'Gold'],
    ['Beech', 's', 'Silver'],
    ['Cedar', 'd', 'Deferred'],
  ] as const) {
    await onSchool(school, key);
    await rowSays(school, outcome);
  }
  await shows(page, '3 of 3 returns decided');

  send('Alder', 'RRNDAAAAAAAAA', { 'verification.goodPractice': 'Another text of the verifier' });
  send('Cedar', 'RRNDDDDDDDDDD', { 'overall.intention': 'no' });
  await shows(page, '2 returns have changed since the agenda was made.');
  await press(page, 'Make the agenda again');
  await shows(page, '2 earlier entries do not count for a return as it is now.');
  await shows(page, 'Alder, changed since: Gold');
  await shows(page, 'Cedar, not on the agenda any more: Deferred');
  await shows(page, '1 of 2 returns decided');
  await rowSays('Beech', 'Silver');
  await rowSays('Alder', 'Changed: decide again');
  expect(await page.evaluate(() => document.body.innerText)).not.toContain('Give these up');

  await onSchool('Alder', 'Enter');
  await rowSays('Alder', 'Before this return changed, the panel had entered: Gold');
  expect([await barriersIn(page), await excessWidth(page)]).toEqual([[], 0]);
  await press(page, 'Enter the same again');
  await rowSays('Alder', 'Entered by');
  await shows(page, '2 of 2 returns decided');
  await shows(page, '1 earlier entry does not count for a return as it is now.');
});

it('no page broke its policy, or complained', () => {
  expect(browser.complaints).toEqual([]);
});
