import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { unzipSync } from 'fflate';
import type { Result } from '../generator/result.ts';
import { issuedListText } from '../generator/intake/lists/issued-list.ts';
import { projectPath } from '../generator/project-folder.ts';
import type { Ran } from './pdqm.ts';
import { pdqm } from './many-runs.ts';
import { verifiedSchool } from './rounds.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { workbookOf } from './workbook-of.ts';

const cwd = temporaryFolder();
const inFolder = (...names: readonly string[]) => path.join(cwd, ...names);

/** The workbook as Excel saves it under another kind: only the media type of its main part differs. */
function savedAs(workbook: Uint8Array, type: string): Uint8Array {
  const parts = unzipSync(workbook);
  const types = new TextDecoder().decode(parts['[Content_Types].xml']);
  const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  expect(types).toContain(sheet);
  return zipSync({ ...parts, '[Content_Types].xml': strToU8(types.replace(sheet, type)) });
}

const workbooks = ['.xlsx', 'a.xlsx', 'b.xltx', 'c.xlsm', 'd.XLTM', 'e.xlsx.bak'];
const others = {
  '.Elm School.xlsx.icloud': /iCloud.*downloaded/,
  'Alder Primary.pdf': /PDF.*\.xlsx/,
  'empty.gdoc': /not a workbook/,
  'inner.zip': /zip file.*Unzip it/,
  'flat.fods': /OpenDocument.*save it as an Excel workbook/,
  'letter.docx': /text document/,
  'message.html': /web page.*secure email/,
  'message.p7m': /encrypted email.*attached/,
  'numbers.numbers': /Export To/,
  'note.txt': /text file/,
  'open.ods': /OpenDocument.*save it as an Excel workbook/,
  'pages.pages': /Pages document.*\.xlsx/,
  'saved.html': /web page.*\.xlsx/,
  'table.csv': /CSV/,
  [path.join('visit', 'mail.msg')]: /email.*attached/,
  'winmail.dat': /only Outlook.*HTML/,
} as const;

beforeAll(async () => {
  mkdirSync(inFolder('returns', 'visit'), { recursive: true });
  mkdirSync(inFolder('returns', '.git'));
  const put = (name: string, bytes: Uint8Array | string) => writeFileSync(inFolder('returns', name), bytes);
  const [a, b, c, d, e, f] = await Promise.all(
    ['Ash', 'Birch', 'Cedar', 'Damson', 'Elm', 'Fir'].map((name, index) =>
      workbookOf(verifiedSchool(`${name} School`, `ROTHER${'ABCDEF'.charAt(index).repeat(7)}`)),
    ),
  );
  const macro = (kind: string) => `application/vnd.ms-excel.${kind}.macroEnabled.main+xml`;
  put('a.xlsx', a ?? '');
  put(
    'b.xltx',
    savedAs(b ?? new Uint8Array(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml'),
  );
  put('c.xlsm', savedAs(c ?? new Uint8Array(), macro('sheet')));
  put('d.XLTM', savedAs(d ?? new Uint8Array(), macro('template')));
  put('e.xlsx.bak', e ?? '');
  put('.xlsx', f ?? '');
  for (const name of Object.keys(others)) put(name, 'something else');
  copyFileSync(projectPath('test', 'fixtures', 'files', 'opendocument.ods'), inFolder('returns', 'open.ods'));
  // Its members are stored as they are, so that their own directories stand within it.
  put('inner.zip', zipSync({ 'f.xlsx': a ?? new Uint8Array(), 'g.xlsx': b ?? new Uint8Array() }, { level: 0 }));
  for (const name of ['~$a.xlsx', '.DS_Store', 'Thumbs.db', path.join('.git', 'HEAD')]) put(name, 'of a program');
});

const namesOf = (results: readonly Result[]) => results.map(({ file }) => path.relative('returns', file));
const every = [...workbooks, ...Object.keys(others)].sort();

function expectNamed(results: readonly Result[], status: Result['status']): void {
  expect(namesOf(results).sort()).toEqual(every);
  for (const { file, organisation, status: found, output, problems } of results) {
    const words = others[path.relative('returns', file)];
    if (words === undefined) {
      expect(organisation).toMatch(/ School$/);
      continue;
    }
    expect([file, found, output]).toEqual([file, status, null]);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['not-a-workbook', 'query']]);
    expect(problems.map(({ message, remedy }) => `${message} ${remedy}`).join()).toMatch(words);
  }
}

describe('a folder of returns and other files', () => {
  it('is checked whole: workbooks of every kind are read, every other file is named, and none of them is a mistake', async () => {
    const ran = await pdqm(['check', 'returns', '--json'], { cwd });
    expect(ran.code).toBe(0);
    expectNamed(ran.results(), 'unreadable');
    expect(ran.stderr).toContain('6 ok, 16 not workbooks; no problems');
    const byGlob = await pdqm(['check', 'returns/**', '--json', '--quiet'], { cwd });
    expect(namesOf(byGlob.results()).sort()).toEqual(every);
  });

  it('has them as notes on screen and in the list of problems', async () => {
    const { stdout } = await pdqm(['check', 'returns', '--csv', 'problems.csv'], { cwd });
    const count = Object.keys(others).length;
    expect(stdout.match(/^ {4}note {3}This is .*not a workbook/gm)).toHaveLength(count);
    const rows: Record<string, string>[] = parse(readFileSync(inFolder('problems.csv')), { bom: true, columns: true });
    const words = rows.filter((row) => row['Code'] === 'not-a-workbook').map((row) => row['Severity']);
    expect(words).toEqual(Array.from({ length: count }, () => 'Note'));
  });

  it('is consolidated with exit code 1 where a workbook in it cannot be read, and with 0 where only other files cannot', async () => {
    mkdirSync(inFolder('torn'));
    for (const file of ['a.xlsx', 'Alder Primary.pdf']) copyFileSync(inFolder('returns', file), inFolder('torn', file));
    const consolidated = async () => {
      const { code, ...ran } = await pdqm(['consolidate', 'torn', '--out', 'torn.xlsx', '--json'], { cwd });
      return [code, ...ran.results().map(({ status, problems }) => [status, problems[0]?.severity])];
    };
    expect(await consolidated()).toEqual([0, ['refused', 'query'], ['made', undefined]]);
    writeFileSync(inFolder('torn', 'b.xlsx'), 'PK');
    expect(await consolidated()).toEqual([1, ['refused', 'query'], ['made', undefined], ['refused', 'error']]);
  });

  it('goes to a round, which lists them as not ready', async () => {
    const ran = await pdqm(['round', 'returns', '--out', 'round.xlsx', '--json'], { cwd });
    expect(ran.code).toBe(0);
    expectNamed(ran.results(), 'refused');
    const workbook = await new ExcelJS.Workbook().xlsx.readFile(inFolder('round.xlsx'));
    const cells = workbook.worksheets.flatMap((sheet) => JSON.stringify(sheet.getSheetValues())).join();
    expect(cells).toContain('This is a PDF, not a workbook.');
    expect(ran.stderr).toContain('6 made, 0 unchanged, 0 refused, 0 failed, 16 not workbooks\n');
  });

  it('is consolidated, with an account of the others; who has not returned perhaps sent one of them', async () => {
    const school = (organisation: string, urn: string, returnId: string) => ({
      organisation,
      la: '202',
      laName: 'Camden',
      urn,
      laestab: null,
      returnId,
      file: `${organisation} - ${urn}.xlsx`,
      issuedOn: null,
    });
    const issued = [
      school('The Alder Primary School', '100001', 'RALDER2222222'),
      school('Yew', '100002', 'RYEW222222222'),
    ];
    writeFileSync(inFolder('returns', 'issued.csv'), issuedListText(issued));
    const ran = await pdqm(
      [
        'consolidate',
        'returns',
        '--out',
        'borough.xlsx',
        '--csv',
        'tables',
        '--issued',
        'returns/issued.csv',
        '--json',
      ],
      { cwd },
    );
    expect(ran.code).toBe(0);
    expectNamed(ran.results(), 'refused');
    expect(ran.stderr).toContain('16 files are not workbooks, listed in the workbook\n');
    const { stdout } = await pdqm(['consolidate', 'returns', '--out', 'borough.xlsx', '--quiet'], { cwd });
    expect(stdout.match(/: not a workbook$/gm)).toHaveLength(17);
    expect(ran.stderr).toContain('6 read + 0 superseded + 0 duplicate + 0 unreadable + 16 not workbooks = 22 files\n');
    const rows = (table: string): Record<string, string>[] =>
      parse(readFileSync(inFolder('tables', `${table}.csv`)), { bom: true, columns: true });
    expect(rows('unreadable')).toEqual([]);
    expect(rows('other-files').map((row) => path.relative('returns', row['File'] ?? ''))).toEqual(
      Object.keys(others).sort(),
    );
    const workbook = await new ExcelJS.Workbook().xlsx.readFile(inFolder('borough.xlsx'));
    const listed = (sheet: string) => (workbook.getWorksheet(sheet)?.getColumn(1).values.slice(5) ?? []).length;
    const figures = new Map<unknown, unknown>();
    workbook.getWorksheet('Summary')?.eachRow((row) => figures.set(row.getCell(1).value, row.getCell(2).value));
    expect(
      ['Could not be read', 'Other files, not workbooks', 'Files given'].map((label) => figures.get(label)),
    ).toEqual([0, 17, 23]);
    expect([listed('Could not be read'), listed('Other files')]).toEqual([0, 17]);
    expect(rows('not-returned').map((row) => [row['School'], row['Perhaps this file']])).toEqual([
      ['The Alder Primary School', path.join('returns', 'Alder Primary.pdf')],
      ['Yew', ''],
    ]);
  });

  it('keeps a file that was named by itself an error, and a folder of other files alone wrong usage', async () => {
    const named = await pdqm(['check', 'returns/a.xlsx', 'returns/Alder Primary.pdf', '--json'], { cwd });
    expect(named.code).toBe(1);
    expect(named.results().map(({ status, problems }) => [status, problems[0]?.severity])).toEqual([
      ['ok', undefined],
      ['unreadable', 'error'],
    ]);
    const wordsOf = (ran: Ran) =>
      ran
        .results()
        .flatMap(({ file, problems: [problem] }) =>
          file.endsWith('.xlsx') ? [] : [[problem?.message, problem?.remedy]],
        );
    for (const name of ['Alder Primary.pdf', 'letter.docx', 'table.csv']) {
      mkdirSync(inFolder('one', name), { recursive: true });
      for (const file of ['a.xlsx', name]) copyFileSync(inFolder('returns', file), inFolder('one', name, file));
      const byName = [`one/${name}/a.xlsx`, `one/${name}/${name}`];
      for (const command of ['check', 'consolidate']) {
        const more = command === 'check' ? ['--json'] : ['--out', 'one.xlsx', '--json'];
        const inIt = await pdqm([command, `one/${name}`, ...more], { cwd });
        expect(wordsOf(await pdqm([command, ...byName, ...more], { cwd }))).toEqual(wordsOf(inIt));
      }
    }
    const alone = await pdqm(['check', 'returns/visit'], { cwd });
    expect(alone.code).toBe(2);
    expect(alone.stderr).toContain('returns/visit: no .xlsx workbook here, only mail.msg.');
  });

  it('is not asked about documents that were made in it', async () => {
    mkdirSync(inFolder('kept'));
    copyFileSync(inFolder('returns', 'a.xlsx'), inFolder('kept', 'a.xlsx'));
    await pdqm(['report', 'kept', '--out', 'kept', '--quiet'], { cwd });
    expect(readdirSync(inFolder('kept')).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
    const ran = await pdqm(['check', 'kept', '--json'], { cwd });
    expect(ran.results().map(({ file }) => file)).toEqual([path.join('kept', 'a.xlsx')]);
    expect(ran.stderr).toContain('Left out: 1 document that was made here.');
  });
});
