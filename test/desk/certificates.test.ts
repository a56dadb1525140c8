import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { CheckedCertificate, DocumentList } from '../../desk/api/certificates.ts';
import { documentPath } from '../../desk/api/certificates.ts';
import { barriersIn, excessWidth } from '../browser/looks.ts';
import { filledOffice, imported } from '../register/filled-office.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { answerTo, press } from './at-the-desk.ts';
import type { OpenDesk } from './desk-browser.ts';
import { goTo, looks, openDesk, setLook, shows } from './desk-browser.ts';

/* What was made in an office, and how it reaches schools and the public, by keyboard. */

const serial = 'PDQM-2026-AAAAAAAA';
const folder = temporaryFolder();
const office = path.join(folder, 'office');
const verifyAddress = 'https://qualitymark.example/check/';
let served: OpenDesk;
let page: Page;

beforeAll(async () => {
  await filledOffice(office, [
    imported({ serial, organisation: 'Alder Grove', la: '202', urn: '100001', decidedOn: '2026-03-02' }),
    imported({ serial: 'PDQM-2026-CCCCCCCC', organisation: 'Beech', award: 'silver', decidedOn: '2026-05-04' }),
  ]);
  const settings = path.join(office, 'pdqm.json');
  const found = JSON.parse(readFileSync(settings, 'utf8')) as object;
  writeFileSync(settings, JSON.stringify({ ...found, verifyAddress }));
  served = await openDesk(office);
  ({ page } = served);
  await goTo(page, '#/certificates', 'Certificates');
});
afterAll(() => served.close());

const asked = (target: string) => answerTo(page, target);

it('says what will stand here, then lists what is made', async () => {
  await shows(page, 'No documents yet');
  await served.desk.here.jobs.start('print-certificates', { serials: [serial] });
  await shows(page, '1 document');
  await page.waitForSelector(`a[href*="${serial}"]`);
});

it('shows all that are in force in miniature', async () => {
  await press(page, 'Make a contact sheet of all in force');
  await page.waitForSelector('a[href*="register-contact-sheet.pdf"]');
  expect(readFileSync(path.join(office, 'register-contact-sheet.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

it('gives no file that its folders do not record', async () => {
  writeFileSync(path.join(office, 'certificates', 'other.pdf'), '%PDF-1.7');
  const answer = (await asked('/api/documents')).answer as DocumentList;
  const file = answer.rows.find(({ folder: of }) => of === 'certificates')?.file ?? '';
  const target = (of: string, name: string) =>
    `${documentPath}?${new URLSearchParams({ folder: of, file: name }).toString()}`;
  expect((await asked(target('certificates', file))).status).toBe(200);
  for (const [of, name] of [
    ['certificates', '../pdqm.json'],
    ['certificates', 'other.pdf'],
    ['certificates', ''],
    ['certificates', '.'],
    ['certificates/..', 'pdqm.json'],
    ['keys', readdirSync(path.join(office, 'keys'))[0] ?? 'key'],
    ['', 'register.sqlite'],
    ['constructor', file],
  ] as const)
    expect([of, name, (await asked(target(of, name))).status]).toEqual([of, name, 409]);
});

it('does not follow a record that leads elsewhere', async () => {
  const set = path.join(office, 'letters', '.pdqm-manifest-all.jsonl');
  const known =
    readFileSync(path.join(office, 'certificates', '.pdqm-manifest-all.jsonl'), 'utf8').split('\n')[0] ?? '';
  writeFileSync(set, `${JSON.stringify({ ...(JSON.parse(known) as object), file: '../pdqm.json' })}\n`);
  const { status } = await asked(`${documentPath}?folder=letters&file=..%2Fpdqm.json`);
  expect(status).toBe(409);
  writeFileSync(set, '');
});

it('puts together what is sent out, with each file at hand', async () => {
  await goTo(page, '#/certificates?show=send-out', 'Certificates');
  await press(page, 'Put it together');
  await shows(page, 'Ready to be sent');
  await page.waitForSelector('a[href*="Camden.zip"]');
  expect(readdirSync(path.join(office, 'send-out'))).toEqual(
    expect.arrayContaining(['Camden.zip', 'certificates.pdf', 'mail-merge.csv', 'mail-merge.xlsx']),
  );
  const [href = ''] = await page.$$eval('a[href*="Camden.zip"]', (links) =>
    links.map((link) => link.getAttribute('href')),
  );
  expect((await asked(href ?? '')).status).toBe(200);
});

it('shows what publishing will do before it does it', async () => {
  await goTo(page, '#/certificates?show=publish', 'Certificates');
  await page.waitForSelector('.narrow-form input');
  await page.focus('.narrow-form input');
  await page.keyboard.press('Enter');
  await shows(page, 'What publishing into public will do');
  await shows(page, '2 awards:');
  expect(existsSync(path.join(office, 'public'))).toBe(false);
  await press(page, 'Publish into public');
  await shows(page, 'files written for 2 awards');
  expect(readdirSync(path.join(office, 'public'))).toEqual(expect.arrayContaining(['register.html', 'status.json']));
});

it('says of what was put together and published that the register has changed since, until that is done again', async () => {
  const changed = 'The register has changed since then.';
  expect(await page.evaluate(() => document.body.innerText)).not.toContain(changed);
  const withdrawn = { kind: 'withdrawn', serial, on: '2026-05-05' };
  const register = await served.desk.here.office.register();
  await register.record(() => [withdrawn as never], 'Closed');
  await goTo(page, `#/register?serial=${serial}`, 'Alder Grove');
  await shows(page, 'Issue 1, the latest');
  await goTo(page, '#/certificates?show=publish', 'Certificates');
  await shows(page, `${changed} Publish again, so that whoever checks a certificate is told.`);
  await goTo(page, '#/certificates?show=send-out', 'Certificates');
  await shows(page, `${changed} Put it together again before you send any of it.`);
  await press(page, 'Put it together');
  await page.waitForFunction((words) => !document.body.innerText.includes(words), {}, changed);
  await goTo(page, '#/certificates?show=publish', 'Certificates');
  await page.waitForSelector('.narrow-form input');
  await page.focus('.narrow-form input');
  await page.keyboard.press('Enter');
  await press(page, 'Publish into public');
  await shows(page, 'Published last, for 2 awards');
  await page.waitForFunction((words) => !document.body.innerText.includes(words), {}, changed);
  await register.record(() => [{ ...withdrawn, kind: 'reinstated' } as never], 'Not closed');
});

it('heeds settings that were changed elsewhere while it is open', async () => {
  const settings = path.join(office, 'pdqm.json');
  const saved = readFileSync(settings, 'utf8');
  const { verifyAddress: _, ...without } = JSON.parse(saved) as Record<string, unknown>;
  writeFileSync(settings, JSON.stringify(without));
  await page.focus('.narrow-form input');
  await page.keyboard.press('Enter');
  await shows(page, 'Nobody can check certificates of this office yet.');
  writeFileSync(settings, saved);
});

it('publishes into no folder but one of the office’s own', async () => {
  for (const name of ['../elsewhere', 'certificates', '/tmp', 'a/b', '.', 'CON', ''])
    await expect(served.desk.here.jobs.start('publish-register', { folder: name })).rejects.toThrow();
});

it('says whether a certificate is genuine, and looks into no file of this computer', async () => {
  await goTo(page, '#/certificates?show=check', 'Certificates');
  await page.waitForSelector('.narrow-form textarea');
  await page.focus('.narrow-form textarea');
  await page.keyboard.type(serial);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await shows(page, 'In the register: in force until 1 March 2029');
  const check = (text: string) =>
    page.evaluate(async (sent) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch('/api/verify', { method: 'POST', headers, body: JSON.stringify({ text: sent }) });
      return (await response.json()) as CheckedCertificate;
    }, text);
  const certificates = path.join(office, 'certificates');
  const whole = path.join(certificates, readdirSync(certificates).find((name) => name.includes(serial)) ?? '');
  for (const text of [whole, certificates, `${certificates}/*`, path.join(folder, 'nowhere.pdf')]) {
    const { genuine, problems } = await check(text);
    expect([text, genuine, problems.map(({ code }) => code)]).toEqual([text, false, ['not-recognised']]);
  }
  const input = await page.waitForSelector('input[aria-label="Certificates"]');
  await input?.uploadFile(whole);
  await shows(page, path.basename(whole));
  await shows(page, 'Genuine, in force until 1 March 2029');
});

it.each(looks)('has no barrier and fits, in %s colours, %i pixels wide', async (...look) => {
  await setLook(page, look);
  for (const [show, title] of [
    ['documents', 'Documents'],
    ['send-out', 'Send out'],
    ['publish', 'Public pages'],
    ['check', 'Check a certificate'],
  ] as const) {
    await goTo(page, `#/certificates?show=${show}`, 'Certificates');
    await page.waitForSelector(`.parts a[aria-current]::-p-text(${title})`);
    expect([show, await barriersIn(page), await excessWidth(page)]).toEqual([show, [], 0]);
  }
});

it('goes from document to document with the arrow keys', async () => {
  const other = 'PDQM-2026-CCCCCCCC';
  await served.desk.here.jobs.start('print-certificates', { serials: [other] });
  await goTo(page, '#/certificates', 'Certificates');
  await page.waitForSelector(`.documents-table a[href*="${other}"]`);
  const row = () => page.evaluate(() => document.activeElement?.closest('tr')?.ariaRowIndex);
  await page.focus('.documents-table tbody a');
  await page.keyboard.press('ArrowDown');
  expect(await row()).toBe('3');
  await page.keyboard.press('ArrowUp');
  expect(await row()).toBe('2');
});

it('no page broke its policy, or complained, but of what it was refused', () => {
  expect(served.browser.complaints.filter((complaint) => !complaint.includes('status of 409'))).toEqual([]);
});
