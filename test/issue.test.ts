import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { zipSync } from 'fflate';
import { london } from '../framework/editions/london/index.ts';
import type { SchoolReturn } from '../framework/school-return.ts';
import { readIssuedList } from '../generator/intake/lists/issued-list.ts';
import { projectPath } from '../generator/project-folder.ts';
import { readWorkbookFile } from '../workbook/file/read-workbook-file.ts';
import { readReturn } from '../workbook/read/read-return.ts';
import type { Ran } from './pdqm.ts';
import { pdqm } from './many-runs.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();
let cwd = root;
let folders = 0;

beforeEach(() => {
  folders += 1;
  cwd = path.join(root, String(folders));
  mkdirSync(cwd);
});

const save = (name: string, content: string | Buffer): void => writeFileSync(path.join(cwd, name), content);
const issue = (...args: readonly string[]): Promise<Ran> =>
  pdqm(['new', '--schools', 'schools.csv', '--out', 'issued', '--json', ...args], { cwd });
const inFolder = (): readonly string[] => readdirSync(path.join(cwd, 'issued')).sort();
const listed = () => readIssuedList(path.join(cwd, 'issued', 'issued.csv'));
const opened = (file: string): SchoolReturn =>
  readReturn(readWorkbookFile(readFileSync(path.join(cwd, 'issued', file))), [london]).schoolReturn;

const headings = 'URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,EstablishmentStatus (name),Postcode';
/** An extract as it is downloaded: Windows-1252, other boroughs, closed schools, names as schools have them. */
const extract = [
  headings,
  '"100001","208","Lambeth","2001","Ysgol Gwên, “Larch” End","Open","SW2 1AA"',
  '"100002","208","Lambeth","2002","Holy Trinity","Open","SW2 1AB"',
  '"100003","208","Lambeth","2003","Holy Trinity","Open, but proposed to close","SW2 1AC"',
  '"","208","Lambeth","","=HYPERLINK(""https://evil.example"",""St Anne\r\nand St Mary"")","Open","SW2 1AD"',
  '"100005","208","Lambeth","2005","-Con/Prn?","Open","SW2 1AE"',
  '"100006","208","Lambeth","2006","@Elm","Closed","SW2 1AF"',
  '"100007","208","Lambeth","2007","Fir","Proposed to open","SW2 1AG"',
  '"100008","209","Lewisham","2001","+Oak","Open","SE13 1AA"',
  '"100009","936","Surrey","2001","Ash","Open","KT1 1AA"',
  '"100002","208","Lambeth","2002","Holy Trinity Primary","Open","SW2 1AB"',
].join('\r\n');
const windows1252 = Buffer.from(
  [...extract].map((letter) => ({ '“': 0x93, '”': 0x94 })[letter] ?? letter.charCodeAt(0)),
);

describe('Workbooks for the schools of an extract', () => {
  it('are issued once each, for the LA that is asked for, with a list of them', async () => {
    save('schools.csv', windows1252);
    const { code, stderr, ...ran } = await issue('--la', '208');
    expect(code).toBe(1);
    expect(ran.results().map(({ status, organisation }) => [status, organisation])).toEqual([
      ['made', 'Ysgol Gwên, “Larch” End'],
      ['made', 'Holy Trinity'],
      ['made', 'Holy Trinity'],
      ['made', '=HYPERLINK("https://evil.example","St Anne and St Mary")'],
      ['made', '-Con/Prn?'],
      ['refused', 'Holy Trinity Primary'],
    ]);
    expect(ran.results().at(-1)?.problems[0]?.message).toBe('Lines 3 and 12 of the list name the same school.');
    expect(stderr).toContain('left out: 1 closed, 1 not yet open, 2 of other local authorities');
    expect(inFolder()).toEqual([
      '=HYPERLINK( https evil.example , St Anne and St Mary ) - Lambeth.xlsx',
      'Con Prn - 100005.xlsx',
      'Holy Trinity - 100002.xlsx',
      'Holy Trinity - 100003.xlsx',
      'Ysgol Gwên, “Larch” End - 100001.xlsx',
      'issued.csv',
    ]);
    expect(opened('Ysgol Gwên, “Larch” End - 100001.xlsx').details).toMatchObject({
      organisation: 'Ysgol Gwên, “Larch” End',
      la: '208',
      urn: '100001',
      laestab: '208/2001',
    });
    const issued = await listed();
    for (const { file, returnId, organisation } of issued) {
      const { meta, details } = opened(file ?? '');
      expect([meta.returnId, details.organisation]).toEqual([returnId, organisation]);
    }
    expect(issued).toHaveLength(5);
    expect(readFileSync(path.join(cwd, 'issued', 'issued.csv'), 'utf8')).not.toMatch(/(^|[,\n])"?[=+@-]/m);
  });

  it('are issued no second time, whether they lie there, were renamed or are gone; new schools are', async () => {
    save('schools.csv', windows1252);
    await issue('--la', 'Lambeth');
    const before = await listed();
    renameSync(path.join(cwd, 'issued', 'Holy Trinity - 100002.xlsx'), path.join(cwd, 'issued', 'Sent.xlsx'));
    rmSync(path.join(cwd, 'issued', 'Con Prn - 100005.xlsx'));
    appendFileSync(path.join(cwd, 'schools.csv'), '\r\n"140001","208","Lambeth","2001","Larch Academy","Open",""');
    const files = inFolder();
    const again = await issue('--la', '208,209');
    expect(again.results().map(({ status }) => status)).toEqual([
      ...Array.from({ length: 5 }, () => 'unchanged'),
      'made',
      'refused',
      'refused',
    ]);
    const told = again.results().flatMap(({ problems }) => problems.map(({ code, severity }) => `${code} ${severity}`));
    expect(told).toEqual([
      'issued-file-gone query',
      'issued-file-gone query',
      'same-school-twice error',
      'same-school-twice error',
    ]);
    expect(inFolder()).toEqual([...files, '+Oak - 100008.xlsx'].sort());
    expect(await listed()).toEqual([...before, expect.objectContaining({ organisation: '+Oak', la: '209' })]);
  });
});

describe('Workbooks for the schools of a list of one’s own', () => {
  it('are not issued where the LA is none, or nobody can tell whether the school has one', async () => {
    save('schools.csv', 'organisation,la,urn\nBeech,Atlantis,1\nElm,208,100001\nElm,Lambeth,\nElm,209,\n,208,\n');
    const { code, ...ran } = await issue();
    expect(code).toBe(1);
    expect(ran.results().map(({ status, problems: [problem] }) => [status, problem?.code, problem?.message])).toEqual([
      ['refused', 'la-unknown', 'Line 2 of the list: “Atlantis” is not a local authority of this edition.'],
      ['made', undefined, undefined],
      ['refused', 'perhaps-issued', 'Line 4 of the list may be the school that line 3 has under the same name.'],
      ['made', undefined, undefined],
      ['refused', 'organisation-missing', 'Line 6 of the list has no organisation.'],
    ]);
  });

  it.each([
    ['headings alone', 'organisation,la\r\n', [], 'the list of schools has headings and no school'],
    [
      'no school of that LA',
      'organisation,la\nElm,208\n',
      ['--la', '209'],
      'its only line is not a school of Lewisham',
    ],
    ['an LA that is none', 'organisation,la\nElm,208\n', ['--la', '999'], '--la 999: this is not a local authority of'],
  ])('are not issued from %s', async (_, text, args, message) => {
    save('schools.csv', text);
    const { code, stderr } = await issue(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('are never written over a file that somebody else has put there', async () => {
    save('schools.csv', 'organisation,la,urn\nElm,208,100001\n');
    mkdirSync(path.join(cwd, 'issued'));
    save(path.join('issued', 'Elm - 100001.xlsx'), 'mine');
    const [result] = (await issue()).results();
    expect(result).toMatchObject({ status: 'refused', problems: [{ code: 'file-in-the-way' }] });
    expect(readFileSync(path.join(cwd, 'issued', 'Elm - 100001.xlsx'), 'utf8')).toBe('mine');
  });
});

describe('Lists as people have them', () => {
  const names = [
    'London Borough of Camden',
    'Camden Council',
    'LB Lambeth',
    'Royal Borough of Greenwich',
    'City of Westminster',
    'Richmond',
    'RBKC',
    '0208',
  ];
  const rows = [
    ['School Name', 'Local Authority', 'URN'],
    ...names.map((la, index) => [`School ${String(index)}`, la, String(100_001 + index)]),
  ];
  const las = [
    'Camden',
    'Camden',
    'Lambeth',
    'Greenwich',
    'Westminster',
    'Richmond upon Thames',
    'Kensington and Chelsea',
    'Lambeth',
  ];
  const asText = (separator: string) => rows.map((row) => row.join(separator)).join('\r\n');

  it.each([
    ['Excel’s Unicode text', () => Buffer.from(`\uFEFF${asText('\t')}`, 'utf16le')],
    ['UTF-16 with the other order of bytes', () => Buffer.from(`\uFEFF${asText(',')}`, 'utf16le').swap16()],
    [
      'a workbook',
      async () => {
        const workbook = new Workbook();
        workbook
          .addWorksheet('Schools')
          .addRows(rows.map((row) => row.map((text) => (/^1\d{5}$/.test(text) ? Number(text) : text))));
        return Buffer.from(await workbook.xlsx.writeBuffer());
      },
    ],
  ])('are read from %s, with other headings and local authorities as people write them', async (_, content) => {
    save('schools.csv', await content());
    const { code, ...ran } = await issue();
    expect([code, ran.results().map(({ la }) => la)]).toEqual([0, las]);
    expect((await listed()).map(({ urn }) => urn)).toEqual(rows.slice(1).map(([, , urn]) => urn));
  });

  it('are asked about where a name is too long to be printed, and nothing is issued for it', async () => {
    save('schools.csv', `School,LA\n${'A'.repeat(10_000)},Camden\n`);
    const { code, ...ran } = await issue();
    const [result] = ran.results();
    expect([code, result?.status, result?.problems[0]?.message]).toEqual([
      1,
      'refused',
      expect.stringMatching(/^Line 2 of the list: “A{20,80}…” has 10,000 characters; up to 200 can be printed\.$/),
    ]);
    expect(JSON.stringify(result).length).toBeLessThan(1000);
  });

  it('are named for what they are where they are a zip file', async () => {
    save('schools.csv', Buffer.from(zipSync({ 'edubasealldata.csv': Buffer.from(extract) })));
    const { code, stderr } = await issue();
    expect([code, stderr.trimEnd().split('\n')]).toEqual([2, [expect.stringContaining('Unzip it, and give the .csv')]]);
  });

  it('are named for what they are where they are no Excel workbook: save as .xlsx or CSV', async () => {
    const ods = readFileSync(projectPath('test', 'fixtures', 'files', 'opendocument.ods'));
    save('schools.csv', ods);
    save('issued.ods', ods);
    const said = /^pdqm: [^\n]*: this is an OpenDocument file [^\n]* save it as \.xlsx or CSV, and give that\.\n$/;
    const asSchools = await issue();
    expect([asSchools.code, asSchools.stderr]).toEqual([2, expect.stringMatching(said)]);
    const asIssued = await pdqm(['consolidate', '.', '--issued', 'issued.ods', '--out', 'b.xlsx'], { cwd });
    expect([asIssued.code, asIssued.stderr]).toEqual([2, expect.stringMatching(said)]);
  });

  it('say which local authorities they have where it is none of the edition’s', async () => {
    save('schools.csv', `${headings}\n1,936,Surrey,2001,Ash,Open,\n2,886,Kent,2002,Elm,Open,\n`);
    const { code, stderr } = await issue();
    expect(code).toBe(2);
    expect(stderr).toContain('It has schools of Surrey, Kent.');
    expect(stderr).toMatch(/edition \(City of London, Camden, .*Waltham Forest\)/);
  });

  it('say which local authorities they have in a list of one’s own too, also without a summary', async () => {
    save('schools.csv', 'school,la\nAsh,Surrey\nElm,Kent\nFir,Surrey\n');
    const { code, stdout, stderr } = await issue('--quiet');
    expect(code).toBe(2);
    expect(stdout.match(/la-unknown/g)).toHaveLength(3);
    expect(stderr).toContain('schools.csv: none of its 3 lines is a school of');
    expect(stderr).toMatch(
      /edition \(City of London, Camden, .*Waltham Forest\)\. It has schools of Surrey, Kent\. Use the list of the right area\.\n$/,
    );
    expect(inFolder()).toEqual([]);

    save('schools.csv', 'school,la\nAsh,Surrey\nElm,Camdn\n');
    expect(await issue()).toMatchObject({ code: 1, stderr: expect.not.stringContaining('none of its') as string });
  });

  it('get no row dropped or issued whose local authority or numbers are in doubt', async () => {
    const lines = [
      'A,Camdn,,',
      'B,,,208/2001',
      'C,Camden,,208/2002',
      'D,Lambeth,12345,',
      'E,Lambeth,,208/20',
      'F,Camden,,',
    ];
    save('schools.csv', `School,Borough,URN,DfE number\n${lines.join('\n')}\n`);
    const { stderr, ...ran } = await issue('--la', 'Lambeth');
    expect(
      ran
        .results()
        .map(({ organisation, status, la, problems: [problem] }) => [organisation, status, la, problem?.code]),
    ).toEqual([
      ['A', 'refused', null, 'la-unknown'],
      ['B', 'made', 'Lambeth', undefined],
      ['D', 'refused', 'Lambeth', 'number-unlikely'],
      ['E', 'refused', 'Lambeth', 'number-unlikely'],
    ]);
    expect(ran.results()[0]?.problems[0]?.remedy).toContain('Did you mean Camden (202)?');
    expect(stderr).toContain('left out: 2 of other local authorities');
    const [other] = (await issue('--la', '202')).results().filter(({ organisation }) => organisation === 'C');
    expect(other?.problems[0]?.message).toContain('the LAESTAB 208/2002 is not of the local authority 202');
  });

  it.each([
    [['--out', 'foo.xlsx'], 'Name a folder.'],
    [['--out', 'issued', '--la', 'Camdn'], 'Did you mean Camden (202)?'],
  ])('are not issued with %p', async (args, message) => {
    save('schools.csv', 'organisation,la\nElm,208\n');
    const { code, stderr } = await pdqm(['new', '--schools', 'schools.csv', ...args], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(readdirSync(cwd)).toEqual(['schools.csv']);
  });

  it('ask about a school that has another name than when it got its workbook', async () => {
    save('schools.csv', 'organisation,la,urn\nElm,208,100001\n');
    await issue();
    save('schools.csv', 'organisation,la,urn\nOak,208,100001\n');
    const [result] = (await issue()).results();
    expect([result?.status, result?.problems.map(({ code, severity }) => [code, severity])]).toEqual([
      'unchanged',
      [['school-renamed', 'query']],
    ]);
  });
});

describe('Two runs, and one that is killed', () => {
  const many = `organisation,la,urn\n${Array.from({ length: 8 }, (_, index) => `School ${String(index)},208,${String(100_001 + index)}\n`).join('')}`;

  it('issue each school once, whichever comes first', async () => {
    save('schools.csv', many);
    const runs = await Promise.all([issue(), issue()]);
    expect([0, 3]).toEqual(expect.arrayContaining(runs.map(({ code }) => code)));
    for (const { code, stderr } of runs) if (code === 3) expect(stderr).toContain('is writing here');
    await issue();
    const issued = await listed();
    expect(issued).toHaveLength(8);
    expect(inFolder()).toEqual([...issued.map(({ file }) => file), 'issued.csv'].sort());
  });

  it('leave list and files in agreement', async () => {
    save('schools.csv', many);
    const args = ['new', '--schools', 'schools.csv', '--out', 'issued', '--json'];
    const child = spawn(process.execPath, [projectPath('dist', 'generator', 'cli', 'main.js'), ...args], { cwd });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(existsSync(path.join(cwd, 'issued', 'issued.csv'))).toBe(true);
    const { code, ...ran } = await issue();
    expect(code).toBe(0);
    expect(ran.results().map(({ status }) => status)).toContain('unchanged');
    const issued = await listed();
    expect(issued).toHaveLength(8);
    expect(inFolder()).toEqual([...issued.map(({ file }) => file), 'issued.csv'].sort());
    for (const { file, returnId } of issued) expect(opened(file ?? '').meta.returnId).toBe(returnId);
  });
});
