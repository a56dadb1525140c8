import ExcelJS from 'exceljs';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AwardId } from '../../framework/edition.ts';
import { london } from '../../framework/editions/london/index.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { today } from '../../framework/today.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { readReturn } from '../../workbook/read/read-return.ts';
import { pdqm } from '../many-runs.ts';
import { pdfText, readPdf } from '../pdf.ts';
import type { Ran } from '../pdqm.ts';
import { changed, verifiedReturn } from '../returns.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { workbookOf } from '../workbook-of.ts';

const folder = temporaryFolder();
const cwd = path.join(folder, 'office');
const run = (...args: readonly string[]): Promise<Ran> => pdqm(args, { cwd });
const inOffice = (...parts: readonly string[]): string => path.join(cwd, ...parts);

const daysBefore = (days: number): string =>
  new Date(Date.parse(`${today()}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
/** The two rounds: the awards of the first end within a year, those of the second have just begun. */
const [firstRound, secondRound] = [daysBefore(800), daysBefore(10)];

/** All days of a return, moved so that the panel's would be this one. */
function movedTo(schoolReturn: SchoolReturn, panel: string): SchoolReturn {
  const by = Date.parse(panel) - Date.parse('2026-06-24');
  const moved = (day: string) => new Date(Date.parse(day) + by).toISOString().slice(0, 10);
  return JSON.parse(JSON.stringify(schoolReturn).replace(/(?<=")20\d\d-\d\d-\d\d(?=")/g, moved)) as SchoolReturn;
}

const las = ['Camden', 'Lambeth', 'Southwark'] as const;

/** What was done to each of twelve schools, as somebody would keep it on paper. */
const schools = Array.from({ length: 12 }, (_, index) => ({
  name: `School ${String(index + 1).padStart(2, '0')}`,
  la: las[index % 3] ?? 'Camden',
  urn: String(100_001 + index),
}));
const returned = schools.slice(0, 11);
const decisions = new Map<string, string>(
  returned.flatMap(({ name }, index): [string, string][] => {
    if (index < 2) return [[name, 'Bronze']];
    if (index < 6) return [[name, 'Silver']];
    if (index < 8) return [[name, 'Gold']];
    return index === 8 ? [[name, 'No award']] : index === 9 ? [[name, 'Deferred']] : [];
  }),
);
const awarded = returned.slice(0, 8);
const renewed = returned.slice(2, 4);
const risen = renewed[0]?.name ?? '';
const withdrawn = returned[7]?.name ?? '';
const misspelt = returned[1]?.name ?? '';
const lost = returned[5]?.name ?? '';
const isRenewed = (name: string) => renewed.some((each) => each.name === name);

interface AwardLine {
  readonly serial: string;
  readonly issue: number;
  readonly organisation: string;
  readonly la: string;
  readonly award: AwardId;
  readonly decidedOn: string;
  readonly state: string;
  readonly document: string | null;
}

async function awards(...args: readonly string[]): Promise<readonly AwardLine[]> {
  const { stdout } = await run('register', '--json', ...args);
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as AwardLine]));
}

const counted = (all: readonly AwardLine[]): Record<string, number> =>
  all.reduce<Record<string, number>>((sum, { state }) => ({ ...sum, [state]: (sum[state] ?? 0) + 1 }), {});

/** The serial of a school's award, as SQLite itself has it. */
function serialOf(name: string): string {
  const ask =
    'import sqlite3,sys,json\nfor serial,content in sqlite3.connect(sys.argv[1]).execute("select serial,content from event where kind=\'issued\' order by number"):\n  if json.loads(content)["school"]["organisation"]==sys.argv[2]: print(serial)';
  return (
    execFileSync('python3', ['-c', ask, inOffice('register.sqlite'), name], { encoding: 'utf8' }).split('\n')[0] ?? ''
  );
}

/** A school fills its issued workbook in, and a verifier reviews it. */
async function fillIn(issued: string, to: string, round: string): Promise<void> {
  const { meta, details } = readReturn(readWorkbookFile(readFileSync(issued)), [london]).schoolReturn;
  const filled = movedTo(verifiedReturn(london), round);
  const whole = changed(filled, {
    meta: { ...meta, submittedReceipt: null, reviewedReceipt: null },
    details: { ...filled.details, ...details, pdLead: 'A. Lead', assessedOn: filled.details.assessedOn },
  });
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(to, await workbookOf(whole));
}

/** The chair decides, on the agenda. */
async function decide(file: string, said: ReadonlyMap<string, string>, on: string): Promise<readonly string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const agenda = workbook.getWorksheet('Agenda');
  const heads = (agenda?.getRow(3).values ?? []) as unknown[];
  const cellUnder = (row: ExcelJS.Row, head: string) => row.getCell(heads.indexOf(head));
  const held: string[] = [];
  agenda?.eachRow((row, number) => {
    const name = row.getCell(1).text;
    if (number <= 3 || !name.startsWith('School')) return;
    held.push(cellUnder(row, 'Award held').text);
    const decision = said.get(name);
    if (decision === undefined) return;
    cellUnder(row, 'Decision').value = decision;
    cellUnder(row, 'Rationale').value = 'As the panel found';
  });
  const summary = workbook.getWorksheet('Round');
  if (summary) {
    summary.getCell('C6').value = new Date(`${on}T00:00:00Z`);
    summary.getCell('C7').value = 'A. Chair, B. Member';
  }
  await workbook.xlsx.writeFile(file);
  return held;
}

const summaryOf = ({ stderr }: Ran): string => stderr.trimEnd().split('\n').at(-1) ?? '';

it('a year holds together: every figure is the one that somebody counts by hand', async () => {
  expect((await pdqm(['init', cwd])).code).toBe(0);
  const list = ['organisation,la,urn', ...schools.map(({ name, la, urn }) => `${name},${la},${urn}`)].join('\n');
  writeFileSync(inOffice('schools.csv'), list);
  expect((await run('new', '--schools', 'schools.csv', '--out', 'issued', '--quiet')).code).toBe(0);
  const issued = readdirSync(inOffice('issued')).filter((name) => name.endsWith('.xlsx'));
  expect(issued).toHaveLength(12);
  for (const { name } of returned) {
    const file = issued.find((each) => each.includes(name)) ?? '';
    await fillIn(inOffice('issued', file), inOffice('returns', file), firstRound);
  }

  expect((await run('round', 'returns', '--out', 'rounds/1.xlsx', '--quiet')).code).toBe(0);
  expect(await decide(inOffice('rounds', '1.xlsx'), decisions, firstRound)).toEqual(returned.map(() => ''));
  const certify = ['certificate', 'returns', '--decisions', 'rounds/1.xlsx'];
  expect((await run(...certify, '--dry-run')).stderr).toContain('would make 8');
  expect(await awards()).toEqual([]);
  const certified = await run(...certify);
  expect([certified.code, summaryOf(certified)]).toEqual([
    0,
    '8 made, 0 unchanged, 0 refused, 0 failed, 3 without a certificate',
  ]);
  expect(readdirSync(inOffice('certificates')).filter((name) => name.endsWith('.pdf'))).toHaveLength(8);

  const correction = ['--organisation', `${misspelt} Academy`, '--reason', 'The name was cut short'];
  expect((await run('register', 'correct', serialOf(misspelt), ...correction)).code).toBe(0);
  expect((await run('register', 'withdraw', serialOf(withdrawn), '--reason', 'The school has closed')).code).toBe(0);
  const [before] = await awards('--search', lost);
  rmSync(inOffice(before?.document ?? ''));
  expect((await run('register', 'audit')).code).toBe(1);
  const reprinted = await run('certificate', '--serial', serialOf(lost), '--json');
  expect(reprinted.results().map(({ status }) => status)).toEqual(['made']);
  expect((await run('register', 'audit')).code).toBe(0);
  expect(summaryOf(await run(...certify))).toContain('0 made, 7 unchanged');

  const due = await run('new', '--due', '12m', '--out', 'next', '--json');
  expect(due.results().filter(({ status }) => status === 'made')).toHaveLength(7);
  const next = readdirSync(inOffice('next')).filter((name) => name.endsWith('.xlsx'));
  for (const { name } of renewed) {
    const file = next.find((each) => each.includes(name)) ?? '';
    await fillIn(inOffice('next', file), inOffice('returns', `second ${file}`), secondRound);
  }
  mkdirSync(inOffice('second'));
  for (const name of readdirSync(inOffice('returns')).filter((each) => each.startsWith('second')))
    writeFileSync(inOffice('second', name), readFileSync(inOffice('returns', name)));
  expect((await run('round', 'second', '--out', 'rounds/2.xlsx', '--quiet')).code).toBe(0);
  const again = new Map(renewed.map(({ name }) => [name, name === risen ? 'Gold' : 'Silver']));
  const held = await decide(inOffice('rounds', '2.xlsx'), again, secondRound);
  expect(held).toHaveLength(2);
  for (const each of held) expect(each).toMatch(/^Silver until \d/);
  const renewing = await run('certificate', 'second', '--decisions', 'rounds/2.xlsx');
  expect([renewing.code, summaryOf(renewing)]).toEqual([0, '2 made, 0 unchanged, 0 refused, 0 failed']);

  // By hand: 8 of the first round, of which one is withdrawn and two are superseded; 2 of the second.
  expect(counted(await awards())).toEqual({ due: 5, superseded: 2, withdrawn: 1, 'in force': 2 });
  expect(counted(await awards('--on', daysBefore(790)))).toEqual({ 'in force': 8 });
  expect(counted(await awards('--on', daysBefore(-400)))).toEqual({
    lapsed: 5,
    superseded: 2,
    withdrawn: 1,
    'in force': 2,
  });
  const [corrected] = await awards('--search', `${misspelt} Academy`);
  expect(corrected).toMatchObject({ issue: 2, serial: serialOf(misspelt), award: 'bronze' });
  const { pages } = await readPdf(inOffice(corrected?.document ?? ''));
  expect(pages.map(({ text }) => text).join(' ')).toMatch(/Issue 2/);
  expect((await awards('--search', risen)).map(({ award, state }) => `${award} ${state}`).sort()).toEqual([
    'gold in force',
    'silver superseded',
  ]);

  const files = ['--out', 'borough.xlsx', '--pdf', 'borough.pdf', '--csv', 'tables', '--issued', 'issued/issued.csv'];
  expect((await run('consolidate', 'returns', ...files, '--json')).code).toBe(0);
  const borough = JSON.parse(readFileSync(inOffice('borough.json'), 'utf8')) as {
    readonly overAll: { readonly awards: object };
    readonly perLa: readonly { readonly la: { readonly name: string }; readonly awards: object }[];
  };
  const byHand = (la: string | null) => {
    const here = awarded.filter((each) => la === null || each.la === la);
    const later = here.filter(({ name }) => isRenewed(name)).length;
    const gone = here.filter(({ name }) => name === withdrawn).length;
    return { 'in force': later, due: here.length - later - gone, lapsed: 0 };
  };
  expect(borough.overAll.awards).toEqual(byHand(null));
  expect(borough.perLa.map(({ la, awards: figures }) => [la.name, figures])).toEqual(las.map((la) => [la, byHand(la)]));
  const report = await pdfText(inOffice('borough.pdf'));
  expect(report).toContain('Seven awards are in force, of which five end by');
  const audited = await run('register', 'audit');
  expect([audited.code, audited.stdout]).toEqual([
    0,
    expect.stringMatching(/^nothing wrong: 14 events, 10 awards, 11/),
  ]);
});
