import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { pdqm } from '../many-runs.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { filledOffice, imported } from './filled-office.ts';

const timeLimit = 120_000;
const folder = temporaryFolder();
const office = path.join(folder, 'office');
/** Of Kensington and Chelsea, Lambeth, Southwark. */
const order = ['GG', 'EE', 'DD', 'AA', 'CC', 'FF'];
const long = 'The Worshipful Company of Haberdashers’ Aske’s Federation of Primary and Secondary Schools, Hatcham';

beforeAll(async () => {
  await filledOffice(office, [
    imported({ serial: 'PDQM-2024-AAAAAAAA', organisation: 'Zeta School', decidedOn: '2024-03-01', urn: '100001' }),
    imported({ serial: 'PDQM-2026-CCCCCCCC', organisation: 'Zeta School', decidedOn: '2026-05-01', urn: '100001' }),
    imported({
      serial: 'PDQM-2024-DDDDDDDD',
      organisation: 'École Saint-Exupéry',
      award: 'silver',
      decidedOn: '2024-06-01',
      school: { pdLead: 'B. Petit', contact: 'petit@ecole.example', laestab: '2081234' },
    }),
    imported({ serial: 'PDQM-2022-EEEEEEEE', organisation: 'Alder Grove', decidedOn: '2022-01-10', award: 'bronze' }),
    imported({ serial: 'PDQM-2026-FFFFFFFF', organisation: '=1+1 School', la: '210', decidedOn: '2026-01-10' }),
    imported({ serial: 'PDQM-2026-GGGGGGGG', organisation: long, la: '207', decidedOn: '2026-02-10' }),
    { kind: 'withdrawn', serial: 'PDQM-2026-FFFFFFFF', on: '2026-02-01' },
  ]);
});

/** Serials that are listed on a day, with their states, in their order. */
async function listed(...args: string[]): Promise<string[]> {
  const { stdout, code, stderr } = await pdqm(['register', '--json', ...args], { cwd: office });
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('award') as string });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { serial: string; state: string | null })
    .map(({ serial, state }) => `${serial.slice(-8, -6)} ${state ?? 'null'}`);
}

it(
  'lists each award with its state on a day, by LA and school; what was not yet given on a day is not listed for it',
  async () => {
    expect(await listed('--on', '28/11/2026')).toEqual([
      'GG in force',
      'EE lapsed',
      'DD due',
      'AA superseded',
      'CC in force',
      'FF withdrawn',
    ]);
    expect(await listed('--on', '2 March 2024')).toEqual(['EE due', 'AA in force']);
    expect(await listed('--on', '15 Jan 2026')).toEqual(['EE lapsed', 'DD in force', 'AA in force', 'FF in force']);
  },
  timeLimit,
);
it.each([
  [['--la', 'london borough of southwark'], ['FF withdrawn']],
  [
    ['--la', '207,Southwark'],
    ['GG in force', 'FF withdrawn'],
  ],
  [
    ['--award', 'Silver,bronze'],
    ['EE lapsed', 'DD due'],
  ],
  [
    ['--state', 'Due', '--state', 'lapsed'],
    ['EE lapsed', 'DD due'],
  ],
  [['--search', 'ecole SAINT exupery'], ['DD due']],
  [['--search', 'aske’s'], ['GG in force']],
  [['--search', '208/1234'], ['DD due']],
  [['--search', '100001', '--state', 'in-force'], ['CC in force']],
  [['--search', 'pdqm-2022'], ['EE lapsed']],
])(
  'chooses with %j',
  async (args, expected) => {
    expect(await listed('--on', '28/11/2026', ...args)).toEqual(expected);
  },
  timeLimit,
);

it.each(['lodz', 'THORSMORK', 'strasse', 'soro', 'Łódź'])(
  'finds a school of another alphabet by %s',
  async (search) => {
    const cwd = path.join(folder, search);
    await filledOffice(cwd, [
      imported({ serial: 'PDQM-2026-HHHHHHHH', organisation: 'Łódź, Þórsmörk, Sorø & Straße School' }),
    ]);
    const { stdout } = await pdqm(['register', '--json', '--search', search], { cwd });
    expect(stdout).toContain('PDQM-2026-HHHHHHHH');
  },
  timeLimit,
);

it(
  'answers with exactly the fields that programs are promised, in their order',
  async () => {
    const { stdout } = await pdqm(['register', '--json', '--search', 'exupery', '--on', '2026-11-28'], { cwd: office });
    const { registered, ...award } = JSON.parse(stdout) as Record<string, unknown>;
    expect(registered).toMatch(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/);
    expect(Object.entries(award)).toEqual([
      ['serial', 'PDQM-2024-DDDDDDDD'],
      ['issue', 1],
      ['organisation', 'École Saint-Exupéry'],
      ['la', 'Lambeth'],
      ['urn', null],
      ['award', 'silver'],
      ['level', 'enhancing'],
      ['decidedOn', '2024-06-01'],
      ['validFrom', '2024-06-01'],
      ['validUntil', '2027-05-31'],
      ['state', 'due'],
      ['document', null],
      ['coming', null],
      ['specimen', false],
    ]);
    expect(Object.keys(JSON.parse(stdout) as object).slice(-3)).toEqual(['registered', 'coming', 'specimen']);
  },
  timeLimit,
);

it(
  'shows people a table of at most a hundred columns, and counts the states',
  async () => {
    const { stdout, stderr } = await pdqm(['register', '--on', '28.11.2026'], { cwd: office });
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(7);
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(100);
    expect(lines[0]).toMatch(/^Serial +School +LA +Award +Valid until +State$/);
    expect(lines[1]).toMatch(
      /^PDQM-2026-GGGGGGGG {2}The Worshipful Company.*… +Kensington.* Gold +09\/02\/2029 +in force$/,
    );
    expect(stderr).toBe('6 awards on 28 November 2026: 2 in force, 1 due, 1 lapsed, 1 superseded, 1 withdrawn\n');
  },
  timeLimit,
);

/** Of a day, LibreOffice shows the parts in the order of the machine’s language: its year is looked at. */
it(
  'writes CSV and a workbook beside what is there, and no cell begins as a formula',
  async () => {
    const out = path.join(folder, 'lists');
    mkdirSync(out);
    writeFileSync(path.join(out, 'awards.csv'), 'somebody’s own');
    const args = ['register', '--on', '2026-11-28', '--csv', 'awards.csv', '--xlsx', 'awards.xlsx', '--office', office];
    const { code, stdout, stderr } = await pdqm(args, { cwd: out });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('There is another awards.csv already, so the awards are in awards (2).csv\n');
    expect(readFileSync(path.join(out, 'awards.csv'), 'utf8')).toBe('somebody’s own');
    const read = 'import csv,json,sys; print(json.dumps(list(csv.reader(open(sys.argv[1], encoding="utf-8-sig")))))';
    const cells = (file: string) =>
      JSON.parse(execFileSync('python3', ['-c', read, path.join(out, file)], { encoding: 'utf8' })) as string[][];
    const rows = cells('awards (2).csv');
    expect(rows.slice(1).map((row) => row[0]?.slice(-8, -6))).toEqual(order);
    expect(rows.flat().filter((cell) => /^[=+@\-\t\r]/.test(cell))).toEqual([]);
    expect(rows.at(-1)?.[4]).toBe(`'=1+1 School`);
    expect(rows.flatMap((row) => row[6] ?? []).filter((cell) => cell !== '')).toEqual(['LAESTAB', '208/1234']);

    await promisify(execFile)('soffice', [
      `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
      '--outdir',
      out,
      path.join(out, 'awards.xlsx'),
    ]);
    expect(
      cells('awards-Awards.csv')
        .slice(4)
        .map((row) => [row[1], row[3], row[5]?.slice(-4), row[6]]),
    ).toEqual([
      [long, 'Gold', '2029', 'In force'],
      ['Alder Grove', 'Bronze', '2025', 'Lapsed'],
      ['École Saint-Exupéry', 'Silver', '2027', 'Due'],
      ['Zeta School', 'Gold', '2027', 'Superseded'],
      ['Zeta School', 'Gold', '2029', 'In force'],
      ['=1+1 School', 'Gold', '2029', 'Withdrawn'],
    ]);
    expect(
      cells('awards-Lapses within a year.csv')
        .slice(4)
        .map((row) => row.slice(0, 8).map((cell, at) => (at === 2 ? cell.slice(-4) : cell))),
    ).toEqual([
      ['Lambeth', 'École Saint-Exupéry', '2027', 'Silver', 'B. Petit', 'petit@ecole.example', 'PDQM-2024-DDDDDDDD', ''],
    ]);
  },
  timeLimit,
);

const cellsOfFile = `
import csv, json, openpyxl, sys
def sheet(ws):
    rows = [[c.value for c in row] for row in ws.iter_rows(min_row=4)]
    return [[str(v)[:10] if v is not None else '' for v in row] for row in rows]
if sys.argv[1].endswith('.csv'):
    print(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8-sig')))))
else:
    print(json.dumps([row for ws in openpyxl.load_workbook(sys.argv[1]) for row in sheet(ws)]))
`;

it(
  'says in its last columns what is to come of an award, and which are of sample data',
  async () => {
    const cwd = path.join(folder, 'to-come');
    const serial = 'PDQM-2026-KKKKKKKK';
    await filledOffice(cwd, [
      imported({ serial, organisation: 'Alder School', decidedOn: '2024-01-10' }),
      imported({ serial: 'PDQM-2026-MMMMMMMM', organisation: 'Beech School', decidedOn: '2024-01-10', sample: true }),
      { kind: 'withdrawn', serial, on: '2026-12-24' },
    ]);
    const args = ['register', '--on', '2026-11-28', '--csv', 'awards.csv', '--xlsx', 'awards.xlsx'];
    expect((await pdqm(args, { cwd })).code).toBe(0);
    const [csv = [], xlsx = []] = ['awards.csv', 'awards.xlsx'].map(
      (file) =>
        JSON.parse(
          execFileSync('/usr/bin/python3', ['-c', cellsOfFile, path.join(cwd, file)], { encoding: 'utf8' }),
        ) as string[][],
    );
    const last = (rows: readonly string[][]) => rows.map((row) => row.slice(-4).map((cell) => cell.slice(0, 10)));
    const registered = expect.stringMatching(/^20\d\d-/) as string;
    expect(last(csv)).toEqual([
      ['Registered', 'To come', 'To come on', 'Specimen'],
      [registered, 'withdrawn', '2026-12-24', ''],
      [registered, '', '', 'SPECIMEN'],
    ]);
    expect(last(xlsx)).toEqual([
      ['Registered', 'To come', 'To come on', 'Specimen'],
      [registered, 'Withdrawn', '2026-12-24', ''],
      [registered, '', '', 'SPECIMEN'],
      ['URN', 'To come', 'To come on', 'Specimen'],
      ['', 'Withdrawn', '2026-12-24', ''],
      ['', '', '', 'SPECIMEN'],
    ]);
    const { stdout } = await pdqm(['register', '--on', '2026-11-28'], { cwd });
    expect(stdout).toMatch(/Beech School .* due; specimen$/m);
  },
  timeLimit,
);

it.each([
  [['--on', '31/2/2026'], '--on 31/2/2026: this is not a day.'],
  [['--state', 'dew'], '--state dew: this is not a state.'],
  [['--award', 'platinum'], '--award platinum: this is not an award.'],
  [['--la', 'Lambth'], 'Did you mean Lambeth (208)?'],
  [['--csv', 'awards.txt'], 'awards.txt: name a file that ends with .csv after --csv.'],
  [['oak'], 'npm run --silent pdqm -- register --search "oak"'],
  [['--state', 'due', 'history', 'PDQM-2024-AAAAAAAA'], '--state is not an option of register history.'],
])(
  'says in one line what is wrong with %j',
  async (args, words) => {
    const { code, stdout, stderr } = await pdqm(['register', ...args], { cwd: office });
    expect([code, stdout, stderr.trimEnd().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toContain(words);
  },
  timeLimit,
);

it(
  'says where no office is, and where the register of one is gone, and makes neither',
  async () => {
    const nowhere = path.join(folder, 'nowhere');
    mkdirSync(nowhere);
    const { code, stderr } = await pdqm(['register'], { cwd: nowhere });
    expect([code, stderr.trimEnd().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toMatch(/no register here.*--office.*npm run --silent pdqm -- init/);
    const gone = await pdqm(['register', 'audit'], { cwd: office, env: { PDQM_REGISTER: 'gone.sqlite' } });
    expect([gone.code, gone.stdout]).toEqual([3, '']);
    expect(gone.stderr).toContain('gone.sqlite: the register is not there.');
    expect((await pdqm(['register', 'audit'], { cwd: office, env: { PDQM_REGISTER: 'gone.sqlite' } })).code).toBe(3);
  },
  timeLimit,
);
