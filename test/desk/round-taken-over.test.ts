import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from 'puppeteer-core';
import { barriersIn, excessWidth } from '../browser/looks.ts';
import { pdqm } from '../many-runs.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { press } from './at-the-desk.ts';
import type { OpenDesk } from './desk-browser.ts';
import { goTo, heads, openDesk, shows } from './desk-browser.ts';
import { putVerifiedReturns } from './verified-returns.ts';

/* A round that was made with the command line, and is taken to the desk. */

const office = path.join(temporaryFolder(), 'office');
const returned = (name: string) => path.join(office, 'returns', `${name}.xlsx`);
const workbook = path.join(office, 'rounds', 'By  hand.xlsx');
let served: OpenDesk;
let page: Page;

beforeAll(async () => {
  await putVerifiedReturns(office, [
    ['Ash', 'RRNDAAAAAAAAA'],
    ['Fir', 'RRNDCCCCCCCCC'],
  ]);
  served = await openDesk(office, 'Thameside Learning Partnership');
  ({ page } = served);
  await pdqm(['round', returned('Ash'), returned('Fir'), '--out', workbook], { cwd: office });
});
afterAll(() => served.close());

/** The round’s workbook with another decision on Fir. */
async function withDecision(decision: string): Promise<ExcelJS.Workbook> {
  const read = await new ExcelJS.Workbook().xlsx.readFile(workbook);
  const agenda = read.getWorksheet('Agenda');
  const column = ((agenda?.getRow(3).values ?? []) as unknown[]).indexOf('Decision');
  const row = [4, 5].find((each) => JSON.stringify(agenda?.getRow(each).values).includes('"Fir"')) ?? 0;
  if (agenda === undefined) throw new Error('There is no agenda');
  agenda.getCell(row, column).value = decision;
  return read;
}

/** Asks as a page does that was loaded while all returns were there. */
async function hold(): Promise<unknown> {
  const cookie = (await page.browserContext().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const headers = { cookie, origin: served.origin, 'content-type': 'application/json' };
  const body = JSON.stringify({ name: 'By  hand' });
  return (await fetch(`${served.origin}/api/rounds/hold`, { method: 'POST', headers, body })).json();
}

it('says that a return is elsewhere, and takes the round once it is there, with what its workbook says', async () => {
  await (await withDecision('Deferred')).xlsx.writeFile(workbook);
  const away = path.join(office, 'Fir.xlsx');
  renameSync(returned('Fir'), away);
  await goTo(page, '#/round', 'Round');
  await page.waitForSelector('.rounds .link');
  await page.click('.rounds .link');
  await heads(page, 'By  hand');
  await shows(page, '1 of its returns is not in the folder for returns.');
  expect([await barriersIn(page), await excessWidth(page)]).toEqual([[], 0]);
  expect(await hold()).toMatchObject({ code: 'returns-missing' });
  expect(existsSync(path.join(office, 'rounds', 'By  hand.decisions.json'))).toBe(false);
  renameSync(away, returned('Fir'));
  await page.waitForFunction(() => !document.body.innerText.includes('not in the folder for returns'));
  await press(page, 'Take this round to the desk');
  await page.waitForSelector('.agenda-school');
  await shows(page, '1 of 2 returns decided');
  await page.waitForSelector('.agenda-outcome ::-p-text(Deferred)');
  await shows(page, 'Issue certificates');
});

it('takes its workbook, which is dropped anywhere on the page', async () => {
  const file = path.join(office, 'By hand (1).xlsx');
  await (await withDecision('Gold')).xlsx.writeFile(file);
  const session = await page.createCDPSession();
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 300, data });
  await shows(page, 'What the workbook says otherwise');
  expect(await page.$eval('.differences-table tbody', ({ textContent }) => textContent)).toMatch(/^FirDeferred.*Gold/);
});

it('no page broke its policy, or complained', () => {
  expect(served.browser.complaints).toEqual([]);
});
