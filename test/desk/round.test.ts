import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from 'puppeteer-core';
import { london } from '../../framework/editions/london/index.ts';
import { barriersIn, excessWidth } from '../browser/looks.ts';
import { workbookTemplate } from '../borough/workbook-template.ts';
import { pdqm } from '../many-runs.ts';
import { TestOffice } from '../offices.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { verifiedSchool } from '../rounds.ts';
import type { AwardList } from '../../desk/api/register.ts';
import { answerTo } from './at-the-desk.ts';
import type { OpenDesk } from './desk-browser.ts';
import { goTo, heads, looks, openDesk, setLook, shows } from './desk-browser.ts';

/* A round at the desk, by keyboard alone. */

const hostile = '<img src=x onerror=alert(1)>“&amp;';
const office = path.join(temporaryFolder(), 'office');
const certificates = () => readdirSync(path.join(office, 'certificates')).filter((name) => name.endsWith('.pdf'));
let served: OpenDesk;
let page: Page;

const schools = [
  ['Alder', 'RRNDAAAAAAAAA', {}],
  ['Beech', 'RRNDCCCCCCCCC', {}],
  ['Cedar', 'RRNDDDDDDDDDD', { 'panel.decision': 'silver', 'panel.decidedOn': '2026-06-30' }],
  [hostile, 'RRNDEEEEEEEEE', {}],
  ['Elm seeks none', 'RRNDFFFFFFFFF', { 'overall.intention': 'no' }],
] as const;

beforeAll(async () => {
  mkdirSync(path.join(office, 'returns'), { recursive: true });
  const fill = await workbookTemplate(london);
  for (const [name, id, changes] of schools) {
    const bytes = fill(verifiedSchool(name, id, changes), '2026-06-20T09:00:00Z');
    writeFileSync(path.join(office, 'returns', `${id}.xlsx`), bytes);
  }
  served = await openDesk(office, 'Thameside Learning Partnership');
  ({ page } = served);
});
afterAll(() => served.close());

/** Goes on with Tab until what has the focus says this. */
async function tabTo(words: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    if ((await focused()).startsWith(words)) return;
  }
  throw new Error(`Tab comes to nothing that says “${words}”`);
}

const focused = () =>
  page.evaluate(() => {
    const at = document.activeElement;
    const label =
      at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0]?.textContent : null;
    return (label ?? at?.textContent ?? '').trim();
  });

/** What each row says was decided, from the top. */
const decided = () =>
  page.$$eval('.agenda > li .agenda-outcome:last-child', (marks) =>
    marks.map(({ lastElementChild }) => lastElementChild?.textContent ?? ''),
  );
const decides = (...outcomes: readonly string[]) =>
  page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('.agenda > li .agenda-outcome:last-child')]
        .map(({ lastElementChild }) => lastElementChild?.textContent ?? '')
        .join() === wanted,
    {},
    outcomes.join(),
  );

it('chooses what is ready for the panel, and says why the rest is not', async () => {
  await goTo(page, '#/round', 'Round');
  await shows(page, 'No round yet');
  await tabTo('Start a round');
  await page.keyboard.press('Enter');
  await heads(page, 'Start a round');
  await shows(page, '4 returns are verified');
  await page.waitForFunction(() =>
    document.querySelector('.not-ready')?.textContent.includes('Does not seek the award'),
  );
  await tabTo('Name of the round');
  await page.keyboard.type('Summer: 2026');
  await tabTo('Date of the panel');
  await page.keyboard.type('30/6/26');
  await tabTo('Make the agenda of 4 returns');
  await page.keyboard.press('Enter');
  await heads(page, 'Summer 2026');
  await shows(page, '0 of 4 returns decided');
  expect(readdirSync(path.join(office, 'rounds'))).toEqual(
    expect.arrayContaining(['Summer 2026.xlsx', 'Summer 2026.decisions.json']),
  );
});

it('decides by keyboard, asks for a reason where one is due, and takes back', async () => {
  await tabTo(hostile);
  await page.keyboard.press('s');
  await decides('Silver', 'Open', 'Open', 'Open');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('b');
  await page.waitForFunction(() => document.activeElement?.id === 'rationale');
  await shows(page, 'no rationale is written');
  await page.keyboard.type('Not borne out by the visit');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.body.innerText.includes('no rationale is written'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('d');
  await page.waitForFunction(() => document.activeElement?.id === 'rationale');
  await page.keyboard.press('Escape');
  await decides('Silver', 'Bronze', 'Deferred', 'Open');
  await page.keyboard.press('u');
  await decides('Silver', 'Bronze', 'Open', 'Open');
  await page.keyboard.press('a');
  await decides('Silver', 'Bronze', 'Silver', 'Open');
});

it('decides the school that has the focus, whatever brought the focus there', async () => {
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('.agenda-school')[3]?.focus());
  await page.keyboard.press('s');
  await decides('Silver', 'Bronze', 'Silver', 'Silver');
  await page.keyboard.press('u');
  await decides('Silver', 'Bronze', 'Silver', 'Open');
  await page.keyboard.press('ArrowUp');
});

it('shows what a file’s own Panel sheet says, and takes it over when the panel says so', async () => {
  await page.keyboard.press('ArrowDown');
  await shows(page, 'Silver, 30 June 2026');
  expect((await decided()).at(-1)).toBe('Open');
  await tabTo('The panel decided so');
  await page.keyboard.press('Enter');
  await decides('Silver', 'Bronze', 'Silver', 'Silver');
});

it('takes over what somebody has decided in Excel, once it is seen; nothing that was typed there is lost', async () => {
  const place = path.join(office, 'rounds', 'Summer 2026.xlsx');
  await page.waitForSelector('.agenda > li.open ::-p-text(Entered by)');
  await page.evaluate(() => fetch('/api/rounds/workbook?name=Summer+2026').then((answer) => answer.arrayBuffer()));
  const workbook = await new ExcelJS.Workbook().xlsx.readFile(place);
  const agenda = workbook.getWorksheet('Agenda');
  if (agenda === undefined) throw new Error('There is no agenda');
  const column = (agenda.getRow(3).values as unknown[]).indexOf('Decision');
  const rows = [4, 5, 6, 7, 8, 9, 10, 11, 12].filter((row) => agenda.getCell(row, column).value !== null);
  const last = agenda.getCell(rows.at(-1) ?? 0, column);
  expect(last.value).toBe('Silver');
  last.value = 'Deferred';
  await workbook.xlsx.writeFile(place);

  await page.reload();
  await shows(page, 'The round’s workbook was changed outside the desk.');
  await tabTo('See the differences');
  await page.keyboard.press('Enter');
  await shows(page, 'What the workbook says otherwise');
  expect(await barriersIn(page)).toEqual([]);
  const row = await page.$eval('.differences-table tbody', ({ textContent }) => textContent);
  expect(row).toMatch(/^CedarSilver.*Deferred/);
  await tabTo('Use one difference');
  await page.keyboard.press('Enter');
  await decides('Silver', 'Bronze', 'Silver', 'Deferred');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Bring it back');
});

/** Goes through each field of the round, as Tab does, in the very moment in which it comes to be. */
function goThrough() {
  const seen = new Set<Element>();
  new MutationObserver(() => {
    for (const field of document.querySelectorAll<HTMLElement>('.round-facts input, .round-facts textarea')) {
      if (seen.has(field)) continue;
      seen.add(field);
      field.focus();
      field.blur();
    }
    document.documentElement.dataset['gone'] = String(seen.size);
  }).observe(document, { childList: true, subtree: true });
}

it('changes nothing in a field that somebody only goes through, however early', async () => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const { identifier } = await page.evaluateOnNewDocument(goThrough);
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset['gone'] === '2');
  await page.removeScriptToEvaluateOnNewDocument(identifier);
  await page.reload();
  await decides('Silver', 'Bronze', 'Silver', 'Deferred');
  expect(sent).toContain('GET /api/rounds/decisions');
  expect(sent).not.toContain('POST /api/rounds/sitting');
});

it('does a dry run and shows the certificates, and issues none', async () => {
  await shows(page, 'These certificates will carry no code by which anybody could check them.');
  await tabTo('Dry run: see the certificates');
  await page.keyboard.press('Enter');
  await shows(page, 'Three certificates would be issued, and none is yet.');
  const address = await page.$eval('.dry-run .sheet a', ({ href }) => href);
  const [type, policy, start] = await page.evaluate(async (where) => {
    const answer = await fetch(where);
    const { headers } = answer;
    return [headers.get('content-type'), headers.get('content-security-policy'), (await answer.text()).slice(0, 5)];
  }, address);
  expect([type, start]).toEqual(['application/pdf', '%PDF-']);
  expect(policy).toMatch(/^frame-ancestors 'self'/);
  expect(certificates()).toEqual([]);
});

const places = [
  ['round', 'Round'],
  ['round?new=1', 'Start a round'],
  ['round?name=Summer+2026', 'Summer 2026'],
] as const;

it.each(looks)('has no barrier and fits, in %s colours, %i pixels wide', async (...look) => {
  await setLook(page, look);
  for (const [hash, heading] of places) {
    await goTo(page, `#/${hash}`, heading);
    if (heading === 'Summer 2026') {
      await page.waitForSelector('.agenda-school');
      await page.click('.agenda-school');
      await page.waitForSelector('.deciding');
    }
    expect([hash, await barriersIn(page), await excessWidth(page)]).toEqual([hash, [], 0]);
  }
});

it('asks once with the count in words, and issues', async () => {
  await tabTo('Issue three certificates …');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog.ask[open]');
  await shows(page, '2 Silver and 1 Bronze. 1 is still to be put right and gets none.');
  expect(await focused()).toBe('Not yet');
  expect(await barriersIn(page)).toEqual([]);
  await tabTo('Issue three certificates');
  await page.keyboard.press('Enter');
  await shows(page, 'Three certificates are issued.');
  expect(certificates()).toHaveLength(3);
  const registered = new TestOffice(office);
  expect((await registered.events()).map(({ kind }) => kind)).toEqual(['issued', 'issued', 'issued']);
  expect(await registered.findings()).toEqual([]);
});

it('says at once that another decision is on the register, and offers no certificate of it', async () => {
  await page.evaluate(() => document.querySelector<HTMLElement>('.agenda-school')?.focus());
  await page.keyboard.press('g');
  await decides('Gold', 'Bronze', 'Silver', 'Deferred');
  await shows(page, 'The register has another decision on this return');
  await shows(page, '2 are still to be put right');
  expect(
    await page.$$eval('button', (all) => all.filter(({ innerText }) => /^Issue \w+ cert.*…$/.test(innerText))),
  ).toEqual([]);
  await page.waitForFunction(() => document.activeElement?.id === 'rationale');
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await decides('Silver', 'Bronze', 'Silver', 'Deferred');
  expect(await page.$('.dry-run')).toBeNull();
});

/** Types into “Find and do” until something begins with these words, and opens it. */
async function findAndOpen(typed: string, words: string): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await page.waitForFunction(() => document.activeElement?.closest('dialog') != null);
  await page.keyboard.type(typed);
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('[role=option]')].some(({ textContent }) => textContent.startsWith(wanted)),
    {},
    words,
  );
  const at = await page.$$eval('[role=option]', (all) => all.map(({ textContent }) => textContent));
  expect(await barriersIn(page)).toEqual([]);
  for (let step = at.findIndex((each) => each.startsWith(words)); step > 0; step -= 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

const serialOf = async (school: string) => {
  const { rows } = (await answerTo(page, '/api/register')).answer as AwardList;
  return rows.find(({ organisation }) => organisation === school)?.serial ?? '';
};

it('finds a school by its name, and its award by its serial, and opens what is found', async () => {
  const serial = await serialOf('Beech');
  await findAndOpen(serial.slice(0, 12), `Beech: Silver, ${serial}`);
  await heads(page, 'Beech');
  await shows(page, serial);
  await findAndOpen('beech', 'Beech: in the round Summer 2026');
  await heads(page, 'Summer 2026');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Beech');
  await page.waitForSelector('.agenda > li.open .deciding');
  await findAndOpen('beech', 'Beech: RRNDCCCCCCCCC.xlsx');
  await heads(page, 'Beech');
  await shows(page, 'Silver. Certificate issued');
});

it('opens the row of a round that was made with the command line, also where its return is gone', async () => {
  const returned = path.join(office, 'returns', 'RRNDCCCCCCCCC.xlsx');
  const fir = path.join(office, 'returns', 'fir.xlsx');
  const fill = await workbookTemplate(london);
  writeFileSync(fir, fill(verifiedSchool('Fir', 'RRNDGGGGGGGGG'), '2026-06-20T09:00:00Z'));
  await pdqm(['round', returned, fir, '--out', path.join(office, 'rounds', 'By hand.xlsx')], { cwd: office });
  rmSync(fir);
  await findAndOpen('beech', 'Beech: in the round By hand');
  await heads(page, 'By hand');
  await page.waitForFunction(() => document.activeElement?.textContent.startsWith('BeechCity of LondonNot decided'));
  expect([await barriersIn(page), await excessWidth(page)]).toEqual([[], 0]);
  await findAndOpen('fir', 'Fir: in the round By hand');
  await page.waitForFunction(() => document.activeElement?.textContent.startsWith('Fir'));
  await goTo(page, '#/round', 'Round');
  await page.waitForSelector('.rounds .link');
  await page.click('.rounds .link');
  await heads(page, 'By hand');
});

it('says of a certificate which issue has replaced it', async () => {
  const request = { serial: await serialOf('Beech'), reason: 'Its name was typed wrongly', organisation: 'Beech Hill' };
  await served.desk.here.jobs.start('correct-award', request);
  await goTo(page, '#/certificates', 'Certificates');
  await shows(page, 'Replaced by issue 2');
  await page.waitForSelector('.documents-table tbody tr:nth-child(5)');
  const rows = await page.$$eval('.documents-table tbody tr:not(.space)', (all) =>
    all.map(({ innerText }) => innerText.replace(/\s+/g, ' ')),
  );
  expect(rows.filter((row) => row.includes('Replaced by issue 2'))).toEqual([expect.stringMatching(/^Beech Beech -/)]);
});

it('no page broke its policy, or complained', () => {
  expect(served.browser.complaints).toEqual([]);
});
