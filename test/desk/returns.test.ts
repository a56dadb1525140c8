import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { london } from '../../framework/editions/london/index.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import { barriersIn, excessWidth } from '../browser/looks.ts';
import { changed, decidedReturn } from '../returns.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { press, write } from './at-the-desk.ts';
import { DeskBrowser, goTo, heads, looks, setLook, shows } from './desk-browser.ts';
import type { ServedDesk } from './served-desk.ts';
import { servedDesk } from './served-desk.ts';

/* The desk as somebody uses it who has never seen a command line. */

const hostile = '<img src=x onerror=alert(1)></script>“&amp;';
const folder = temporaryFolder();
const office = path.join(folder, 'office');
let served: ServedDesk;
let browser: DeskBrowser;
let page: Page;

const toPutRight = { 'details.pdLead': null, 'details.urn': '12', 'verification.recommendation': null };
const fileOf = (name: string) => path.join(folder, 'sent', name);

async function returnOf(organisation: string, id: string, changes: Parameters<typeof changed>[1] = {}) {
  const school = changed(decidedReturn(london), {
    'details.organisation': organisation,
    'meta.returnId': id,
    ...changes,
  });
  return buildWorkbook(london, school);
}

beforeAll(async () => {
  mkdirSync(path.join(folder, 'sent'));
  writeFileSync(fileOf('alder.xlsx'), await returnOf('École Alder', 'RJ0BS0000001A'));
  writeFileSync(fileOf('alder again.xlsx'), await returnOf('École Alder', 'RJ0BS0000001A', { 'details.pdLead': null }));
  writeFileSync(fileOf('hostile.xlsx'), await returnOf(hostile, 'RJ0BS0000002A'));
  writeFileSync(fileOf('broken.xlsx'), 'This is no workbook.');
  writeFileSync(fileOf('scan.pdf'), '%PDF-1.7');
  served = await servedDesk(office);
  browser = await DeskBrowser.start();
  page = await browser.open(served.address);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** The schools that are listed, from the top. */
const listed = () => page.$$eval('.returns-table tbody th a', (links) => links.map(({ textContent }) => textContent));

async function typeIn(label: string, text: string): Promise<void> {
  await page.focus(`[aria-label^="${label}"]`);
  await page.keyboard.type(text);
}

it('makes an office on the first day, by keyboard', async () => {
  await heads(page, 'Welcome to the Quality Mark');
  expect(await barriersIn(page)).toEqual([]);
  await page.focus('form input');
  await page.keyboard.type('Thameside Learning Partnership');
  await page.keyboard.press('Tab');
  await page.keyboard.type('office@qualitymark.example');
  await page.keyboard.press('Enter');
  await heads(page, 'Year');
  expect(readdirSync(office)).toEqual(expect.arrayContaining(['pdqm.json', 'register.sqlite', 'returns']));
});

it('goes to any page by its name', async () => {
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await page.waitForSelector('dialog[open] input');
  expect(await barriersIn(page)).toEqual([]);
  await page.keyboard.type('returns');
  await page.keyboard.press('Enter');
  await heads(page, 'Returns');
  await shows(page, 'No returns yet');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});

it('takes what schools have sent, and accounts for every file', async () => {
  const input = await page.waitForSelector('input[aria-label="Returns"]');
  const sent = readdirSync(path.join(folder, 'sent')).map(fileOf);
  await input?.uploadFile(...sent);
  await shows(page, '4 returns kept, 1 left out');
  await shows(page, 'This is a PDF, not a workbook.');
  await page.waitForFunction(() => {
    const text = document.body.innerText;
    return text.includes('1 that cannot be read') && !text.includes('being read');
  });
  expect(await listed()).toEqual(['broken.xlsx', 'École Alder', hostile, 'École Alder']);
});

it('puts the account away and the focus on the heading, and counts no report of what cannot be read', async () => {
  await press(page, 'Close');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await shows(page, 'Make 3 verifier reports');
  await typeIn('Search', 'broken');
  await shows(page, 'No verifier report to make');
  await write(page, ' ');
});

it('shows the same in a second window, and what lands in the folder by itself', async () => {
  const other = await browser.open(`${served.origin}/#/returns`);
  await shows(other, '4 returns');
  writeFileSync(
    path.join(office, 'returns', 'late.xlsx'),
    await returnOf('Late Arrivals', 'RJ0BS0000003A', toPutRight),
  );
  await shows(other, 'Late Arrivals');
  await shows(page, 'Late Arrivals');
  await other.close();
});

it('finds a school as its name is typed, whatever the accents', async () => {
  await typeIn('Search', 'ecole');
  await shows(page, '2 returns found');
  expect(await listed()).toEqual(['École Alder', 'École Alder']);
});

it('shows a return with its problems, and what another copy says', async () => {
  await page.click('.returns-table tbody th a');
  await heads(page, 'École Alder');
  expect(await page.$eval('.problem-list', ({ textContent }) => textContent)).toContain('Details, cell');
  await page.click('.copies summary');
  await shows(page, 'Amina Okafor');
  const asked = await page.$eval('.message-to-send', ({ textContent }) => textContent);
  expect(asked).toMatch(
    /^Quality Mark return of École Alder\n\nPlease put right in the workbook[^]*\n1\. Details, cell/,
  );
});

it('asks the school and the verifier each for what is theirs', async () => {
  await goTo(page, '#/returns?file=late.xlsx', 'Late Arrivals');
  const messages = await page.$$eval('.to-send', (all) =>
    all.map((each) => [
      each.querySelector('summary')?.textContent,
      each.querySelector('pre')?.textContent.match(/^Please.*|^\d+\. [^:]*/gm),
    ]),
  );
  expect(messages).toEqual([
    [
      'A message to the school',
      [
        'Please put right in the workbook, and send it again:',
        '1. Details, cell C8',
        'Please also look at:',
        '2. Details, cell C12',
      ],
    ],
    [
      'A message to the verifier',
      [
        'Please put right in the workbook, and send it again:',
        '1. Verification, cell C57',
        'Please also look at:',
        '2. Start, cell C26',
      ],
    ],
  ]);
});

const pages = ['year', 'returns', 'returns?file=hostile.xlsx', 'settings'];
it.each(looks)('has no barrier and fits, in %s colours, %i pixels wide', async (...look) => {
  await setLook(page, look);
  for (const hash of pages) {
    await goTo(page, `#/${hash}`, hash.includes('?') ? hostile : `${hash.charAt(0).toUpperCase()}${hash.slice(1)}`);
    expect([hash, await barriersIn(page), await excessWidth(page)]).toEqual([hash, [], 0]);
  }
});

it('says what the desk was doing when it was ended, finishes it, and stops where that is asked for', async () => {
  const { id } = await served.desk.here.jobs.start('reports', { files: ['late.xlsx'] });
  await served.close();
  served = await servedDesk(office);
  expect(served.desk.here.jobs.report(id).state).toBe('interrupted');
  const again = await browser.open(served.address);
  await again.waitForSelector('.job-tray button.cut');
  await again.click('.job-tray button');
  await again.waitForSelector('.job.interrupted button');
  await again.click('.job.interrupted button');
  const tell = async (state: string, words: string) => {
    const button = await again.waitForSelector(`.job.${state} button`);
    expect(await button?.evaluate(({ textContent }) => textContent)).toBe(words);
    await button?.click();
  };
  await tell('running', 'Stop');
  await tell('cancelled', 'Finish it');
  await again.waitForSelector('.job.done');
  expect(readdirSync(path.join(office, 'reports')).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
  const left = (await again.$$('.job .forget')).length - 1;
  await again.focus('.job .forget');
  await again.keyboard.press('Enter');
  await again.waitForFunction(
    (count) => document.querySelectorAll('.job .forget').length === count && document.activeElement !== document.body,
    {},
    left,
  );
  expect(await again.evaluate(() => document.activeElement?.closest('.job-tray') !== null)).toBe(true);
});

it('no page broke its policy, or complained', () => {
  // What the first window says when its desk is gone.
  const ofClosing = /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING/;
  expect(browser.complaints.filter((complaint) => !ofClosing.test(complaint))).toEqual([]);
});
