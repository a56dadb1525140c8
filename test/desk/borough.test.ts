import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import type { BoroughReturn } from '../../framework/borough/borough-return.ts';
import type { BoroughFigures, Count } from '../../framework/borough/figures.ts';
import { figuresOfAreas } from '../../framework/borough/of-areas.ts';
import { suppressSmall } from '../../framework/borough/suppress-small.ts';
import { levelIds } from '../../framework/edition.ts';
import { london } from '../../framework/editions/london/index.ts';
import { stages } from '../../framework/problems.ts';
import { addYears } from '../../framework/dates.ts';
import { today } from '../../framework/today.ts';
import { projectPath } from '../../generator/project-folder.ts';
import { barriersIn, excessWidth } from '../browser/looks.ts';
import { changed, completeReturn, verifiedReturn } from '../returns.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { workbookOf } from '../workbook-of.ts';
import type { OpenDesk } from './desk-browser.ts';
import { goTo, looks, openDesk, setLook, shows } from './desk-browser.ts';

/* The figures of a borough on the desk, held against those of `pdqm consolidate` over the same office. */

interface Jobs {
  readonly consolidateReturns: (request: object, means: object) => unknown;
  readonly importAwards: (request: object, means: object) => Promise<{ readonly faults: readonly unknown[] }>;
  readonly follow: (job: unknown, hear: () => void) => Promise<unknown>;
}

/** As they were built: threads that read are started from files. */
const built = async <Name extends keyof Jobs>(file: string): Promise<Pick<Jobs, Name>> =>
  (await import(pathToFileURL(projectPath('dist', 'generator', 'jobs', file)).href)) as Pick<Jobs, Name>;
const { consolidateReturns } = await built<'consolidateReturns'>('consolidate/consolidate.js');
const { importAwards } = await built<'importAwards'>('register/import-awards.js');
const { follow } = await built<'follow'>('job.js');

const folder = temporaryFolder();
const office = path.join(folder, 'office');
const areas = london.localAuthorities.slice(4, 6);
let served: OpenDesk;
let page: Page;
/** As `pdqm consolidate` has it. */
let borough: BoroughReturn;

function schoolOf(index: number) {
  const area = areas[index % 3 === 2 ? 1 : 0];
  const base = index % 4 === 0 ? verifiedReturn(london) : completeReturn(london);
  const levels = (at: number) => levelIds[(index * 7 + at * 3) % 4] ?? null;
  return changed(base, {
    'meta.returnId': `RBCDEFGH0${String(100 + index)}`,
    'details.organisation': `School <b>${String(index)}</b>`,
    'details.la': area?.code ?? null,
    'details.urn': String(100_300 + index),
    'details.laestab': `${area?.code ?? ''}/${String(2_300 + index)}`,
    'overall.level': levels(0),
    ...Object.fromEntries<string | null>(
      london.aspects.flatMap(({ id, strands }, aspect) => [
        [`aspects.${id}.level`, levels(aspect)] as const,
        ...strands.map((strand, at) => [`aspects.${id}.strands.${strand.id}.level`, levels(aspect + at)] as const),
      ]),
    ),
  });
}

beforeAll(async () => {
  served = await openDesk(office, 'Thameside Learning Partnership');
  for (let index = 0; index < 15; index += 1)
    writeFileSync(path.join(office, 'returns', `${String(index)}.xlsx`), await workbookOf(schoolOf(index)));
  writeFileSync(path.join(office, 'returns', 'broken.xlsx'), 'This is no workbook.');
  const { office: opened, tools } = (served.desk as unknown as { here: { office: object; tools: object } }).here;
  const means = { ...tools, office: opened, today: today(), signal: new AbortController().signal };
  const list = path.join(folder, 'awards.csv');
  const line = (index: number, years: number) =>
    `School ${String(index)},${areas[0]?.name ?? ''},${String(100_300 + index)},Gold,${addYears(today(), -years)}`;
  writeFileSync(list, ['organisation,la,urn,award,date of award', line(0, 2), line(1, 2), line(3, 1)].join('\n'));
  expect((await importAwards({ file: list, dryRun: false }, { ...means, edition: london })).faults).toEqual([]);
  mkdirSync(path.join(folder, 'out'));
  const out = path.join(folder, 'out', 'borough.xlsx');
  const request = { inputs: [path.join(office, 'returns')], out, json: true, suppressSmall: false };
  await follow(consolidateReturns(request, means), () => undefined);
  borough = JSON.parse(readFileSync(out.replace('.xlsx', '.json'), 'utf8')) as BoroughReturn;
  ({ page } = served);
});
afterAll(() => served.close());

/** The numbers of every table on the page, by caption and row. */
const tables = () =>
  page.$$eval('table.charted', (found) =>
    Object.fromEntries(
      found.map((table) => [
        table.caption?.textContent ?? '',
        [...table.tBodies].flatMap(({ rows }) =>
          [...rows].map(({ cells }) => [...cells].slice(1).map(({ innerText }) => innerText.trim().split('\n')[0])),
        ),
      ]),
    ),
  );

const shown = (count: Count | undefined) => (count == null ? 'c' : String(count));
const levelsOf = (counts: Readonly<Record<string, Count>>) =>
  [...levelIds, 'notJudged'].map((level) => shown(counts[level]));

/** What the page is to show of figures. */
function expected({ overall, aspects, stages: reached }: BoroughFigures) {
  return {
    'Overall and by aspect, as schools judge themselves': [overall, ...aspects.map(({ self }) => self)].map(levelsOf),
    'By aspect, as verifiers judge': aspects.map(({ verified }) => levelsOf(verified)),
    ...Object.fromEntries(
      aspects.map(({ aspect, strands }) => [
        `Strands of ${london.aspects.find(({ id }) => id === aspect)?.shortTitle ?? ''}, as schools judge themselves`,
        strands.map(({ self }) => levelsOf(self)),
      ]),
    ),
    'Returns by stage': stages.map((stage) => [shown(reached[stage])]),
  };
}

const chosen = () => figuresOfAreas(borough, new Set([areas[1]?.code ?? null]));

/** Presses the space bar on a box by its name, as somebody does who uses no mouse. */
async function tick(name: string): Promise<void> {
  await page.focus(`::-p-aria(${name})`);
  await page.keyboard.press('Space');
}

it('shows the figures of consolidate', async () => {
  await goTo(page, '#/borough', 'Borough');
  await shows(page, 'As of');
  expect(borough.overAll.returns).toBe(15);
  expect(await tables()).toMatchObject(expected(borough.overAll));
});

it('says of the panel’s decisions that only awards are known', async () => {
  expect(await page.$eval('main', ({ textContent }) => textContent)).toContain(
    'Counted from the register, which knows awards only',
  );
});

it('compares awards with a year before', async () => {
  const { 'in force': later = 0, due = 0 } = borough.overAll.awards as Readonly<Record<string, number>>;
  const awards = Object.entries(await tables()).find(([caption]) => caption.startsWith('Awards held'))?.[1];
  expect([later, due]).toEqual([1, 2]);
  expect(awards).toEqual([
    ['1', '3', '2 fewer'],
    ['2', '0', '2 more'],
    ['0', '0', 'the same'],
  ]);
});

it('shows those of the local authorities that are chosen, by keyboard', async () => {
  await tick(`${areas[1]?.name ?? ''} ${String(chosen().overAll.returns)}`);
  await shows(page, 'The figures are of those chosen.');
  await page.waitForFunction(() => !document.body.innerText.includes('By local authority'));
  expect(await tables()).toMatchObject(expected(chosen().overAll));
});

it('hides small numbers for publication, and says how many', async () => {
  await tick('Hide small numbers, for publication');
  await page.waitForSelector('.hidden-numbers');
  const suppressed = suppressSmall({ ...borough, ...chosen() });
  expect(await tables()).toMatchObject(expected(suppressed.overAll));
  const text = JSON.stringify(suppressed.overAll);
  const hidden = text.split(':null').length - 1 - (text.includes('"issued":null') ? 1 : 0) - 1;
  expect(hidden).toBeGreaterThan(10);
  await shows(page, `${String(hidden)} numbers are hidden.`);
  expect(await page.$eval('main', ({ textContent }) => textContent)).not.toContain('School <b>');
});

const notOurs = ['../pdqm.json', '..', '.', 'x/../../pdqm.json', ''];

it('makes the same as files, which only the list of them gives out', async () => {
  await tick('Report (PDF)');
  await tick('Tables (CSV)');
  await page.focus('::-p-aria(Make the documents)');
  await page.keyboard.press('Enter');
  await shows(page, 'Made so far');
  const name = `${areas[1]?.name ?? ''}, for publication, tables`;
  await shows(page, name);
  const given = (asked: string) =>
    page.evaluate(
      async (query) => {
        const response = await fetch(`/api/borough/download?${query}`);
        return { status: response.status, bytes: [...new Uint8Array(await response.arrayBuffer())] };
      },
      new URLSearchParams({ name: asked }).toString(),
    );
  const { bytes } = await given(name);
  const summary = strFromU8(unzipSync(new Uint8Array(bytes))['summary.csv'] ?? new Uint8Array());
  expect(summary).toContain(areas[1]?.name ?? '?');
  expect(summary).not.toContain(areas[0]?.name ?? '?');
  for (const path of notOurs) expect((await given(path)).status).toBe(409);
});

it.each(looks)('has no barrier and fits, in %s colours, %i pixels wide', async (...look) => {
  await setLook(page, look);
  expect([await barriersIn(page), await excessWidth(page)]).toEqual([[], 0]);
});

it('no page broke its policy, or complained', () => {
  const refused = notOurs.map((name) => `${served.origin}/api/borough/download?name=${encodeURIComponent(name)}`);
  expect(served.browser.complaints).toEqual(refused.map((address) => expect.stringContaining(address) as string));
});
