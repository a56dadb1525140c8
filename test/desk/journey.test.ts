import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { AwardList } from '../../desk/api/register.ts';
import { london } from '../../framework/editions/london/index.ts';
import { publishedFiles } from '../../register/proof/site.ts';
import { scannedCodes } from '../scanned-codes.ts';
import { workbookTemplate } from '../borough/workbook-template.ts';
import { pdqm } from '../many-runs.ts';
import { PublicBrowser, verdictIn } from '../public/public-browser.ts';
import { verifiedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { answerTo, press, write } from './at-the-desk.ts';
import type { OpenDesk } from './desk-browser.ts';
import { goTo, heads, openDesk, shows } from './desk-browser.ts';

/* From an empty folder to a certificate that anybody can check, and no command line. */

const folder = temporaryFolder();
const office = path.join(folder, 'office');
const names = ['Alder', 'Beech', 'Cedar', 'Dogwood', 'École Elm', 'Fir'];
let served: OpenDesk;
let publicly: PublicBrowser;
let page: Page;

const sent = (...name: readonly string[]) => path.join(folder, 'sent', ...name);

beforeAll(async () => {
  mkdirSync(sent());
  const fill = await workbookTemplate(london);
  const workbook = (name: string, changes = {}) => {
    const id = `RJRNAAAAAAAA${'ACDEFG'.charAt(names.indexOf(name))}`;
    return fill(verifiedSchool(name, id, changes), '2026-06-20T09:00:00Z');
  };
  for (const name of names) writeFileSync(sent(`${name}.xlsx`), workbook(name));
  mkdirSync(sent('first'));
  writeFileSync(sent('first', 'Fir.xlsx'), workbook('Fir', { 'details.pdLead': null }));
  writeFileSync(sent('broken.xlsx'), 'This is no workbook.');
  writeFileSync(sent('old.xls'), 'This is no workbook either.');
  writeFileSync(sent('scan.pdf'), '%PDF-1.7');
  publicly = await PublicBrowser.start();
  served = await openDesk(office);
  ({ page } = served);
});
afterAll(async () => {
  await publicly.close();
  await served.close();
});

/** Goes to the field of a label, once it is there, and writes into it. */
async function into(label: string, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const found = [...document.querySelectorAll('label')].filter((each) => each.textContent.startsWith(wanted));
      found.at(-1)?.control?.focus();
      return found.length > 0 && document.activeElement === found.at(-1)?.control;
    },
    {},
    label,
  );
  await write(page, text);
}

/** A file chooser is the system's: its files are given to the page as it would give them. */
async function add(...files: readonly string[]): Promise<void> {
  const input = await page.waitForSelector('main input[type="file"]');
  await input?.uploadFile(...files);
}

const rows = async () => ((await answerTo(page, '/api/register')).answer as AwardList).rows;
const serialOf = async (name: string) => (await rows()).find(({ organisation }) => organisation === name)?.serial ?? '';

it('makes an office, and says where its certificates are checked', async () => {
  await heads(page, 'Welcome to the Quality Mark');
  await into('Who issues the Quality Mark?', 'Thameside Learning Partnership');
  await into('How can schools reach you?', 'office@qualitymark.example');
  await page.keyboard.press('Enter');
  await heads(page, 'Year');
  await goTo(page, '#/settings', 'Settings');
  await into('Where certificates are checked', publicly.address);
  await page.keyboard.press('Enter');
  await shows(page, 'The settings of the office are saved.');
});

it('takes in what schools send, accounts for what is no return, and for what was put right', async () => {
  await goTo(page, '#/returns', 'Returns');
  const others = names.filter((name) => name !== 'Fir').map((name) => sent(`${name}.xlsx`));
  await add(...others, sent('first', 'Fir.xlsx'), sent('broken.xlsx'), sent('old.xls'), sent('scan.pdf'));
  await shows(page, '1 to put right');
  await add(sent('Fir.xlsx'));
  await goTo(page, '#/year', 'Year');
  await shows(page, '6 verified returns are not on an agenda yet.');
});

it('decides, looks and issues', async () => {
  await press(page, 'Make a round');
  await heads(page, 'Start a round');
  await into('Name of the round', 'Summer');
  await into('Date of the panel', '30/6/2026');
  await press(page, 'Make the agenda of 6 returns');
  await shows(page, '0 of 6 returns decided');
  await page.focus('.agenda-school');
  for (const name of names) {
    await page.waitForFunction((text) => document.activeElement?.textContent.includes(text), {}, name);
    await page.keyboard.press('a');
    await page.keyboard.press('ArrowDown');
  }
  await shows(page, '6 of 6 returns decided');
  await press(page, 'Dry run: see the certificates');
  await shows(page, 'Six certificates would be issued, and none is yet.');
  expect(await rows()).toEqual([]);
  await press(page, 'Issue six certificates …');
  await press(page, 'Issue six certificates');
  await shows(page, 'Six certificates are issued.');
  expect((await rows()).map(({ organisation }) => organisation)).toEqual(expect.arrayContaining(names));
});

it('corrects a name, and withdraws an award', async () => {
  await goTo(page, `#/register?serial=${await serialOf('Beech')}`, 'Beech');
  await press(page, 'Correct …');
  await into('Name of the school', 'Beech Hill');
  await into('Reason', 'The school wrote to us.');
  await press(page, 'Correct it and make issue 2');
  await heads(page, 'Beech Hill');
  await goTo(page, `#/register?serial=${await serialOf('Cedar')}`, 'Cedar');
  await press(page, 'Withdraw …');
  await into('Reason', 'It closed.');
  await press(page, 'Withdraw the award');
  await shows(page, 'The award of Cedar is withdrawn.');
});

it('makes the borough’s documents, puts together what is sent, and publishes', async () => {
  await goTo(page, '#/borough', 'Borough');
  await press(page, 'Make the documents');
  await page.waitForSelector('.borough-files');
  await goTo(page, '#/certificates?show=send-out', 'Certificates');
  await press(page, 'Put it together');
  await shows(page, 'Ready to be sent');
  expect(readdirSync(path.join(office, 'send-out'))).toEqual(
    expect.arrayContaining(['City of London.zip', 'certificates.pdf', 'mail-merge.xlsx']),
  );
  await goTo(page, '#/certificates?show=publish', 'Certificates');
  await page.waitForSelector('.narrow-form input');
  await page.focus('.narrow-form input');
  await page.keyboard.press('Enter');
  await press(page, 'Publish into public');
  await shows(page, 'files written for 6 awards');
});

it('gives certificates that the published page finds genuine, and says of the withdrawn one that it is', async () => {
  publicly.folder = path.join(office, 'public');
  const certificates = path.join(office, 'certificates');
  const serial = await serialOf('Alder');
  const file = readdirSync(certificates).find((each) => each.includes(serial)) ?? '';
  const [address] = await scannedCodes(path.join(certificates, file), '150');
  const opened = await publicly.open(address ?? '');
  expect(await verdictIn(opened)).toMatch(/^Genuine, in force until /);
  await opened.close();
  const withdrawn = path.join(office, 'public', publishedFiles.awardPage(await serialOf('Cedar')));
  expect(readFileSync(withdrawn, 'utf8')).toContain('Withdrawn');
});

it('the command line finds the same in this office', async () => {
  const { stdout } = await pdqm(['register', '--json'], { cwd: office });
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  expect((await rows()).map(({ laestab: _, ...row }) => row)).toEqual(lines);
  expect((await pdqm(['register', 'audit'], { cwd: office })).code).toBe(0);
});

it('no page complained', () => {
  expect(served.browser.complaints).toEqual([]);
});
