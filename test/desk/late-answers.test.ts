import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { brandPicturePath } from '../../desk/api/brand.ts';
import { uploadPath } from '../../desk/api/returns.ts';
import { listPath as schoolListPath } from '../../desk/api/year.ts';
import { projectPath } from '../../generator/project-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { askedOnReload, into, press, write } from './at-the-desk.ts';
import type { OpenDesk } from './desk-browser.ts';
import { goTo, openDesk, shows } from './desk-browser.ts';
import { HeldAnswer } from './held-answer.ts';
import { servedDesk } from './served-desk.ts';

/* What somebody enters while the desk is slow, or refuses, or another window is open. */

const folder = temporaryFolder();
const office = path.join(folder, 'office');
let served: OpenDesk;
let page: Page;

beforeAll(async () => {
  served = await openDesk(office, 'Thameside Learning Partnership');
  ({ page } = served);
});
afterAll(() => served.close());

/** Writes a text in place of what is in the field of a label. */
async function fill(label: string, text: string): Promise<void> {
  await into(page, label);
  await write(page, text);
}

const valueOf = async (label: string) => {
  await into(page, label);
  return page.$eval(':focus', (field) => (field as HTMLInputElement).value);
};

/** How many tasks of a kind the desk knows of. */
const jobsOf = (kind: string) =>
  page.evaluate(async (wanted) => {
    const jobs = (await (await fetch('/api/jobs')).json()) as readonly { readonly kind: string }[];
    return jobs.filter((job) => job.kind === wanted).length;
  }, kind);

/** Presses a button, and waits until the desk has answered. */
async function saves(button: string, path: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith(path));
  await press(page, button);
  await answered;
}

const said = (...file: readonly string[]) => JSON.parse(readFileSync(path.join(office, ...file), 'utf8')) as unknown;

describe('on the page of the brand', () => {
  beforeAll(async () => {
    await goTo(page, '#/brand', 'Brand');
    await fill('Footer', 'Registered charity 123456');
  });

  it('keeps what is typed while a picture is on its way', async () => {
    const answer = await HeldAnswer.to(page, brandPicturePath);
    const input = await page.waitForSelector('input[type=file][aria-label="Logo"]');
    await input?.uploadFile(projectPath('samples', 'brand', 'partnership.svg'));
    await answer.isGiven();
    await fill('Accent colour', '#5b1f52');
    await answer.letThrough();
    await page.waitForSelector('.picture-shown img');
    expect(await valueOf('Accent colour')).toBe('#5b1f52');
  });

  it('keeps what is typed while it is saved, saves once, and asks before it is closed', async () => {
    const answer = await HeldAnswer.to(page, '/api/brand/save');
    const news = await HeldAnswer.to(page, '/api/brand');
    await press(page, 'Save');
    await answer.isGiven();
    await page.keyboard.press('Enter');
    await fill('Whom to ask about a certificate', 'The office');
    await answer.letThrough();
    await shows(page, 'The brand is saved.');
    expect(await valueOf('Whom to ask about a certificate')).toBe('The office');
    expect(await page.$$eval('.refused', (all) => all.map(({ textContent }) => textContent))).toEqual([]);
    await news.letThrough();
    expect(said('brand', 'brand.json')).toEqual({
      logo: 'logo.svg',
      accent: '#5b1f52',
      footer: 'Registered charity 123456',
    });
    expect(await askedOnReload(page)).toBe('beforeunload');
  });

  it('has what was changed and not saved when somebody comes back to it', async () => {
    await goTo(page, '#/register', 'Register');
    await goTo(page, '#/brand', 'Brand');
    expect(await valueOf('Whom to ask about a certificate')).toBe('The office');
    await saves('Save', '/api/brand/save');
    expect(said('brand', 'brand.json')).toMatchObject({ ask: 'The office', logo: 'logo.svg' });
  });
});

it('keeps what is typed into the settings while something of them is saved', async () => {
  await goTo(page, '#/settings', 'Settings');
  await fill('Website', 'https://mark.example');
  await fill('Your name', 'A. Chair');
  const news = await HeldAnswer.to(page, '/api/settings');
  await press(page, 'Save the office');
  await news.isGiven();
  await fill('How schools can reach you', 'mark@example.org');
  await news.letThrough();
  await shows(page, 'The settings of the office are saved.');
  expect(await valueOf('How schools can reach you')).toBe('mark@example.org');
  expect(await valueOf('Your name')).toBe('A. Chair');
  await saves('Save the office', '/api/settings/office');
  expect(said('pdqm.json')).toMatchObject({
    issuingBody: { website: 'https://mark.example', contact: 'mark@example.org' },
  });
});

it('says of the certificate that was asked for last whether it is genuine, and not of one before', async () => {
  await goTo(page, '#/certificates?show=check', 'Certificates');
  const answer = await HeldAnswer.to(page, '/api/verify');
  await fill('Serial, address or code', 'PDQM-2026-AAAAAAAA');
  await press(page, 'Check');
  await answer.isGiven();
  await fill('Serial, address or code', 'PDQM-2026-CCCCCCCC');
  await press(page, 'Check');
  await page.waitForSelector('section.checked');
  await answer.letThrough();
  expect(await page.$$eval('.checked .quiet', (inputs) => inputs.map(({ textContent }) => textContent))).toEqual([
    'PDQM-2026-CCCCCCCC',
  ]);
});

it('accounts for every return that was sent, though more were sent and another page was looked at', async () => {
  await goTo(page, '#/returns', 'Returns');
  const input = await page.waitForSelector('input[aria-label="Returns"]');
  const answer = await HeldAnswer.to(page, `${uploadPath}*`);
  for (const name of ['first.pdf', 'second.pdf']) {
    writeFileSync(path.join(folder, name), '%PDF-1.7');
    await input?.uploadFile(path.join(folder, name));
    await answer.isGiven();
  }
  await shows(page, '1 of 2 files sent');
  await goTo(page, '#/register', 'Register');
  await answer.letThrough();
  await goTo(page, '#/returns', 'Returns');
  await page.waitForSelector('.refused-files li:nth-child(2)');
  expect(await page.$$eval('.refused-files strong', (names) => names.map(({ textContent }) => textContent))).toEqual([
    'second.pdf',
    'first.pdf',
  ]);
});

it('issues workbooks once, however often that is pressed, and says what came of it', async () => {
  const schools = path.join(folder, 'schools.csv');
  writeFileSync(schools, 'organisation,la,urn\nDogwood,Camden,100123\n');
  await goTo(page, '#/year', 'Year');
  const input = await page.waitForSelector('input[aria-label="List of schools"]');
  await input?.uploadFile(schools);
  const answer = await HeldAnswer.to(page, `${schoolListPath}*`);
  await press(page, 'Issue the workbooks');
  await answer.isGiven();
  await page.keyboard.press('Enter');
  await answer.letThrough();
  await page.waitForSelector('.issued-account');
  expect(await page.$eval('.issued-account', (account) => (account as HTMLElement).innerText)).toBe(
    '1 workbook issued.',
  );
  expect(await jobsOf('issue')).toBe(1);
});

it('begins what could not be noted once it is asked for again', async () => {
  const jobs = path.join(office, '.pdqm-desk', 'jobs');
  await goTo(page, '#/register?show=audit', 'Audit');
  renameSync(jobs, `${jobs} away`);
  writeFileSync(jobs, '');
  await press(page, 'Audit now');
  await page.waitForSelector('main .refused');
  expect(await jobsOf('audit-register')).toBe(0);
  rmSync(jobs);
  renameSync(`${jobs} away`, jobs);
  await press(page, 'Audit now');
  await shows(page, 'All is as it was recorded');
});

it('makes an office once, however often that is pressed', async () => {
  const first = await servedDesk(path.join(folder, 'first', 'office'));
  const window = await served.browser.open(first.address);
  const answers = await window.evaluate(async () => {
    const make = async () => {
      const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
      return (await fetch('/api/office/samples', sent)).status;
    };
    return Promise.all([make(), make()]);
  });
  expect(answers.sort()).toEqual([200, 409]);
  await window.close();
  await first.close();
});
