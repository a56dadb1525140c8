import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { london } from '../framework/editions/london/index.ts';
import { pdqm } from './many-runs.ts';
import { changed, completeReturn } from './returns.ts';
import { verifiedSchool } from './rounds.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { savingIn } from './workbook-of.ts';

const cwd = temporaryFolder();
const save = savingIn(cwd);
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

const formula = '=HYPERLINK("https://evil.example","Ash")';

beforeAll(async () => {
  const school = (name: string, letter: string) =>
    changed(completeReturn(london), {
      'details.organisation': name,
      'details.urn': null,
      'details.laestab': null,
      'meta.returnId': `RLIST${letter.repeat(8)}`,
    });
  await save(
    'list/a.xlsx',
    changed(school('Cedar School', 'A'), {
      'details.pdLead': null,
      'evidence.0.aspect': null,
      'evidence.1.ref': 'E4',
      'overall.round': null,
    }),
  );
  writeFileSync(path.join(cwd, 'list', 'b.xlsx'), 'damaged');
  await save('list/c.xlsx', changed(school(formula, 'C'), { 'evidence.0.kept': '@example.org\n+44' }));
  await save('list/d.xlsx', changed(school('Birch School', 'D'), { 'details.urn': 'to follow' }));
  writeFileSync(path.join(cwd, 'list', 'e.pdf'), 'a letter');
  await save('list/f.xlsx', school('Fir School', 'F'));
});

describe('the list of a check', () => {
  it('ends with what needs somebody, what weighs most last, and counts problems', async () => {
    const { code, stdout, stderr } = await pdqm(['check', 'list'], { cwd });
    expect(code).toBe(1);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => /^\S list\/\w\.\w+: (?:\w+ )*?\w+(?= {2}|$)|^ {4}\w+/.exec(line)?.[0].trim())).toEqual([
      '✓ list/c.xlsx: ok',
      '✓ list/f.xlsx: ok',
      '– list/e.pdf: not a workbook',
      'note',
      '✓ list/d.xlsx: ok',
      'query',
      '! list/a.xlsx: problems',
      'query',
      'query',
      'error',
      'error',
      '✗ list/b.xlsx: unreadable',
      'error',
    ]);
    expect(lastLine(stderr)).toBe(
      '3 ok, 1 with errors, 1 unreadable, 1 not a workbook; 6 problems: 3 errors, 3 queries',
    );
    const one = await pdqm(['check', 'list/d.xlsx'], { cwd });
    expect(lastLine(one.stderr)).toBe('1 ok; 1 problem: 1 query');
  });

  it('keeps the order of hundreds of inputs, and says what each of them has', async () => {
    const twin = changed(completeReturn(london), { 'details.organisation': 'Two\nLines School' });
    const files = Array.from({ length: 203 }, (_, index) => `many/${String(index).padStart(3, '0')}.xlsx`);
    await save('many/000.xlsx', twin);
    await save('many/202.xlsx', twin);
    for (const file of files.slice(1, -1)) writeFileSync(path.join(cwd, file), 'damaged');
    const results = (await pdqm(['check', 'many', '--json'], { cwd })).results();
    expect(results.map(({ file }) => file)).toEqual(files);
    const codes = results.map(({ problems }) => problems.map(({ code }) => code));
    expect(codes.flatMap((each, index) => (each.includes('same-school') ? [index] : []))).toEqual([0, 202]);
    expect(codes.slice(1, -1).every((each) => each.length === 1)).toBe(true);
  });

  it('keeps the order of the inputs, and of the sheets, for programs', async () => {
    const results = (await pdqm(['check', 'list', '--json'], { cwd })).results();
    expect(results.map(({ file }) => path.basename(file))).toEqual([
      'a.xlsx',
      'b.xlsx',
      'c.xlsx',
      'd.xlsx',
      'e.pdf',
      'f.xlsx',
    ]);
    expect(results[0]?.problems.map(({ sheet }) => sheet)).toEqual([
      'Details',
      'Evidence',
      'Evidence',
      'Self-evaluation',
    ]);
  });

  it('asks about two returns of one school, of neither as a mistake', async () => {
    await save('same/one.xlsx', verifiedSchool('Ash School', 'RSAME22222222'));
    await save('same/two.xlsx', verifiedSchool('Ash School', 'RSAME22222222', { 'panel.members': null }));
    await save('same/three.xlsx', verifiedSchool('Ashe School', 'RSAME33333333', { 'details.urn': '100123' }));
    const { code, ...ran } = await pdqm(['check', 'same', '--json'], { cwd });
    expect(code).toBe(0);
    const asked = ran.results().map(({ status, problems }) => [status, problems.map((each) => each.code)]);
    expect(asked.map(([, codes]) => codes)).toEqual([['same-school'], [], ['same-school']]);
    expect(ran.results()[0]?.problems[0]).toMatchObject({
      severity: 'query',
      message: `There is another return of this school (return RSAME22222222): ${path.join('same', 'two.xlsx')}.`,
    });
  });
});

describe('the problems as a CSV file', () => {
  const rowsOf = (file: string): Record<string, string>[] =>
    parse(readFileSync(path.join(cwd, file)), { bom: true, columns: true });

  it('have a row each, with the school and the place, and no cell that begins as a formula', async () => {
    await save(
      'hostile/=cmd.xlsx',
      changed(completeReturn(london), { 'details.organisation': formula, 'details.urn': '@1' }),
    );
    const ran = await pdqm(['check', 'list', 'hostile', '--csv', 'out/problems.csv', '--json'], { cwd });
    expect(lastLine(ran.stderr)).toBe('The problems are in out/problems.csv; the folder out is new');
    const rows = rowsOf('out/problems.csv');
    const problems = ran.results().flatMap((result) => result.problems);
    expect(rows.map((row) => row['What to do']).sort()).toEqual(problems.map(({ remedy }) => remedy).sort());
    expect(rows.map((row) => [row['File'], row['Severity']])).toEqual([
      ['list/b.xlsx', 'Error'],
      ['list/a.xlsx', 'Error'],
      ['list/a.xlsx', 'Error'],
      ['list/a.xlsx', 'Query'],
      ['list/a.xlsx', 'Query'],
      ['list/c.xlsx', 'Query'],
      ['list/d.xlsx', 'Query'],
      ['hostile/=cmd.xlsx', 'Query'],
      ['hostile/=cmd.xlsx', 'Query'],
      ['list/e.pdf', 'Note'],
    ]);
    expect(rows[1]).toMatchObject({
      School: 'Cedar School',
      LA: 'City of London',
      File: 'list/a.xlsx',
      Severity: 'Error',
      Sheet: 'Details',
      Cell: 'C8',
      Problem: 'The name of the PD lead is missing.',
    });
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(rows.at(-2)?.['School']).toBe(`'${formula}`);
    expect(readFileSync(path.join(cwd, 'out', 'problems.csv')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it('are never written over a file that is there, but beside it', async () => {
    writeFileSync(path.join(cwd, 'mine.csv'), 'School,Grade\n');
    const run = () => pdqm(['check', 'list/d.xlsx', '--csv', 'mine.csv'], { cwd });
    const said =
      'mine.csv is not as this program made it (somebody changed it, or put it there), so it was left as it is, and the new one is mine (2).csv.';
    for (const { stderr } of [await run(), await run()]) {
      expect(stderr.split('\n')).toContain(said);
      expect(lastLine(stderr)).toBe('The problems are in mine (2).csv');
    }
    expect(readFileSync(path.join(cwd, 'mine.csv'), 'utf8')).toBe('School,Grade\n');
    expect(
      readdirSync(cwd)
        .filter((name) => name.startsWith('mine'))
        .sort(),
    ).toEqual(['mine (2).csv', 'mine.csv']);
    expect(rowsOf('mine (2).csv').map((row) => row['Code'])).toEqual(['urn-malformed']);
  });

  it('need a name that ends with .csv', async () => {
    const { code, stdout, stderr } = await pdqm(['check', 'list', '--csv', 'problems.xlsx'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe('pdqm: problems.xlsx: name a file that ends with .csv after --csv.\n');
  });
});

describe('a dry run', () => {
  it('says what it would make, and what is there already', async () => {
    const award = { 'panel.decision': 'silver', 'panel.decidedOn': '2026-06-24' };
    await save('dry/one.xlsx', verifiedSchool('Ash School', 'RDRY222222222', award));
    await pdqm(['certificate', 'dry', '--out', 'dry-out', '--quiet'], { cwd });
    await save('dry/two.xlsx', verifiedSchool('Birch School', 'RDRY333333333', award));
    await save(
      'dry/three.xlsx',
      verifiedSchool('Cedar School', 'RDRY444444444', { ...award, 'panel.decision': 'none', 'panel.rationale': 'R' }),
    );
    const args = ['certificate', 'dry', '--out', 'dry-out', '--dry-run'];
    const { code, stdout, stderr } = await pdqm(args, { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^= dry\/one\.xlsx: unchanged /m);
    expect(stdout).toMatch(/^✓ dry\/two\.xlsx: would make /m);
    expect(stdout).toMatch(/^– dry\/three\.xlsx: no certificate /m);
    expect(stdout).not.toMatch(/: made/);
    expect(stderr).toContain(
      'Dry run, no certificate was made: would make 1, 1 unchanged, 0 refused, 0 failed, 1 without a certificate\n',
    );
    expect(readdirSync(path.join(cwd, 'dry-out')).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
    const statuses = (await pdqm([...args, '--json'], { cwd })).results().map(({ status, output }) => [status, output]);
    expect(statuses).toEqual([
      ['unchanged', expect.stringMatching(/^dry-out.*\.pdf$/)],
      ['refused', null],
      ['made', null],
    ]);
  });
});
