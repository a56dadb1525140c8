import ExcelJS from 'exceljs';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { BoroughReturn } from '../../framework/borough/borough-return.ts';
import { london } from '../../framework/editions/london/index.ts';
import { today } from '../../framework/today.ts';
import { issuedListText } from '../../generator/intake/lists/issued-list.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import type { Ran } from '../pdqm.ts';
import { pdqm } from '../many-runs.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { countTruth } from './count-truth.ts';
import { syntheticBorough } from './synthetic-borough.ts';
import { writeFiles } from './write-files.ts';

const folder = temporaryFolder();
const returns = path.join(folder, 'returns');
const out = path.join(returns, 'borough.xlsx');
const csv = path.join(folder, 'csv');
const list = path.join(folder, 'issued.csv');
const made = syntheticBorough(2026, { schools: 30, las: ['208', '208', '208', '209'] }, london);
const { truth, files, badFiles } = made;
const all = files.length + badFiles.length;
const command = ['consolidate', returns, '--out', out, '--csv', csv, '--json', '--issued', list];
let ran: Ran;

beforeAll(async () => {
  mkdirSync(returns);
  await writeFiles(returns, made, london);
  const issued = made.issued.map((each) => ({
    ...each,
    returnId: each.returnId ?? '',
    laName: null,
    issuedOn: null,
  }));
  writeFileSync(list, issuedListText(issued));
  ran = await pdqm(command);
});

const boroughOf = (): BoroughReturn =>
  JSON.parse(readFileSync(path.join(returns, 'borough.json'), 'utf8')) as BoroughReturn;

function rowsOf(table: string): Record<string, string>[] {
  return parse(readFileSync(path.join(csv, `${table}.csv`)), { bom: true, columns: true });
}

describe('a borough of 30 schools, from its files', () => {
  it('is consolidated, and says that some inputs were refused', () => {
    expect(ran.stderr).not.toMatch(/error/i);
    expect(ran.code).toBe(1);
  });

  it('answers for every file, a line each, in the order of the files', () => {
    const names = readdirSync(returns).filter((name) => !/^(borough|\.)/.test(name));
    expect(ran.results().map(({ file }) => path.basename(file))).toEqual(names.sort());
    const counts = { made: 0, unchanged: 0, refused: 0 } as Record<string, number>;
    for (const { status } of ran.results()) counts[status] = (counts[status] ?? 0) + 1;
    expect(counts).toEqual({
      made: truth.counted.length + truth.earlier.length,
      unchanged: truth.superseded + truth.duplicates,
      refused: truth.awaiting + badFiles.length,
    });
  });

  it('ends with the account of all files', () => {
    const read = truth.counted.length + truth.earlier.length + truth.awaiting;
    const account = `${String(read)} read + ${String(truth.superseded)} superseded + ${String(truth.duplicates)} duplicate + ${String(badFiles.length)} unreadable = ${String(all)} files\n`;
    expect(ran.stderr.endsWith(account)).toBe(true);
  });

  it('has every figure as counted from what the files were made of, over all and for each LA', () => {
    const { overAll, perLa } = boroughOf();
    expect(overAll).toMatchObject(countTruth(truth, null, london, today()));
    expect(perLa.map(({ la }) => la?.name)).toEqual(['Lambeth', 'Lewisham']);
    for (const figures of perLa) {
      expect(figures).toMatchObject(countTruth(truth, figures.la?.code ?? '', london, today()));
    }
  });

  it('has the same figures in the CSV file of the summary', () => {
    const rows = rowsOf('summary').filter((row) => row['LA'] === 'All');
    const number = (group: string, measure: string, aspect = '', strand = '') =>
      Number(
        rows.find((row) => {
          const { Group, Measure, Aspect, Strand } = row;
          return Group === group && Measure === measure && Aspect === aspect && Strand === strand;
        })?.['Number'],
      );
    const { overAll } = boroughOf();
    expect(number('Returns', 'In the figures')).toBe(overAll.returns);
    expect(number('Stage', 'Decided')).toBe(overAll.stages.decided);
    expect(number('Verified', 'Embedded', 'Leadership')).toBe(overAll.aspects[0]?.verified.embedded);
    expect(number('Self-assessed', 'Developing', 'Leadership', 'Vision')).toBe(
      overAll.aspects[0]?.strands[0]?.self.developing,
    );
    expect(number('Files', 'files')).toBe(all);
  });

  it('has a row in each CSV file for all that the schools entered', () => {
    const schools = truth.counted.length + truth.earlier.length + truth.awaiting;
    expect(rowsOf('returns')).toHaveLength(schools);
    expect(rowsOf('strands')).toHaveLength(schools);
    const counted = (table: string) => rowsOf(table).filter((row) => row['In the figures'] === 'yes');
    const listed = (table: string, sheet: string) => counted(table).filter((row) => row['Sheet'] === sheet).length;
    expect(listed('actions', 'Actions')).toBe(truth.counted.reduce((sum, { actions }) => sum + actions.length, 0));
    expect(listed('evidence', 'Evidence')).toBe(truth.counted.reduce((sum, { evidence }) => sum + evidence.length, 0));
    const judged = truth.counted.reduce((sum, { overall, levels, verified, strands }) => {
      const made = [overall, ...Object.values(levels), ...Object.values(verified)];
      const ofStrands = Object.values(strands).flatMap((of) => Object.values(of));
      return sum + [...made, ...ofStrands].filter((level) => level !== null).length;
    }, 0);
    expect(counted('judgements')).toHaveLength(judged);
    expect(rowsOf('unreadable')).toHaveLength(badFiles.length);
    expect(rowsOf('set-aside')).toHaveLength(truth.superseded + truth.duplicates);
    expect(
      rowsOf('not-returned')
        .map((row) => row['Return id'])
        .sort(),
    ).toEqual(truth.notReturned.map(({ returnId }) => returnId).sort());
  });

  it('writes the numbers of a school alike in every list', () => {
    const numbersOf = (table: string) => rowsOf(table).map((row) => [row['Return id'], row['URN'], row['LAESTAB']]);
    const ofReturns = new Map(numbersOf('returns').map(([returnId, ...numbers]) => [returnId, numbers]));
    const ofAwards = numbersOf('awards').filter(([returnId = '']) => returnId !== '');
    expect(ofAwards).not.toEqual([]);
    for (const [returnId, ...numbers] of ofAwards)
      expect([returnId, numbers]).toEqual([returnId, ofReturns.get(returnId)]);
  });

  it('writes CSV files as Excel opens them, and no cell that begins as a formula', () => {
    for (const name of readdirSync(csv).filter((file) => file.endsWith('.csv'))) {
      const bytes = readFileSync(path.join(csv, name));
      expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      const text = bytes.toString('utf8');
      expect(text.replace(/"(?:[^"]|"")*"/g, '')).not.toMatch(/[^\r]\n/);
      const cells = parse(text, { bom: true }).flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }
    expect(readFileSync(path.join(csv, 'evidence.csv'), 'utf8')).toContain("'=HYPERLINK");
  });

  it('names the queries that are the officer’s, and counts neither of two returns of one school', () => {
    const open = boroughOf().queries.filter(({ blocking }) => blocking);
    expect(open.flatMap(({ files: named }) => named)).toHaveLength(truth.awaiting);
    expect(new Set(open.map(({ code }) => code))).toEqual(new Set(['two-returns', 'order-unknown']));
  });

  it('makes a borough workbook that can be read, and leaves it out of the next run in its folder', async () => {
    expect(readWorkbookFile(readFileSync(out)).sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Summary', 'Returns', 'Strands', 'Actions', 'Evidence', 'Awards', 'Differences']),
    );
    const again = await pdqm(command);
    expect(again.results()).toEqual(ran.results());
    expect(again.stderr).toContain(`${out} is the borough workbook itself, and was left out`);
    expect(again.stderr.split('\n').slice(-2)).toEqual(ran.stderr.split('\n').slice(-2));
  });

  it('names a borough workbook of another name as no return', async () => {
    const other = path.join(folder, 'other.xlsx');
    const named = await pdqm(['consolidate', out, '--out', other, '--json']);
    expect(named.results()).toMatchObject([{ file: out, status: 'refused', problems: [{ code: 'not-a-return' }] }]);
  });

  it('publishes nothing but a summary without small numbers where they are suppressed', async () => {
    const { code, stderr } = await pdqm([...command, '--suppress-small']);
    expect([code, stderr]).toEqual([1, expect.stringContaining(`= ${String(all)} files\n`)]);
    expect(readdirSync(csv).filter((file) => !file.startsWith('.'))).toEqual(['summary.csv']);
    expect(rowsOf('summary').map((row) => row['Number'])).toContain('c');
    const small = rowsOf('summary').filter((row) => ['1', '2', '3', '4'].includes(row['Number'] ?? ''));
    expect(small).toEqual([]);
    expect(JSON.stringify(boroughOf())).not.toContain('Coaching at');
    for (const { name } of readWorkbookFile(readFileSync(out)).sheets) expect(name).not.toMatch(/Returns|Strands/);
  });
});

it('a list of issued workbooks that Excel has saved as a workbook says the same as the list', async () => {
  const [heads = [], ...rows] = issuedListText(issuedHere())
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('issued');
  sheet.addRow(heads);
  for (const [name, la, laName, urn, laestab, id, file] of rows)
    sheet.addRow([name, Number(la), laName, Number(urn), laestab, id, file, new Date(Date.UTC(2026, 3, 1))]);
  const saved = path.join(folder, 'issued as a workbook.xlsx');
  await workbook.xlsx.writeFile(saved);
  const school = path.join(returns, readdirSync(returns)[0] ?? '');
  const notReturned = async (issued: string) => {
    const file = path.join(folder, 'of-one.xlsx');
    const { stderr } = await pdqm(['consolidate', school, '--out', file, '--issued', issued]);
    const found = readWorkbookFile(readFileSync(file)).sheets.find(({ name }) => name === 'Not returned');
    return { stderr, cells: [...(found?.filled() ?? [])].map(({ cell }) => cell) };
  };
  const asText = path.join(folder, 'issued as text.csv');
  writeFileSync(asText, issuedListText(issuedHere()));
  const { cells, stderr } = await notReturned(saved);
  expect(stderr).not.toContain('cannot be read');
  expect(cells.length).toBeGreaterThan(20);
  expect(cells).toEqual((await notReturned(asText)).cells);
});

const issuedHere = () =>
  [1, 2, 3].map((number) => ({
    organisation: `Larch ${String(number)}`,
    la: '202',
    laName: 'Camden',
    urn: `99000${String(number)}`,
    laestab: `202/900${String(number)}`,
    returnId: `RABCDEFGH234${String(number + 1)}`,
    file: `Larch ${String(number)}.xlsx`,
    issuedOn: '2026-04-01',
  }));

describe('what consolidate refuses to write over', () => {
  const school = () => path.join(returns, readdirSync(returns)[0] ?? '');

  it.each([
    ['an input', () => ['--out', path.join(folder, 'x.xlsx'), '--issued', path.join(csv, 'summary.csv'), '--csv', csv]],
    ['a school’s workbook', () => ['--out', school()]],
    ['a name with another ending', () => ['--out', path.join(folder, 'borough.ods')]],
    [
      'a report with another ending',
      () => ['--out', path.join(folder, 'x.xlsx'), '--pdf', path.join(folder, 'x.docx')],
    ],
  ])('is %s', async (_, options) => {
    const { code, stdout, stderr } = await pdqm(['consolidate', returns, ...options()]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
