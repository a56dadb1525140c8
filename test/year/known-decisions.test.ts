import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BoroughReturn } from '../../framework/borough/borough-return.ts';
import { onlyAwardsNote } from '../../framework/borough/only-awards-note.ts';
import { addYears } from '../../framework/dates.ts';
import { today } from '../../framework/today.ts';
import { pdfText } from '../pdf.ts';
import { fillingIn } from '../agenda.ts';
import { pdqm } from '../many-runs.ts';
import { verifiedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { issued, inLambeth, record } from './awards.ts';
import { savingIn } from '../workbook-of.ts';

const cwd = temporaryFolder();
const office = path.join(cwd, 'office');
const inOffice = { cwd: office };
const lastYear = addYears(today(), -1);
const save = savingIn(cwd);
const fillIn = fillingIn(cwd);

function boroughIn(file: string): BoroughReturn {
  return JSON.parse(readFileSync(path.join(cwd, file), 'utf8')) as BoroughReturn;
}

const textOf = (file: string) => pdfText(path.join(cwd, file));

const ash = verifiedSchool('Ash School', 'RASH22222222', inLambeth);
const birch = verifiedSchool('Birch School', 'RBIRCH222222', inLambeth);
const claims = verifiedSchool('Claim School', 'RCEDAR222222', {
  ...inLambeth,
  'panel.decision': 'gold',
  'panel.decidedOn': '2026-06-24',
  'panel.rationale': 'So we say',
});

beforeAll(async () => {
  await save('returns/ash.xlsx', ash);
  await save('returns/birch.xlsx', birch);
  await save('returns/claims.xlsx', claims);
});

describe('in an office', () => {
  beforeAll(async () => {
    await pdqm(['init', 'office', '--quiet'], { cwd });
    await record(office, [
      issued('PDQM-A', 'silver', '2026-06-24', { organisation: 'Ash School Academy', returnId: 'RASH22222222' }),
      issued('PDQM-B1', 'bronze', addYears(today(), -2), { organisation: 'Oak School', urn: '100200' }),
      issued('PDQM-B2', 'gold', lastYear, { organisation: 'Oak Academy', urn: '100200' }),
      issued('PDQM-D', 'silver', addYears(today(), -2), { organisation: 'Due School', laestab: '2081111' }),
      issued('PDQM-L', 'silver', addYears(today(), -4), { organisation: 'Lapsed School', urn: '100300' }),
      issued('PDQM-W', 'gold', lastYear, { organisation: 'Gone School', urn: '100400' }),
    ]);
    await record(office, [{ kind: 'withdrawn', serial: 'PDQM-W', on: today() }], 'Closed');
  });

  it('counts each school with the award that it holds, and lists all, also of schools without a return', async () => {
    const out = path.join(cwd, 'year.xlsx');
    const tables = path.join(cwd, 'tables');
    const args = ['consolidate', '../returns', '--out', out, '--pdf', path.join(cwd, 'year.pdf'), '--csv', tables];
    const ran = await pdqm([...args, '--json'], inOffice);
    expect(ran.code).toBe(0);
    const { overAll, awards, perLa } = boroughIn('year.json');
    expect(overAll.awards).toEqual({ 'in force': 2, due: 1, lapsed: 1 });
    expect(perLa.map(({ la, awards: figures }) => [la?.name, figures])).toEqual([['Lambeth', overAll.awards]]);
    expect(overAll.outcomes).toMatchObject({ silver: 1, gold: 0 });
    expect(awards.map(({ serial }) => serial).sort()).toEqual([
      'PDQM-A',
      'PDQM-B1',
      'PDQM-B2',
      'PDQM-D',
      'PDQM-L',
      'PDQM-W',
    ]);
    const registered = await pdqm(['register', '--json'], inOffice);
    const statesOf = (list: readonly { readonly serial: string; readonly state: string | null }[]) =>
      Object.fromEntries(list.map(({ serial, state }) => [serial, state]));
    expect(statesOf(awards)).toEqual({
      'PDQM-A': 'in force',
      'PDQM-B1': 'superseded',
      'PDQM-B2': 'in force',
      'PDQM-D': 'due',
      'PDQM-L': 'lapsed',
      'PDQM-W': 'withdrawn',
    });
    expect(statesOf(awards)).toEqual(statesOf(registered.results() as never));
    const listed = parse<Record<string, string>>(readFileSync(path.join(tables, 'awards.csv')), {
      bom: true,
      columns: true,
    });
    expect(Object.fromEntries(listed.map((row) => [row['Serial'], row['State']]))).toEqual(statesOf(awards));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(out);
    const sheet = workbook.getWorksheet('Awards');
    const columnOf = (title: string) => ((sheet?.getRow(4).values ?? []) as unknown[]).indexOf(title);
    const shown = sheet
      ?.getRows(5, awards.length)
      ?.map((row) => [row.getCell(columnOf('Serial')).text, row.getCell(columnOf('State')).text]);
    expect(Object.fromEntries(shown ?? [])).toEqual({
      'PDQM-A': 'In force',
      'PDQM-B1': 'Superseded',
      'PDQM-B2': 'In force',
      'PDQM-D': 'Due',
      'PDQM-L': 'Lapsed',
      'PDQM-W': 'Withdrawn',
    });
    expect(listed.find((row) => row['Serial'] === 'PDQM-W')).toMatchObject({
      School: 'Gone School',
      State: 'withdrawn',
    });
    expect(listed.find((row) => row['Serial'] === 'PDQM-A')).toMatchObject({
      School: 'Ash School Academy',
      File: expect.stringMatching(/ash\.xlsx$/) as string,
    });
    const report = await textOf('year.pdf');
    expect(report).toContain('Three awards are in force, of which one ends by');
    expect(report).toContain('the register, which knows awards only');
    const figures = workbook.worksheets[0]?.getColumn(1).values ?? [];
    expect(figures).toContain(onlyAwardsNote);
    expect(ran.stderr).toContain('2 verified returns have no award on the register');
  });

  it('takes no decision that stands only in a return, and says so', async () => {
    const ran = await pdqm(['consolidate', '../returns', '--out', path.join(cwd, 'year.xlsx'), '--json'], inOffice);
    const claimed = ran.results().find(({ organisation }) => organisation === 'Claim School');
    expect(claimed?.stage).toBe('verified');
    expect(claimed?.problems.map(({ code }) => code)).toContain('decision-in-return-only');
  });

  it('prints a decision that stands only in a return as what the return says, with no serial', async () => {
    const ran = await pdqm(
      ['report', '../returns/claims.xlsx', '--out', path.join(cwd, 'reports'), '--json'],
      inOffice,
    );
    const [made] = ran.results();
    expect(made).toMatchObject({ status: 'made', stage: 'verified' });
    const text = await textOf(path.relative(cwd, made?.output ?? ''));
    expect(text).toContain('No award is on the register');
    expect(text).not.toMatch(/has not decided|not yet recorded/u);
    expect(text).toContain('The return’s own Panel sheet says: Gold Award of 24 June 2026');
    expect(text).not.toMatch(/Serial PDQM|the panel gave|Valid from/u);
  });

  it('counts an award in the local authority that its certificate says, also where the return says another', async () => {
    await record(office, [{ kind: 'corrected', serial: 'PDQM-A', school: { la: 'Camden', laCode: '202' } }], 'Moved');
    const ran = await pdqm(['consolidate', '../returns', '--out', path.join(cwd, 'moved.xlsx'), '--json'], inOffice);
    const { awards, perLa } = boroughIn('moved.json');
    const registered = await pdqm(['register', '--json'], inOffice);
    const areaOf = (list: readonly Record<string, unknown>[]) => list.find(({ serial }) => serial === 'PDQM-A')?.['la'];

    expect(ran.code).toBe(0);
    expect(areaOf(registered.results() as never)).toBe('Camden');
    expect(areaOf(awards as never)).toMatchObject({ name: 'Camden' });
    expect(perLa.map(({ la, returns, awards: held }) => [la?.name, returns, held['in force']])).toEqual([
      ['Camden', 0, 1],
      ['Lambeth', 3, 1],
    ]);
  });

  it('prints the panel’s decision of the register in a report', async () => {
    const ran = await pdqm(['report', '../returns/ash.xlsx', '--out', path.join(cwd, 'reports'), '--json'], inOffice);
    const [made] = ran.results();
    expect(made).toMatchObject({ status: 'made', stage: 'decided' });
    const text = await pdfText(made?.output ?? '');
    expect(text).toContain('The panel’s decision: Silver.');
    expect(text).toContain('24 June 2026');
  });
});

describe('a decision of a round in an office', () => {
  const there = path.join(cwd, 'sitting');
  const args = ['report', 'returns', '--out', 'reports', '--json'];
  const decisions = ['--decisions', 'rounds/round.xlsx'];
  const run = (...more: readonly string[]) => pdqm([...args, ...more], { cwd: there });

  beforeAll(async () => {
    await pdqm(['init', 'sitting', '--quiet'], { cwd });
    await save('sitting/returns/ash.xlsx', ash);
    await save('sitting/returns/birch.xlsx', birch);
    await pdqm(['round', 'returns', '--out', 'rounds/round.xlsx'], { cwd: there });
    await fillIn('sitting/rounds/round.xlsx', { 'Ash School': { Decision: 'Silver' } });
  });

  it('stays in a report that is asked for without the round, until the register says something else', async () => {
    expect((await run(...decisions)).results().map(({ status }) => status)).toEqual(['made', 'made']);
    const again = (await run()).results();
    expect(again.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
    expect(await textOf(path.join('sitting', again[0]?.output ?? ''))).toContain('the panel gave the Silver Award');
    expect(await textOf(path.join('sitting', again[1]?.output ?? ''))).toContain('the panel has not decided yet');
    await record(there, [issued('PDQM-R', 'gold', today(), { organisation: 'Ash', returnId: 'RASH22222222' })]);
    expect((await run()).results().map(({ status }) => status)).toEqual(['made', 'unchanged']);
  });

  it('is not denied by a report that only the register was asked for', async () => {
    const [, other] = (await run('--force')).results();
    const text = await textOf(path.join('sitting', other?.output ?? ''));
    expect(text).toContain('The verifier recommended the Silver Award; no award is on the register.');
    expect(text).not.toContain('has not decided');
  });

  it('is counted where the round is named, and nothing is said of what is not known', async () => {
    const ran = await pdqm(['consolidate', 'returns', '--out', 'b.xlsx', '--json', ...decisions], { cwd: there });
    expect(ran.stderr).not.toContain('register');
    expect(boroughIn('sitting/b.json')).not.toHaveProperty('onlyAwardsKnown');
  });
});

describe('without an office', () => {
  beforeAll(async () => {
    await pdqm(['round', 'returns/ash.xlsx', '--out', 'first.xlsx'], { cwd });
    await pdqm(['round', 'returns/birch.xlsx', '--out', 'returns/second.xlsx'], { cwd });
    await fillIn('first.xlsx', { 'Ash School': { Decision: 'Silver' } });
    await fillIn('returns/second.xlsx', { 'Birch School': { Decision: 'Silver' } });
  });
  const rounds = ['--decisions', 'first.xlsx', 'returns/second.xlsx'];

  it('counts the decisions of the rounds that are named, and leaves their files out of the inputs', async () => {
    const ran = await pdqm(['consolidate', 'returns', ...rounds, '--out', 'rounds.xlsx', '--json'], { cwd });
    expect(ran.code).toBe(0);
    expect(ran.results().map(({ organisation, stage }) => [organisation, stage])).toEqual([
      ['Ash School', 'decided'],
      ['Birch School', 'decided'],
      ['Claim School', 'verified'],
    ]);
    const { overAll } = boroughIn('rounds.json');
    expect(overAll.outcomes).toMatchObject({ silver: 2, gold: 0 });
    expect(overAll.stages).toMatchObject({ decided: 2, verified: 1 });
  });

  it('counts no decision on a return that has changed since', async () => {
    await save(
      'changed/ash.xlsx',
      verifiedSchool('Ash School', 'RASH22222222', { ...inLambeth, 'overall.round': 'Later' }),
    );
    const args = ['consolidate', 'changed', '--decisions', 'first.xlsx', '--out', 'changed.xlsx', '--json'];
    const [result] = (await pdqm(args, { cwd })).results();
    expect(result?.stage).toBe('verified');
    expect(result?.problems.map(({ code }) => code)).toContain('changed-since-round');
    expect(boroughIn('changed.json').awards).toEqual([]);
  });

  it('prints the decision of the round in a report, and makes it again when the round decides otherwise', async () => {
    const args = ['report', 'returns/ash.xlsx', '--decisions', 'first.xlsx', '--out', 'printed', '--json'];
    const [made] = (await pdqm(args, { cwd })).results();
    expect(made?.problems.map(({ code }) => code)).not.toContain('decision-in-return-only');
    const text = await textOf(made?.output ?? '');
    expect(text).toContain('The panel’s decision: Silver.');
    expect(text).toContain('the panel’s decision as far as its rounds or the register have it');
    const [again] = (await pdqm(args, { cwd })).results();
    expect(again?.status).toBe('unchanged');
    await fillIn('first.xlsx', { 'Ash School': { Decision: 'Deferred' } });
    const [otherwise] = (await pdqm(args, { cwd })).results();
    expect(otherwise?.status).toBe('made');
  });
});

describe('a report that is made with less than the one that stands there', () => {
  const making = (...args: readonly string[]) =>
    pdqm(['report', '../returns/ash.xlsx', '--out', '../lesser', '--json', ...args], inOffice);
  const without = (ran: Awaited<ReturnType<typeof making>>) =>
    ran
      .results()
      .map(({ status, problems }) => [
        status,
        problems
          .find(({ code }) => code === 'made-with-less')
          ?.message.replace(/^.* with (.*), and this one .*$/, '$1'),
      ]);

  it('says what is missing, whether it is asked for by force or by another program', async () => {
    const round = ['--decisions', '../first.xlsx'] as const;
    expect(without(await making(...round))).toEqual([['made', undefined]]);
    expect(without(await making('--force', ...round))).toEqual([['made', undefined]]);
    expect(without(await making('--force'))).toEqual([['made', 'the workbook of a round']]);
    expect(without(await making('--force'))).toEqual([['made', undefined]]);
    await making('--force', ...round);
    // As if what is installed now were not what made it.
    const journal = path.join(cwd, 'lesser', '.pdqm-manifest-all.jsonl');
    writeFileSync(journal, readFileSync(journal, 'utf8').replaceAll(/"program":"[^"]*"/g, '"program":"another"'));
    const elsewhere = await pdqm(['report', 'returns/ash.xlsx', '--out', 'lesser'], { cwd });
    expect(elsewhere.stdout.replace(/\s+/g, ' ')).toContain(
      'was made with an award of the register and the workbook of a round, and this one without, so it may lack what the panel decided. Make it again with both, if it should say so. The workbook of a round stands after --decisions, an office after --office.',
    );
  });
});
