import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BoroughReturn } from '../../framework/borough/borough-return.ts';
import { onlyAwardsNote } from '../../framework/borough/only-awards-note.ts';
import { addYears, longDate } from '../../framework/dates.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { today } from '../../framework/today.ts';
import { readPdf } from '../pdf.ts';
import { pdqm } from '../many-runs.ts';
import { changed } from '../returns.ts';
import { verifiedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { issued, lambeth, record } from './awards.ts';
import { workbookOf } from '../workbook-of.ts';

const cwd = temporaryFolder();
const office = path.join(cwd, 'office');
const inOffice = { cwd: office };
const lastYear = addYears(today(), -1);

async function save(file: string, schoolReturn: SchoolReturn): Promise<void> {
  const place = path.join(cwd, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, await workbookOf(schoolReturn));
}

function boroughIn(file: string): BoroughReturn {
  return JSON.parse(readFileSync(path.join(cwd, file), 'utf8')) as BoroughReturn;
}

async function decide(file: string, decisions: Readonly<Record<string, string>>): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path.join(cwd, file));
  const agenda = workbook.getWorksheet('Agenda');
  const column = ((agenda?.getRow(3).values ?? []) as unknown[]).indexOf('Decision');
  agenda?.eachRow((row, number) => {
    const decision = decisions[row.getCell(1).text];
    if (number > 3 && decision !== undefined) row.getCell(column).value = decision;
  });
  const summary = workbook.getWorksheet('Round');
  if (summary) summary.getCell('C6').value = new Date(Date.UTC(2026, 5, 24));
  await workbook.xlsx.writeFile(path.join(cwd, file));
}

/** As a round was made before there were codes of the content. */
async function withoutContent(file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path.join(cwd, file));
  const agenda = workbook.getWorksheet('Agenda');
  const column = ((agenda?.getRow(3).values ?? []) as unknown[]).indexOf('Content');
  agenda?.eachRow((row, number) => {
    if (number >= 3) row.getCell(column).value = null;
  });
  await workbook.xlsx.writeFile(path.join(cwd, file));
}

async function textOf(file: string): Promise<string> {
  const { pages } = await readPdf(path.join(cwd, file));
  return pages
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');
}

const inLambeth = { 'details.la': lambeth?.code ?? null };
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

  it('prints the panel’s decision of the register in a report', async () => {
    const ran = await pdqm(['report', '../returns/ash.xlsx', '--out', path.join(cwd, 'reports'), '--json'], inOffice);
    const [made] = ran.results();
    expect(made).toMatchObject({ status: 'made', stage: 'decided' });
    const { pages } = await readPdf(made?.output ?? '');
    const text = pages
      .map((page) => page.text)
      .join(' ')
      .replace(/\s+/g, ' ');
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
    await decide('sitting/rounds/round.xlsx', { 'Ash School': 'Silver' });
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

describe('a report of an award that has ended', () => {
  const there = path.join(cwd, 'ended');
  const args = ['report', '../returns/ash.xlsx', '--json'];
  const made = async () => {
    const [result] = (await pdqm(args, { cwd: there })).results();
    return { status: result?.status, text: await textOf(path.join('ended', result?.output ?? '')) };
  };

  beforeAll(async () => {
    await pdqm(['init', 'ended', '--quiet'], { cwd });
    await record(there, [issued('PDQM-E', 'silver', lastYear, { organisation: 'Ash', returnId: 'RASH22222222' })]);
  });

  it('says that it was withdrawn and when, until it is reinstated', async () => {
    const inForce = await made();
    expect(inForce.text).toContain(`Valid from ${longDate(lastYear)}`);
    expect(inForce.text).toContain('Serial PDQM-E');
    await pdqm(['register', 'withdraw', 'PDQM-E', '--reason', 'Closed', '--on', today()], { cwd: there });
    const { status, text } = await made();
    expect(status).toBe('made');
    expect(text).toContain('Silver Award, withdrawn');
    expect(text).toContain(`Withdrawn on ${longDate(today())}`);
    expect(text).toContain(`gave the Silver Award on ${longDate(lastYear)}, withdrawn on ${longDate(today())}.`);
    expect(text).toContain(`The panel’s decision: Silver, withdrawn on ${longDate(today())}.`);
    expect(text).not.toMatch(/valid (from|until)/iu);
    await pdqm(['register', 'reinstate', 'PDQM-E', '--reason', 'Open again'], { cwd: there });
    expect(await made()).toEqual({ status: 'made', text: inForce.text });
  });

  it('says that a later award took its place', async () => {
    await record(there, [
      issued('PDQM-F', 'gold', today(), { organisation: 'Ash', returnId: 'ROTHER222222', urn: '100200' }),
    ]);
    await record(there, [{ kind: 'learnt', serial: 'PDQM-E', school: { urn: '100200' } }]);
    expect((await made()).text).toContain(`Superseded by a later award on ${longDate(today())}`);
  });
});

describe('without an office', () => {
  beforeAll(async () => {
    await pdqm(['round', 'returns/ash.xlsx', '--out', 'first.xlsx'], { cwd });
    await pdqm(['round', 'returns/birch.xlsx', '--out', 'returns/second.xlsx'], { cwd });
    await decide('first.xlsx', { 'Ash School': 'Silver' });
    await decide('returns/second.xlsx', { 'Birch School': 'Silver' });
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
    await decide('first.xlsx', { 'Ash School': 'Deferred' });
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

describe('a name put right after the decision', () => {
  const decided = { 'Elm Scool': 'Silver' };
  const elm = verifiedSchool('Elm Scool', 'RELM22222222', inLambeth);

  beforeAll(async () => {
    await save('elm/elm.xlsx', elm);
    await pdqm(['round', 'elm', '--out', 'elm.xlsx'], { cwd });
    await decide('elm.xlsx', decided);
  });
  const certificates = ['certificate', 'elm', '--decisions', 'elm.xlsx', '--out', 'elm-certificates', '--json'];

  it('keeps the decision, says both names, and stands on the certificate', async () => {
    await save(
      'elm/elm.xlsx',
      changed(elm, { 'details.organisation': 'Larkfield Academy', 'details.pdLead': 'Jo Ng' }),
    );
    const ran = await pdqm(certificates, { cwd });
    expect(ran.code).toBe(0);
    const [made] = ran.results();
    expect(made?.problems.find(({ code }) => code === 'details-changed-since-round')).toMatchObject({
      severity: 'query',
      message:
        'In elm.xlsx: The school’s details have changed since the agenda was made: it said “Elm Scool”, Lambeth; the return says “Larkfield Academy”, Lambeth.',
    });
    expect(await textOf(made?.output ?? '')).toContain('Larkfield Academy');
  });

  it('keeps the decision in the agenda when that is made again', async () => {
    const ran = await pdqm(['round', 'elm', '--out', 'elm.xlsx'], { cwd });
    expect(ran.stderr).toContain('1 on the agenda; 1 decided already');
  });

  it('refuses what the panel did not see: another judgement, or other evidence', async () => {
    for (const change of [{ 'aspects.quality.action': 'Something else' }, { 'evidence.0.kept': 'Elsewhere' }]) {
      await save('elm/elm.xlsx', changed(elm, { 'details.organisation': 'Elm School', ...change }));
      const [refused] = (await pdqm(certificates, { cwd })).results();
      expect(refused?.status).toBe('refused');
      expect(refused?.problems.map(({ code }) => code)).toContain('changed-since-round');
    }
  });

  it('falls back to the receipt in a round that was made before', async () => {
    await save('elm/elm.xlsx', elm);
    await pdqm(['round', 'elm', '--out', 'before.xlsx'], { cwd });
    await decide('before.xlsx', decided);
    await withoutContent('before.xlsx');
    const args = certificates.map((arg) => (arg === 'elm.xlsx' ? 'before.xlsx' : arg));
    const [made] = (await pdqm(args, { cwd })).results();
    expect(made?.status).not.toBe('refused');
    await save('elm/elm.xlsx', changed(elm, { 'details.organisation': 'Elm School' }));
    const [refused] = (await pdqm(args, { cwd })).results();
    expect(refused?.problems.map(({ code }) => code)).toContain('changed-since-round');
  });
});

describe('the agenda', () => {
  it('says which award a school has and when it ends, and is read back by another program', async () => {
    await pdqm(['init', 'agenda', '--quiet'], { cwd });
    await record(path.join(cwd, 'agenda'), [
      issued('PDQM-1', 'bronze', '2020-07-01', { organisation: 'Ash', urn: '100200' }),
      issued('PDQM-2', 'silver', '2026-07-01', { organisation: 'Ash', urn: '100200' }),
      issued('PDQM-3', 'gold', '2026-07-01', { organisation: 'Birch', laestab: '2081234' }),
      issued('PDQM-4', 'bronze', '2026-05-01', { organisation: 'Used Again', returnId: 'RUSED2222222' }),
      issued('PDQM-5', 'bronze', '2026-07-01', { organisation: 'Decided', returnId: 'RDECIDED2222' }),
    ]);
    await record(path.join(cwd, 'agenda'), [{ kind: 'withdrawn', serial: 'PDQM-3', on: '2026-08-01' }], 'Closed');
    await save('agenda/round/ash.xlsx', changed(ash, { 'details.urn': '100200' }));
    await save('agenda/round/birch.xlsx', changed(birch, { 'details.laestab': '208/1234' }));
    await save('agenda/round/used.xlsx', verifiedSchool('Used Again', 'RUSED2222222', inLambeth));
    await save('agenda/round/decided.xlsx', verifiedSchool('Decided Since', 'RDECIDED2222', inLambeth));
    await save('agenda/round/new.xlsx', verifiedSchool('New School', 'RNEW22222222', inLambeth));
    const ran = await pdqm(['round', 'round', '--out', 'round.xlsx'], { cwd: path.join(cwd, 'agenda') });
    expect(ran.code).toBe(0);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path.join(cwd, 'agenda', 'round.xlsx'));
    const agenda = workbook.getWorksheet('Agenda');
    const column = ((agenda?.getRow(3).values ?? []) as unknown[]).indexOf('Award held');
    const held = [4, 5, 6, 7, 8].map((row) => [agenda?.getCell(row, 1).text, agenda?.getCell(row, column).text]);
    expect(held).toEqual([
      ['Ash School', 'Silver until 30 June 2029'],
      ['Birch School', 'Gold, withdrawn'],
      ['Decided Since', ''],
      ['New School', ''],
      ['Used Again', 'Bronze until 30 April 2029'],
    ]);
  });

  it('asks about a return that has its own award already, and so does what is made from it', async () => {
    const there = { cwd: path.join(cwd, 'agenda') };
    const own = 'This return has its award already: Bronze, 1 July 2026, PDQM-5';
    const args = ['round', 'round', '--out', 'again.xlsx', '--json'];
    const queryOf = (ran: Awaited<ReturnType<typeof pdqm>>) =>
      ran.results().map(({ problems }) => problems.find(({ code }) => code === 'has-award-already')?.message);
    const certificates = ['certificate', 'round', '--decisions', 'again.xlsx', '--json'];

    const inForce = `${own}, in force until 30 June 2029.`;
    expect(queryOf(await pdqm(args, there))).toEqual([undefined, undefined, inForce, undefined, undefined]);
    const certified = await pdqm(certificates, there);
    expect(queryOf(certified)).toEqual([undefined, undefined, inForce, undefined, undefined]);
    expect(certified.stdout).not.toMatch(/not decided/u);
    await pdqm(['round', 'round/new.xlsx', '--out', 'next.xlsx'], there);
    const next = await pdqm(['certificate', 'round', '--decisions', 'next.xlsx', '--json'], there);
    expect(next.results()[2]).toMatchObject({
      status: 'refused',
      problems: [{ message: inForce }, { severity: 'query', message: 'It is not on the agenda of this round.' }],
    });
    await record(there.cwd, [{ kind: 'withdrawn', serial: 'PDQM-5', on: '2026-08-02' }], 'Closed');
    await pdqm(args, there);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path.join(there.cwd, 'again.xlsx'));
    const queries = JSON.stringify(workbook.getWorksheet('Queries')?.getSheetValues());
    expect(queries).toContain(`${own}, withdrawn on 2 August 2026.`);
  });
});
