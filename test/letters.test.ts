import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import type { SchoolReturn } from '../framework/school-return.ts';
import { pdfText } from './pdf.ts';
import { pdqm } from './many-runs.ts';
import { ofSchool } from './rounds.ts';
import { changed, completeReturn, decidedReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { workbookOf } from './workbook-of.ts';

const root = temporaryFolder();
const cwd = path.join(root, 'office');
const save = async (file: string, schoolReturn: SchoolReturn, organisation: string, returnId: string) => {
  writeFileSync(path.join(root, 'returns', file), await workbookOf(ofSchool(schoolReturn, organisation, returnId)));
};
const letters = async (...more: readonly string[]) => {
  const ran = await pdqm(['letter', '../returns', '--json', ...more], { cwd });
  return { ...ran, results: ran.results() };
};
const textOf = (output: string | null | undefined) => pdfText(path.join(cwd, output ?? ''));

beforeAll(async () => {
  mkdirSync(path.join(root, 'returns'));
  const decided = decidedReturn(london);
  await save('a.xlsx', decided, 'Ashcombe School', 'RLETTR222222');
  await save(
    'b.xlsx',
    changed(decided, { 'panel.decision': 'none', 'panel.rationale': 'Not yet.' }),
    'Birch School',
    'RLETTR333333',
  );
  await save(
    'c.xlsx',
    changed(decided, { 'panel.decision': 'deferred', 'panel.rationale': 'Wait.' }),
    'Cedar School',
    'RLETTR444444',
  );
  await save('d.xlsx', completeReturn(london), 'Dell School', 'RLETTR555555');
  await pdqm(['init', 'office'], { cwd: root });
});

it('In an office, letters ask whose decisions count, and an invitation takes none', async () => {
  expect([(await letters()).code, (await letters('--invitation', '--from-returns')).code]).toEqual([2, 2]);
});

it('Each outcome has its letter, which is not made twice, and names the issuing body once the settings do', async () => {
  const first = await letters('--from-returns');
  expect(first.results.map(({ status }) => status)).toEqual(['made', 'made', 'made', 'refused']);
  const texts = await Promise.all(first.results.slice(0, 3).map(({ output }) => textOf(output)));
  expect(texts).toEqual([
    expect.stringMatching(/given Ashcombe School the Silver Award.*PDQM-2026-/),
    expect.stringMatching(/to make no award.*Not yet\./),
    expect.stringMatching(/has deferred its decision.*Wait\./),
  ]);
  expect(texts.join()).not.toContain('Name of the issuing body');
  expect(texts[0]).toMatch(/\d{1,2} \w+ 20\d\d Dear Head teacher/);
  const again = await letters('--from-returns');
  expect(again.results.map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'unchanged', 'refused']);

  const settings = path.join(cwd, 'pdqm.json');
  const { register } = JSON.parse(readFileSync(settings, 'utf8')) as { register: string };
  writeFileSync(
    settings,
    JSON.stringify({ register, issuingBody: { name: 'Thames Partnership', contact: '020 7946 0100' } }),
  );
  const named = await letters('--from-returns');
  expect(named.results.map(({ status }) => status)).toEqual(['made', 'made', 'made', 'refused']);
  expect(await textOf(named.results[0]?.output)).toContain('Thames Partnership 020 7946 0100');
});

it('A school that has not been visited is invited, the others are not, and letters of other kinds stay', async () => {
  const visitOver = changed(completeReturn(london), { 'verification.visitedOn': '2026-04-21' });
  await save('e.xlsx', visitOver, 'Elm School', 'RLETTR666666');
  const { code, results } = await letters('--invitation');
  expect([code, ...results.map(({ status }) => status)]).toEqual([
    0,
    'refused',
    'refused',
    'refused',
    'made',
    'refused',
  ]);
  expect(results[4]?.problems[0]?.message).toBe(
    'The day of the visit, 21 April 2026, is over, so there is no invitation.',
  );
  expect(results.slice(0, 3).flatMap(({ problems }) => problems.map((problem) => problem.code))).toEqual(
    Array(3).fill('no-invitation'),
  );
  expect(await textOf(results[3]?.output)).toContain('Reviewing evidence – paperwork sampling exercise');
  expect(readdirSync(path.join(cwd, 'letters')).filter((name) => name.endsWith('.pdf'))).toHaveLength(4);
});
