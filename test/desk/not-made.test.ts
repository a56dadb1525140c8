import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Page } from 'puppeteer-core';
import { projectPath } from '../../generator/project-folder.ts';
import { filledOffice, imported } from '../register/filled-office.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { into, press, write } from './at-the-desk.ts';
import { DeskBrowser, goTo } from './desk-browser.ts';
import type { ServedDesk } from './served-desk.ts';
import { servedDesk } from './served-desk.ts';

/* Where a certificate cannot be made, the page on which somebody asked for it says why. */

const office = path.join(temporaryFolder(), 'office');
const serial = 'PDQM-2026-AAAAAAAA';
const ownBrowser = process.env['PDQM_BROWSER'];
let served: ServedDesk;
let browser: DeskBrowser;
let page: Page;

beforeAll(async () => {
  await filledOffice(office, [imported({ serial, organisation: 'Alder', decidedOn: '2026-03-02' })]);
  const own = path.join(office, 'own', 'certificate');
  mkdirSync(own, { recursive: true });
  const style = readFileSync(projectPath('templates', 'certificate', 'certificate.css'), 'utf8');
  writeFileSync(
    path.join(own, 'certificate.css'),
    `${style}\n[data-fit] { height: 1px !important; width: 1px !important; }`,
  );
  const settings = path.join(office, 'pdqm.json');
  const given = JSON.parse(readFileSync(settings, 'utf8')) as object;
  writeFileSync(settings, JSON.stringify({ ...given, templates: 'own' }));
  served = await servedDesk(office);
  browser = await DeskBrowser.start();
  page = await browser.open(served.address);
  await goTo(page, `#/register?serial=${serial}`, 'Alder');
});
afterAll(async () => {
  await browser.close();
  await served.close();
  if (ownBrowser === undefined) delete process.env['PDQM_BROWSER'];
  else process.env['PDQM_BROWSER'] = ownBrowser;
});

/** Resolves when a message at the foot of the window says this. */
const says = (words: string) =>
  page.waitForFunction(
    (text) => [...document.querySelectorAll('.toast p')].some(({ textContent }) => textContent.includes(text)),
    {},
    words,
  );

async function correctTo(name: string, issue: number): Promise<void> {
  await press(page, 'Correct …');
  await into(page, 'Name of the school');
  await write(page, name);
  await into(page, 'Reason');
  await write(page, 'It was typed wrongly');
  await press(page, `Correct it and make issue ${String(issue)}`);
}

it('a name that does not fit into its place', async () => {
  await correctTo('Alder Hill', 2);
  await says('What is said of Alder Hill is corrected, but its certificate could not be made. “Alder Hill');
  await says('is too long for its place');
  await press(page, 'Make the certificate');
  await page.click('.job-tray > button');
  await page.waitForSelector('.job-tray li:nth-child(2) ::-p-text(Correct an award)');
  await page.waitForSelector('.job-tray li:first-child summary');
  await page.click('.job-tray li:first-child summary');
  await page.waitForSelector('.job-tray li:first-child details ::-p-text(too long for)');
  await page.click('.job-tray > button');
});

it('a browser that does not start', async () => {
  process.env['PDQM_BROWSER'] = process.execPath;
  await page.close();
  await served.close();
  served = await servedDesk(office);
  page = await browser.open(served.address);
  await goTo(page, `#/register?serial=${serial}`, 'Alder Hill');
  await press(page, 'Make the certificate');
  await says('could not be started');
  await correctTo('Alder Mount', 3);
  await says('What is said of Alder Mount is corrected, but its certificate could not be made. The browser');
  expect(await page.$('dialog[open]')).toBeNull();
});

it('no page broke its policy, or complained', () => {
  expect(browser.complaints).toEqual([]);
});
