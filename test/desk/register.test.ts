import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { AwardList, AwardPage, AwardRow } from '../../desk/api/register.ts';
import { certificatePath } from '../../desk/api/register.ts';
import { dayAfter, longDate, shortDate } from '../../framework/dates.ts';
import { today } from '../../framework/today.ts';
import { hashOf } from '../../generator/store/manifest.ts';
import { barriersIn, excessWidth } from '../browser/looks.ts';
import { pdqm } from '../many-runs.ts';
import { TestOffice } from '../offices.ts';
import { filledOffice, imported } from '../register/filled-office.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { answerTo, press, write } from './at-the-desk.ts';
import type { OpenDesk } from './desk-browser.ts';
import { goTo, heads, looks, openDesk, setLook, shows } from './desk-browser.ts';

/* The register as somebody works with it on the desk, by keyboard. */

const hostile = '<img src=x onerror=alert(1)> & “Sons”';
const alder = 'PDQM-2026-AAAAAAAA';
const folder = temporaryFolder();
const office = path.join(folder, 'office');
let served: OpenDesk;
let page: Page;

beforeAll(async () => {
  await filledOffice(office, [
    imported({ serial: alder, organisation: 'Alder Grove', la: '202', urn: '100001', decidedOn: '2026-03-02' }),
    imported({
      serial: 'PDQM-2023-BBBBBBBB',
      organisation: 'Alder Grove',
      la: '202',
      urn: '100001',
      decidedOn: '2023-03-02',
    }),
    imported({ serial: 'PDQM-2026-CCCCCCCC', organisation: 'École Beech', award: 'silver', decidedOn: '2026-05-04' }),
    imported({ serial: 'PDQM-2026-DDDDDDDD', organisation: hostile, award: 'bronze', decidedOn: '2026-01-05' }),
  ]);
  served = await openDesk(office);
  ({ page } = served);
  await goTo(page, '#/register', 'Register');
  await page.waitForSelector('.awards-table');
});
afterAll(() => served.close());

const asked = (target: string) => answerTo(page, target);

const awardPage = async (serial: string) =>
  (await asked(`/api/register/one?${new URLSearchParams({ serial }).toString()}`)).answer as AwardPage;

/** Schools and states that are listed, from the top. */
const listed = () =>
  page.$$eval('.awards-table tbody tr[aria-rowindex]', (rows) =>
    rows.map((row) => [row.querySelector('a')?.textContent, row.querySelector('.state')?.textContent]),
  );

/** The field of a label in the dialog. */
async function fill(label: string, text: string): Promise<void> {
  await page.waitForSelector('dialog[open] label');
  await page.$$eval(
    'dialog[open] label',
    (labels, wanted) => labels.find(({ textContent }) => textContent.startsWith(wanted))?.control?.focus(),
    label,
  );
  await write(page, text);
}

it('lists what the command line lists, with the same figures', async () => {
  const { stdout } = await pdqm(['register', '--json', '--on', '1 June 2026'], { cwd: office });
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Partial<AwardRow>);
  const answer = (await asked('/api/register?on=2026-06-01')).answer as AwardList;
  expect(lines).toHaveLength(4);
  expect(answer.rows.map(({ laestab: _, ...row }) => row)).toEqual(lines);
});

it('finds awards as their schools are typed, whatever the accents, and tells their states on a day', async () => {
  await page.focus('#search');
  await page.keyboard.type('ecole b');
  await shows(page, '1 award found');
  expect(await listed()).toEqual([['École Beech', 'In force']]);
  await write(page, 'alder');
  await shows(page, '2 awards found');
  await page.focus('[aria-label="States on this day"]');
  await page.keyboard.type('1 Apr 2023');
  await shows(page, 'in force on 1 April 2023');
  expect(await listed()).toEqual([['Alder Grove', 'In force']]);
  await page.keyboard.press('Tab');
  await page.focus('[aria-label="States on this day"]');
  expect(await page.$eval('[aria-label="States on this day"]', (input) => (input as HTMLInputElement).value)).toBe(
    '01/04/2023',
  );
});

it('leaves whoever asks for the search by name in its field', async () => {
  await page.focus('h1');
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await page.waitForSelector('dialog.palette[open] input');
  await page.keyboard.type('search the register');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !document.querySelector('dialog.palette[open]'));
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
});

it('withdraws an award with a reason, and takes that back', async () => {
  await goTo(page, `#/register?serial=${alder}`, 'Alder Grove');
  await press(page, 'Withdraw …');
  await fill('Your name', 'B. Chair');
  await press(page, 'Withdraw the award');
  await shows(page, 'Say why, in a sentence.');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
  expect(await barriersIn(page)).toEqual([]);
  await fill('Reason', 'Its head asked for it.');
  await fill('From this day', '31/02/2026');
  await press(page, 'Withdraw the award');
  await shows(page, 'The day cannot be read.');
  expect(await awardPage(alder)).toMatchObject({ isWithdrawn: false });
  await fill('From this day', '01/06/2026');
  await press(page, 'Withdraw the award');
  await shows(page, 'The award of Alder Grove is withdrawn.');
  await shows(page, 'Its head asked for it.');
  expect(await awardPage(alder)).toMatchObject({
    isWithdrawn: true,
    history: [{}, { by: 'B. Chair', reason: 'Its head asked for it.' }],
  });
  await press(page, 'Reinstate');
  await shows(page, 'is reinstated.');
  expect((await awardPage(alder)).row.state).toBe('in force');
});

it('tells of a withdrawal to come, and takes it back before it has', async () => {
  const inAMonth = dayAfter(today(), { count: 1, unit: 'm' });
  await press(page, 'Withdraw …');
  await fill('Reason', 'It closes in a month.');
  await fill('From this day', shortDate(inAMonth));
  await press(page, 'Withdraw the award');
  await shows(page, `is withdrawn from ${longDate(inAMonth)}.`);
  await shows(page, 'To come');
  await press(page, 'Reinstate …');
  await fill('Reason', 'It stays open.');
  await press(page, 'Reinstate the award');
  await shows(page, 'is reinstated.');
  expect(await awardPage(alder)).toMatchObject({ isWithdrawn: false, row: { coming: null } });
});

it('names the day of a withdrawal to come, in one sentence, whose end is on the latest of its days', async () => {
  const [first, second] = [1, 2].map((count) => dayAfter(today(), { count, unit: 'm' })) as [string, string];
  const withdraw = async (day: string): Promise<void> => {
    await press(page, 'Withdraw …');
    await fill('Reason', 'It closes.');
    await fill('From this day', shortDate(day));
    await press(page, 'Withdraw the award');
  };
  await withdraw(first);
  await shows(page, `The award of Alder Grove is withdrawn from ${longDate(first)}.`);
  await page.waitForFunction(() => document.body.innerText.includes('To come'));
  await goTo(page, '#/register', 'Register');
  await page.focus('[aria-label="States on this day"]');
  await write(page, shortDate(today()));
  await page.keyboard.press('Tab');
  await shows(page, `Withdrawn from ${longDate(first)}`);
  expect(await excessWidth(page)).toBe(0);
  await goTo(page, `#/register?serial=${alder}`, 'Alder Grove');
  await withdraw(second);
  await shows(page, `The award of Alder Grove is withdrawn from ${longDate(second)}.`);
  const toasts = await page.$$eval('.toast p', (sentences) => sentences.map(({ textContent }) => textContent));
  expect(toasts.filter((words) => words.includes('is withdrawn'))).toEqual([
    `The award of Alder Grove is withdrawn from ${longDate(second)}.`,
  ]);
  await withdraw(second);
  await shows(page, `To come: Withdrawn from ${longDate(second)}.`);
  await shows(page, 'nothing was put on record');
  await press(page, 'Cancel');
  await press(page, 'Reinstate');
  await shows(page, `is reinstated from ${longDate(second)}.`);
  expect(await awardPage(alder)).toMatchObject({ isWithdrawn: false, row: { coming: null } });
});

it('says so where a correction has nothing to correct, and puts nothing on record', async () => {
  const before = (await awardPage(alder)).history.length;
  await press(page, 'Correct …');
  await fill('Reason', 'It seemed wrong.');
  await press(page, 'Correct it and make issue 2');
  await shows(page, 'Nothing here is different from the register');
  expect(await page.$('dialog.asking[open]')).not.toBeNull();
  expect((await awardPage(alder)).history).toHaveLength(before);
  await press(page, 'Cancel');
});

it('corrects a name, which makes the next issue, and gives out no file but the one recorded', async () => {
  await press(page, 'Correct …');
  await fill('Name of the school', 'Alder Grove Academy');
  await fill('Reason', 'It became an academy.');
  await press(page, 'Correct it and make issue 2');
  await heads(page, 'Alder Grove Academy');
  await shows(page, 'What is said of Alder Grove Academy is corrected, and issue 2 of its certificate is made.');
  await page.waitForFunction(() => document.body.innerText.includes('Download it'));
  const { documents, history } = await awardPage(alder);
  expect(history.map(({ by, sentence }) => [by, sentence.split(/[:.,]/)[0]]).slice(-2)).toEqual([
    ['B. Chair', 'Corrected'],
    ['B. Chair', 'The certificate of issue 2 was made'],
  ]);
  const [{ file }] = documents as [AwardPage['documents'][number]];
  const given = await page.evaluate(async (where) => {
    const bytes = await (await fetch(where)).arrayBuffer();
    const hash = await crypto.subtle.digest('SHA-256', bytes);
    return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }, `${certificatePath}?serial=${alder}`);
  expect(given).toBe(hashOf(readFileSync(path.join(office, file))));

  writeFileSync(path.join(office, file), '%PDF-1.7 changed');
  expect(await asked(`${certificatePath}?serial=${alder}`)).toMatchObject({
    status: 409,
    answer: { code: 'certificate-changed' },
  });
  for (const tried of ['../pdqm.json', '/etc/passwd', `../${alder}`])
    expect((await asked(`${certificatePath}?${new URLSearchParams({ serial: tried }).toString()}`)).status).toBe(422);
});

it('names the awards that a corrected URN leaves behind, until they are corrected too', async () => {
  const older = 'PDQM-2023-BBBBBBBB';
  await goTo(page, `#/register?serial=${alder}`, 'Alder Grove Academy');
  await shows(page, 'Other awards of this school');
  const correctUrn = async (): Promise<void> => {
    await press(page, 'Correct …');
    await fill('URN', '140123');
    await fill('Reason', 'An academy has a new URN.');
    await press(page, 'Correct it');
  };
  await correctUrn();
  await shows(page, 'Perhaps also of this school');
  expect((await awardPage(alder)).others).toEqual([]);
  await goTo(page, `#/register?serial=${older}`, 'Alder Grove');
  await correctUrn();
  await shows(page, 'Other awards of this school');
  expect((await awardPage(alder)).others.map(({ serial }) => serial)).toEqual([older]);
  expect((await awardPage(alder)).leftBehind).toEqual([]);
});

it('finds in an audit what was changed', async () => {
  await goTo(page, '#/register?show=audit', 'Audit');
  await press(page, 'Audit now');
  await shows(page, 'this is not the certificate of');
  expect((await new TestOffice(office).findings()).map(({ code }) => code)).toEqual(['document-differs']);
});

it('shows what a list will do before it does it', async () => {
  const list = path.join(folder, 'earlier.csv');
  writeFileSync(
    list,
    `organisation,la,urn,award,date of award\nCedar,Camden,,Gold,30/06/2025\nÉcole Beech,208,,Silver,04/05/2026\n`,
  );
  await goTo(page, '#/register?show=import', 'Import awards of earlier years');
  const input = await page.waitForSelector('input[aria-label="List of awards"]');
  await input?.uploadFile(list);
  await shows(page, '1 award will be added; 1 of the list is in the register already.');
  expect(((await asked('/api/register')).answer as AwardList).rows).toHaveLength(4);
  await press(page, 'Add 1 award to the register');
  await shows(page, '1 award is in the register now.');
  expect(((await asked('/api/register')).answer as AwardList).rows).toHaveLength(5);

  writeFileSync(list, 'organisation,la,award,date of award\nDogwood,Camdon,Golden,2024\n');
  await input?.uploadFile(list);
  await shows(page, '3 points to put right first.');
  await shows(page, 'Did you mean Camden (202)?');
});

it('takes no list that nobody has looked at', async () => {
  const { id } = await served.desk.here.jobs.start('import-awards', { list: '../../../earlier.csv' });
  await page.waitForFunction(() => document.querySelector('.job.failed'));
  expect(served.desk.here.jobs.report(id)).toMatchObject({ state: 'failed', failure: { code: 'no-list' } });
});

it.each(looks)('has no barrier and fits, in %s colours, %i pixels wide', async (...look) => {
  await setLook(page, look);
  for (const [hash, heading] of [
    ['register', 'Register'],
    ['register?serial=PDQM-2026-DDDDDDDD', hostile],
    [`register?serial=${alder}`, 'Alder Grove Academy'],
    ['register?show=audit', 'Audit'],
  ] as const) {
    await goTo(page, `#/${hash}`, heading);
    expect([hash, await barriersIn(page), await excessWidth(page)]).toEqual([hash, [], 0]);
  }
});

it('no page broke its policy, or complained, but of what it was refused', () => {
  const ofRefusal = /status of (409|422)/;
  expect(served.browser.complaints.filter((complaint) => !ofRefusal.test(complaint))).toEqual([]);
});
