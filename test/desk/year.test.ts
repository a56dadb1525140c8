import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { PageName } from '../../desk/pages/routes.ts';
import { pageNames } from '../../desk/pages/routes.ts';
import { pageTitles } from '../../desk/pages/words.ts';
import { dayAfter, shortDate } from '../../framework/dates.ts';
import { london } from '../../framework/editions/london/index.ts';
import { today } from '../../framework/today.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import { barriersIn, excessWidth } from '../browser/looks.ts';
import { pdqm } from '../many-runs.ts';
import { changed, decidedReturn } from '../returns.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { write } from './at-the-desk.ts';
import type { OpenDesk } from './desk-browser.ts';
import { goTo, heads, looks, openDesk, setLook, shows } from './desk-browser.ts';

/* The year of an office, from the list of schools to what lapses. */

const hostile = '<img src=x onerror=alert(1)> “&amp;” School';
/** Half a year from now. */
const lastDay = new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10);
const folder = temporaryFolder();
const office = path.join(folder, 'office');
const inOffice = (...names: readonly string[]) => path.join(office, ...names);
let served: OpenDesk;
let page: Page;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'lists'));
  writeFileSync(
    path.join(folder, 'lists', 'schools.csv'),
    [
      'organisation,la,urn',
      'Alder Grove Primary School,Camden,100123',
      `"${hostile}",Camden,100124`,
      'Wrong,Camden,12',
    ].join('\n'),
  );
  served = await openDesk(office, 'Thameside Learning Partnership');
  ({ page } = served);
});
afterAll(() => served.close());

/** How many schools have come to each step. */
async function counts(): Promise<Readonly<Record<string, string>>> {
  const cells = await page.$$eval('.steps tbody tr', (rows) =>
    rows.map((row) => [row.querySelector('th')?.textContent ?? '', row.querySelector('td')?.textContent ?? '']),
  );
  return Object.fromEntries(cells) as Readonly<Record<string, string>>;
}

/** The names of what is in the ZIP of issued workbooks. */
const zipped = () =>
  page.evaluate(async () => {
    const bytes = new Uint8Array(await (await fetch('/api/year/issued')).arrayBuffer());
    const found = new TextDecoder('latin1').decode(bytes).matchAll(/PK\u0001\u0002.{42}(.*?\.xlsx)/gs);
    return [...found].map(([, name = '']) => name);
  });

/** @param since day from which on a workbook counts; as the form suggests it where left out */
async function issueAtDesk(list: string, since?: string): Promise<void> {
  const input = await page.waitForSelector('input[aria-label="List of schools"]');
  await input?.uploadFile(list);
  await page.waitForSelector('.chosen-list');
  if (since !== undefined) {
    const day = await page.waitForSelector('input[placeholder="31/03/2026"]');
    await day?.focus();
    await write(page, since);
  }
  await press('Issue the workbooks');
}

async function press(words: string): Promise<void> {
  await page.waitForSelector(`::-p-xpath(//button[contains(., '${words}')])`);
  await page.click(`::-p-xpath(//button[contains(., '${words}')])`);
}

it('says on the first day how a year goes', async () => {
  await heads(page, 'Year');
  await shows(page, 'How a year goes');
  expect(await barriersIn(page)).toEqual([]);
});

it('issues a workbook to each school of a list, and says which line got none', async () => {
  const input = await page.waitForSelector('input[aria-label="List of schools"]');
  await input?.uploadFile(path.join(folder, 'lists', 'schools.csv'));
  await page.waitForSelector('.chosen-list');
  expect(await barriersIn(page)).toEqual([]);
  await press('Issue the workbooks');
  await shows(page, '2 workbooks issued, 1 line left out.');
  await shows(page, '“12” is not a URN');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Issue workbooks');
  await shows(page, '2 of 2 schools have not returned the workbook.');
  expect(await counts()).toMatchObject({ 'Workbooks issued': '2', Returned: '0' });
  expect(readdirSync(inOffice('workbooks')).filter((name) => name.endsWith('.xlsx'))).toHaveLength(2);
  await press('See who');
  expect(await page.$$eval('.not-returned li', (items) => items.map(({ textContent }) => textContent))).toEqual([
    'Alder Grove Primary School, Camden',
    `${hostile}, Camden`,
  ]);
});

it('gives a blank workbook, and all that were issued as a ZIP', async () => {
  const kinds = await page.evaluate(async () => {
    const kindOf = async (address: string) => {
      const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
      return [
        String.fromCharCode(...bytes.subarray(0, 2)),
        new TextDecoder('latin1').decode(bytes).split('.xlsx').length,
      ];
    };
    return [await kindOf('/api/year/blank'), await kindOf('/api/year/issued')];
  });
  expect(kinds[0]).toEqual(['PK', 1]);
  // Each name stands before its file and in the list at the end.
  expect(kinds[1]).toEqual(['PK', 5]);
});

it('counts the workbooks that the command line issued to another folder of the office, and says of which lists', async () => {
  writeFileSync(path.join(folder, 'lists', 'lambeth.csv'), 'organisation,la,urn\nBeech Hill School,Lambeth,100777\n');
  const list = path.join(folder, 'lists', 'lambeth.csv');
  await pdqm(['new', '--schools', list, '--out', inOffice('lambeth', 'autumn')], { cwd: office });
  const before = await zipped();
  await page.reload();
  await shows(page, '3 of 3 schools have not returned the workbook.');
  await shows(page, 'those on workbooks/issued.csv, lambeth/autumn/issued.csv.');
  expect(before.filter((name) => name.startsWith('lambeth/'))).toEqual([
    'lambeth/autumn/Beech Hill School - 100777.xlsx',
  ]);
  // A school that has one there gets none from the desk.
  await issueAtDesk(list);
  await shows(page, '0 workbooks issued, 1 school had one already.');
  expect(readdirSync(inOffice('workbooks')).filter((name) => name.startsWith('Beech'))).toEqual([]);
  // Each workbook once, also where a list was copied; and a list that cannot be read does not hide the others.
  cpSync(inOffice('lambeth'), inOffice('copy of lambeth'), { recursive: true });
  mkdirSync(inOffice('other'));
  writeFileSync(inOffice('other', 'issued.csv'), 'Name\nBeech\n');
  await page.reload();
  await shows(page, 'The list other/issued.csv cannot be used.');
  await shows(page, 'this is not a list of issued workbooks');
  await issueAtDesk(list);
  await page.waitForFunction(() =>
    document.querySelector('.issue')?.textContent.includes('Until then the desk issues no workbook'),
  );
  expect(await counts()).toMatchObject({ 'Workbooks issued': '3' });
  for (const name of ['lambeth', 'copy of lambeth', 'other']) rmSync(inOffice(name), { recursive: true });
  await page.reload();
  await shows(page, '2 of 2 schools have not returned the workbook.');
});

it('begins a year anew: an older workbook is not awaited, and its school gets another one', async () => {
  const list = path.join(folder, 'lists', 'ivy.csv');
  writeFileSync(list, 'organisation,la,urn\nIvy School,Camden,100155\n');
  await issueAtDesk(list);
  await shows(page, '1 workbook issued.');
  const issued = inOffice('workbooks', 'issued.csv');
  const dated = (from: string, to: string) =>
    writeFileSync(issued, readFileSync(issued, 'utf8').replace(new RegExp(`(100155.*)${from}`), `$1${to}`));
  const days = (count: number) => dayAfter(today(), { count, unit: 'd' });
  dated(today(), days(-400));
  await page.reload();
  await shows(page, '1 other is of an earlier year and not counted');
  expect(await counts()).toMatchObject({ 'Workbooks issued': '2' });
  dated(days(-400), days(-300));
  await issueAtDesk(list);
  await shows(page, '0 workbooks issued, 1 school had one already.');
  await issueAtDesk(list, shortDate(days(-299)));
  await shows(page, '1 workbook issued.');
  await page.reload();
  await shows(page, '1 other is of an earlier year and not counted');
  expect(await counts()).toMatchObject({ 'Workbooks issued': '3' });
  expect((await zipped()).filter((name) => name.startsWith('Ivy'))).toEqual([
    expect.stringMatching(/^Ivy School - 100155 - R\w{12}\.xlsx$/),
  ]);
  const lines = readFileSync(issued, 'utf8').split('\r\n');
  writeFileSync(issued, lines.filter((line) => !line.includes('100155')).join('\r\n'));
});

it('follows a workbook on its way', async () => {
  const issued = readdirSync(inOffice('workbooks')).find((name) => name.startsWith('Alder')) ?? '';
  copyFileSync(inOffice('workbooks', issued), inOffice('returns', 'alder.xlsx'));
  const verified = changed(decidedReturn(london), {
    'details.organisation': hostile,
    'details.la': '202',
    'details.laestab': null,
    'details.urn': '100123',
    'meta.returnId': 'RJ0BS0000002A',
  });
  writeFileSync(inOffice('returns', 'verified.xlsx'), await buildWorkbook(london, verified));
  await page.waitForFunction(() => document.querySelectorAll('.steps td.number')[1]?.textContent === '2');
  // What the file says of itself is no decision of the panel.
  expect(await counts()).toMatchObject({ 'Workbooks issued': '2', Returned: '2', Verified: '1', Decided: '0' });
  await goTo(page, '#/returns', 'Returns');
  await shows(page, 'Its Panel sheet says Silver, 24 June 2026');
  expect(await page.$$eval('.returns-table tbody', ([body]) => body?.textContent.includes('Decided'))).toBe(false);
  await goTo(page, '#/returns?file=verified.xlsx', hostile);
  await shows(page, 'The panel has not decided it here.');
  await goTo(page, '#/year', 'Year');
});

it('shows other returns of a school, and its report in the page', async () => {
  await page.evaluateOnNewDocument(() => {
    Object.defineProperty(navigator, 'pdfViewerEnabled', { value: true });
  });
  await page.goto(`${served.origin}/#/returns?file=verified.xlsx`);
  await page.reload();
  await heads(page, hostile);
  await shows(page, 'There is another return of this school (URN 100123): alder.xlsx.');
  await press('Make the report');
  await shows(page, 'Made: Today');
  const shown = page.waitForResponse((response) => response.url().includes('/api/returns/report.pdf'));
  await press('Show the report');
  const headers = (await shown).headers();
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-security-policy': expect.stringContaining("frame-ancestors 'self'") as string,
  });
  expect(headers['content-disposition']).toMatch(/^inline/);
  expect(readdirSync(inOffice('reports')).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
  await press('Hide the report');
});

it('says what lapses, and issues the workbooks for the next time', async () => {
  await served.desk.here.office.register().then((register) =>
    register.record(() => [
      {
        kind: 'imported',
        serial: 'PDQM-2024-4K7MW2XA',
        school: {
          ...{ returnId: null, organisation: hostile, la: 'Camden', laCode: '202' },
          ...{ urn: '100199', laestab: null, pdLead: null, contact: null },
        },
        award: {
          ...{ award: 'silver', level: 'enhancing', edition: london.id, decidedOn: '2024-02-01' },
          ...{ validFrom: '2024-02-01', validUntil: lastDay, sample: false },
        },
      },
    ]),
  );
  await goTo(page, '#/year', 'Year');
  await shows(page, '1 award lapses within a year.');
  await press('for the next time');
  await shows(page, '1 workbook issued.');
  await page.waitForFunction(() => document.querySelectorAll('.steps td.number')[0]?.textContent === '3');
});

it('has nothing of what a school calls itself on any page but its text', async () => {
  const naming = new Set<PageName>(['year', 'returns', 'register']);
  for (const name of pageNames) {
    await goTo(page, `#/${name}`, pageTitles[name]);
    if (naming.has(name)) await shows(page, hostile);
    if (name === 'brand') await page.waitForSelector('.brand-preview img');
    expect([name, await page.$$('main img:not(.brand-preview img), main script')]).toEqual([name, []]);
  }
});

it.each(looks)('has no barrier and fits, in %s colours, %i pixels wide', async (...look) => {
  await setLook(page, look);
  for (const [hash, heading] of [
    ['#/returns?file=verified.xlsx', hostile],
    ['#/year', 'Year'],
  ] as const) {
    await goTo(page, hash, heading);
    await shows(page, hash === '#/year' ? 'Where everything stands' : 'Show the report');
    expect([hash, await barriersIn(page), await excessWidth(page)]).toEqual([hash, [], 0]);
  }
});

it('no page broke its policy, or complained', () => {
  expect(served.browser.complaints).toEqual([]);
});
