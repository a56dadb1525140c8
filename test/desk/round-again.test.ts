import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { KeyInput, Page } from 'puppeteer-core';
import { london } from '../../framework/editions/london/index.ts';
import { barriersIn, excessWidth } from '../browser/looks.ts';
import { workbookTemplate } from '../borough/workbook-template.ts';
import type { Changes } from '../returns.ts';
import { verifiedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { press } from './at-the-desk.ts';
import type { OpenDesk } from './desk-browser.ts';
import { goTo, heads, openDesk, shows } from './desk-browser.ts';

/* A return that is sent again after the panel has decided on it, and an agenda that is made again. */

const office = path.join(temporaryFolder(), 'office');
let send: (name: string, id: string, changes?: Changes) => void;
let served: OpenDesk;
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
  served = await openDesk(office, 'Thameside Learning Partnership');
  ({ page } = served);
});
afterAll(() => served.close());

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
  await shows(page, '2 earlier entries do not count any more.');
  await shows(page, 'Alder, changed since: Gold');
  await shows(page, 'Cedar, not on the agenda any more: Deferred');
  await shows(page, '1 of 2 returns decided');
  await rowSays('Beech', 'Silver');
  await rowSays('Alder', 'Decide again');
  expect(await page.evaluate(() => document.body.innerText)).not.toContain('Give these up');

  await onSchool('Alder', 'd');
  await shows(page, '1 earlier entry does not count any more.');
  await page.waitForFunction(() => document.activeElement?.id === 'rationale');
  await page.keyboard.press('Escape');
  await rowSays('Alder', 'Before this return changed, the panel had entered: Gold');
  await onSchool('Alder', 'Delete');
  await shows(page, '2 earlier entries do not count any more.');
  await onSchool('Alder', 'Escape');

  await onSchool('Alder', 'Enter');
  await rowSays('Alder', 'Before this return changed, the panel had entered: Gold');
  expect([await barriersIn(page), await excessWidth(page)]).toEqual([[], 0]);
  await press(page, 'Enter the same again');
  await rowSays('Alder', 'Entered by');
  await shows(page, '2 of 2 returns decided');
  await shows(page, '1 earlier entry does not count any more.');
});

/** How often the panel decided on an outcome, as the borough’s page counts it. */
const countOf = (outcome: string, count: string) =>
  page.waitForFunction(
    (title, wanted) => {
      const rows = [...document.querySelectorAll<HTMLTableRowElement>('table.charted tr')];
      return rows.some(({ cells: [head, cell] }) => head?.innerText === title && cell?.innerText.trim() === wanted);
    },
    {},
    outcome,
    count,
  );

it('counts in the borough what the rounds of the office have decided, and says which; one can be left out', async () => {
  await onSchool('Beech', 'n');
  await page.waitForFunction(() => document.activeElement?.id === 'rationale');
  await page.keyboard.type('The visit showed too little');
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.querySelector<HTMLElement>('.round-facts input')?.focus());
  await page.keyboard.type('30/6/26');
  await page.keyboard.press('Enter');
  await rowSays('Beech', 'No award');

  await goTo(page, '#/borough', 'Borough');
  await shows(page, 'from what was decided in Summer.');
  await shows(page, 'Summer: 2 decisions');
  await countOf('No award', '1');
  expect([await barriersIn(page), await excessWidth(page)]).toEqual([[], 0]);
  await page.evaluate(() => document.querySelector<HTMLElement>('.counted-rounds input')?.focus());
  await page.keyboard.press('Space');
  await shows(page, '“No award” and “Deferred” are not among them');
  await countOf('No award', '0');
  await page.keyboard.press('Space');
  await countOf('No award', '1');
});

it('says of each return what is known to be decided, and by which round', async () => {
  await goTo(page, '#/returns', 'Returns');
  await shows(page, 'Decided: No award');
  const rows = await page.$$eval('.returns-table tbody tr:not(.space)', (all) =>
    all.map(({ innerText }) => innerText.replace(/\s+/g, ' ')),
  );
  expect(rows.find((row) => row.startsWith('Beech'))).toContain('Decided: No award Decided in Summer');
  expect(rows.find((row) => row.startsWith('Cedar'))).not.toContain('Decided');
  await goTo(page, '#/returns?file=Beech.xlsx', 'Beech');
  await shows(page, 'No award. Decided in Summer');
});

it('counts a round whose workbook says all of it, also where another version of the program made its agenda', async () => {
  await served.close();
  rmSync(path.join(office, '.pdqm-desk', 'rounds'), { recursive: true });
  served = await openDesk(office);
  ({ page } = served);
  await goTo(page, '#/round?name=Summer', 'Summer');
  await shows(page, 'The agenda is not made');
  await goTo(page, '#/borough', 'Borough');
  await shows(page, 'Summer: 2 decisions');
  await countOf('No award', '1');
  expect(await page.evaluate(() => document.body.innerText)).not.toContain('Not counted. Its agenda');
});

it('goes by a newer copy of a return, whatever its file is called', async () => {
  await goTo(page, '#/round?name=Summer', 'Summer');
  await press(page, 'Make the agenda');
  await page.waitForSelector('.agenda-school');
  copyFileSync(path.join(office, 'returns', 'Beech.xlsx'), path.join(office, 'returns', 'Beech (1).xlsx'));
  send('Alder withdraws', 'RRNDAAAAAAAAA', { 'details.organisation': 'Alder', 'overall.intention': 'no' });
  await shows(page, '1 return has changed since the agenda was made.');
  await press(page, 'Make the agenda again');
  await shows(page, 'Alder, not on the agenda any more');
  expect(await page.$$eval('.agenda-school', (all) => all.map(({ textContent }) => textContent))).toEqual(['Beech']);
});

it('says that the workbook has another decision, and not that the return has changed, where an agenda is made again over it', async () => {
  await served.close();
  rmSync(path.join(office, '.pdqm-desk', 'rounds'), { recursive: true });
  const place = path.join(office, 'rounds', 'Summer.xlsx');
  const workbook = await new ExcelJS.Workbook().xlsx.readFile(place);
  const agenda = workbook.getWorksheet('Agenda');
  const column = ((agenda?.getRow(3).values ?? []) as unknown[]).indexOf('Decision');
  const cells = [4, 5, 6, 7, 8].flatMap((row) => agenda?.getCell(row, column) ?? []);
  const cell = cells.find(({ value }) => value === 'No award');
  if (cell === undefined) throw new Error('Beech is not decided in the workbook');
  cell.value = 'Deferred';
  await workbook.xlsx.writeFile(place);
  served = await openDesk(office);
  ({ page } = served);
  await goTo(page, '#/round?name=Summer', 'Summer');
  await press(page, 'Make the agenda');
  await rowSays('Beech', 'Deferred');
  await shows(page, 'Beech, not so in the workbook: No award');
  await onSchool('Beech', 'Enter');
  await rowSays('Beech', 'Before the workbook said otherwise, the panel had entered: No award');
});

it('no page broke its policy, or complained', () => {
  expect(served.browser.complaints).toEqual([]);
});
