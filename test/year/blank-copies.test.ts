import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BoroughReturn } from '../../framework/borough/borough-return.ts';
import { pdqm } from '../many-runs.ts';
import { readPdf } from '../pdf.ts';
import { changed } from '../returns.ts';
import { verifiedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { workbookOf } from '../workbook-of.ts';
import { issued, lambeth, record } from './awards.ts';

// Schools that filled in copies of one blank workbook: their returns have no id, and visits on 10 June 2026.
const folder = temporaryFolder();
const office = path.join(folder, 'office');
const run = (...args: readonly string[]) => pdqm([...args, '--json'], { cwd: office });

const school = (name: string, urn: string) =>
  changed(verifiedSchool(name, '', { 'details.la': lambeth?.code ?? null, 'details.urn': urn }), {
    meta: { returnId: null, sample: false, submittedReceipt: null, reviewedReceipt: null },
  });

beforeAll(async () => {
  await pdqm(['init', office, '--quiet']);
  mkdirSync(path.join(office, 'returns'), { recursive: true });
  for (const [name, urn] of [
    ['Ash School', '100200'],
    ['Birch School', '100300'],
    ['Cedar School', '100400'],
  ] as const)
    writeFileSync(path.join(office, 'returns', `${name}.xlsx`), await workbookOf(school(name, urn)));
  await record(office, [
    issued('PDQM-A', 'silver', '2026-06-24', { organisation: 'Ash School', urn: '100200' }),
    issued('PDQM-B', 'bronze', '2023-06-21', { organisation: 'Birch School', urn: '100300' }),
    issued('PDQM-C', 'gold', '2029-06-20', { organisation: 'Cedar School', urn: '100400' }),
  ]);
});

describe('a return without an id', () => {
  it('counts with the award that the register has of its school since its visit, and with no earlier or later one', async () => {
    const ran = await run('consolidate', 'returns', '--out', 'borough.xlsx');
    expect(ran.results().map(({ organisation, stage }) => [organisation, stage])).toEqual([
      ['Ash School', 'decided'],
      ['Birch School', 'verified'],
      ['Cedar School', 'verified'],
    ]);
    const { overAll } = JSON.parse(readFileSync(path.join(office, 'borough.json'), 'utf8')) as BoroughReturn;
    expect(overAll.outcomes).toMatchObject({ bronze: 0, silver: 1, gold: 0 });
    expect(ran.stderr).toContain('2 verified returns have no award on the register');
  });

  it('without a number too has the award of such a return of its name and local authority; of any other it is asked', async () => {
    const bare = (name: string) => changed(school(name, ''), { 'details.urn': null, 'details.laestab': null });
    for (const name of ['Elm School', 'Fir School', 'Gum School'])
      writeFileSync(path.join(office, `${name}.xlsx`), await workbookOf(bare(name)));
    await record(office, [
      issued('PDQM-E', 'silver', '2026-06-25', { organisation: 'Elm  SCHOOL' }),
      issued('PDQM-F', 'gold', '2026-06-26', { organisation: 'Fir School', urn: '100700' }),
      issued('PDQM-G', 'gold', '2026-06-27', { organisation: 'Gum School', la: 'Camden', laCode: '202' }),
    ]);
    const told = async (command: string, name: string) => {
      const [result] = (await run(command, `${name}.xlsx`)).results();
      const { stage, problems = [] } = result ?? {};
      return [
        stage,
        ...problems.filter(({ code }) => code.includes('award')).map((each) => `${each.message} ${each.remedy}`),
      ];
    };
    const doubt =
      'The register has an award of a school of this name: Gold, 26 June 2026, PDQM-F. This return has no return id, URN or LAESTAB, so nothing tells whether it is that school. If it is, enter its URN, 100700, on the sheet Details.';
    expect(await told('report', 'Elm School')).toEqual(['decided']);
    expect(await told('report', 'Fir School')).toEqual(['verified', doubt]);
    expect(await told('report', 'Gum School')).toEqual(['verified']);
    expect(await told('round', 'Elm School')).toEqual([
      'verified',
      expect.stringContaining('This return has its award already: Silver, 25 June 2026, PDQM-E'),
    ]);
    expect(await told('round', 'Fir School')).toEqual(['verified', doubt]);
  });

  it('is not asked whether its decision stands only in it where the register knows that decision', async () => {
    const own = (decision: string, day: string) =>
      changed(school('Ash School', '100200'), {
        'panel.decision': decision,
        'panel.decidedOn': day,
        'panel.rationale': 'As discussed',
        'panel.members': 'A, B',
      });
    for (const [name, each] of Object.entries({
      known: own('silver', '2026-06-24'),
      otherwise: own('bronze', '2026-06-24'),
      nowhere: changed(own('silver', '2026-06-24'), { 'details.urn': '100999' }),
    }))
      writeFileSync(path.join(office, `${name}.xlsx`), await workbookOf(each));
    const codes = async (name: string) =>
      (await run('check', `${name}.xlsx`))
        .results()
        .flatMap(({ problems }) => problems.filter(({ field }) => field === 'panel.decision'))
        .map(({ code, sheet, cell }) => [code, sheet, cell]);
    expect(await codes('known')).toEqual([]);
    expect(await codes('otherwise')).toEqual([['decisions-disagree', 'Panel', 'C8']]);
    expect(await codes('nowhere')).toEqual([['decision-in-return-only', 'Panel', 'C8']]);
  });

  it('is checked all the same where the register cannot be used, and that it was not asked is said', async () => {
    const lent = path.join(folder, 'without-register');
    await pdqm(['init', lent, '--quiet']);
    const filled = changed(school('Ash School', '100200'), {
      'details.pdLead': null,
      'panel.decision': 'silver',
      'panel.decidedOn': '2026-06-24',
      'panel.rationale': 'As discussed',
      'panel.members': 'A, B',
    });
    writeFileSync(path.join(lent, 'ash.xlsx'), await workbookOf(filled));
    const settings = path.join(lent, 'pdqm.json');
    rmSync(path.join(lent, 'register.sqlite'));
    for (const register of [
      'register.sqlite',
      'gone/register.sqlite',
      'ash.xlsx',
      'postgres://pdqm@127.0.0.1:1/quality_mark',
    ]) {
      writeFileSync(settings, JSON.stringify({ ...JSON.parse(readFileSync(settings, 'utf8')), register }));
      const ran = await pdqm(['check', 'ash.xlsx', '--csv', 'problems.csv', '--json'], { cwd: lent });
      expect(ran.code).toBe(1);
      const [result] = ran.results();
      expect(result?.problems.map(({ code }) => code)).toContain('decision-in-return-only');
      expect(readFileSync(path.join(lent, 'problems.csv'), 'utf8')).toContain('PD lead');
      expect(ran.stderr).toContain('The register was not asked about the decision that stands in 1 return.');
      expect(ran.stderr).toContain(path.basename(register));
      expect(readdirSync(lent)).not.toContain('register.sqlite');
    }
  });

  it('has that award in its report', async () => {
    const [made] = (await run('report', 'returns/Ash School.xlsx')).results();
    const { pages } = await readPdf(path.join(office, made?.output ?? ''));
    const text = pages.map((page) => page.text.replace(/\s+/g, ' ')).join(' ');
    expect(text).toContain('the panel gave the Silver Award on 24 June 2026');
    expect(text).toContain('Serial PDQM-A');
    expect(text).not.toContain('award is on the register');
  });

  it('is on another agenda with that award as its own, and what came before its visit as an earlier one', async () => {
    const codes = (await run('round', 'returns', '--out', 'round.xlsx'))
      .results()
      .map(({ organisation, problems }) => [organisation, problems.map(({ code }) => code)]);
    expect(codes).toEqual([
      ['Ash School', ['has-award-already']],
      ['Birch School', []],
      ['Cedar School', []],
    ]);
  });
});
