import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pdqm } from '../many-runs.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const office = path.join(folder, 'office');
const list = path.join(folder, 'awards.csv');
const take = (...more: readonly string[]) => pdqm(['register', 'import', list, '--office', office, ...more]);

beforeAll(() => pdqm(['init', office]));

it('says what it would add, adds it, and adds nothing twice', async () => {
  writeFileSync(
    list,
    'School;Borough;URN;Award;Date of award\nAsh Grove School;Camden Council;100001;Gold;30/06/2024\nBeech Hill;LB Lambeth;;Silver;12 May 2023\n',
  );
  const rehearsed = await take('--dry-run');
  expect([rehearsed.code, rehearsed.stderr]).toEqual([0, 'Dry run, nothing was imported: would import 2 awards.\n']);
  expect(rehearsed.stdout).toMatch(/Ash Grove School +Camden +Gold +29\/06\/2027/);

  const linesOf = (stdout: string) =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const promised = linesOf((await take('--dry-run', '--json')).stdout);
  expect(promised.map(({ registered }) => registered)).toEqual([null, null]);

  const taken = await take('--json');
  expect([taken.code, taken.stderr]).toEqual([0, 'Imported 2 awards.\n']);
  const lines = linesOf(taken.stdout);
  expect(lines.map(({ serial }) => serial)).toEqual(promised.map(({ serial }) => serial));
  expect(lines).toMatchObject([
    {
      organisation: 'Ash Grove School',
      la: 'Camden',
      urn: '100001',
      award: 'gold',
      validUntil: '2027-06-29',
      document: null,
    },
    { organisation: 'Beech Hill', la: 'Lambeth', urn: null, award: 'silver', validUntil: '2026-05-11' },
  ]);
  expect((await take()).stderr).toBe('Imported 0 awards; the register had 2 awards of the list already.\n');

  const ask =
    "import sqlite3,sys; print(sqlite3.connect(sys.argv[1]).execute('select count(*) from event').fetchone()[0])";
  expect(execFileSync('python3', ['-c', ask, path.join(office, 'register.sqlite')], { encoding: 'utf8' }).trim()).toBe(
    '2',
  );
});

it.each([
  ['its URN', ['--urn', '140999']],
  ['its URN and its name', ['--urn', '141999', '--organisation', 'Grove Academy']],
])('knows an award of which %s was put right since the list was made', async (_, correction) => {
  const name = `Grove ${correction[1] ?? ''}`;
  writeFileSync(
    list,
    `organisation,la,urn,award,date of award\n${name},Camden,100009,Gold,30/06/2025\n${name},Camden,,Silver,1/7/2025\n`,
  );
  const serials = (await take('--json')).stdout.match(/PDQM-[\dA-Z-]+/g) ?? [];
  expect(serials).toHaveLength(2);
  for (const serial of serials) {
    const corrected = await pdqm([
      'register',
      'correct',
      serial,
      ...correction,
      '--reason',
      'An academy',
      '--office',
      office,
    ]);
    expect(corrected.code).toBe(0);
  }
  const again = await take('--json');
  expect([again.code, again.stdout]).toEqual([0, '']);
});

it('prints the certificate of an award of earlier years', async () => {
  const { stdout } = await pdqm(['register', '--search', 'Ash Grove', '--json', '--office', office]);
  const { serial } = JSON.parse(stdout) as { serial: string };
  const printed = await pdqm(['certificate', '--serial', serial, '--office', office, '--json']);
  expect([printed.code, printed.results().map(({ status, organisation }) => [status, organisation])]).toEqual([
    0,
    [['made', 'Ash Grove School']],
  ]);
});

it('names each line that is wrong, on a line, and imports nothing', async () => {
  writeFileSync(
    list,
    'organisation,la,award,date of award\nCedar College,Camden,Gold,30/06/2025\nDeepdale,Camdon,Golden,2024\n',
  );
  const { code, stdout, stderr } = await take();
  const lines = stderr.trimEnd().split('\n');
  expect([code, stdout, lines.length]).toEqual([1, '', 4]);
  for (const line of lines.slice(0, 3)) expect(line.startsWith(`${list}, line 3: `)).toBe(true);
  expect(lines.at(-1)).toBe('Nothing was imported.');
  expect((await pdqm(['register', '--search', 'Cedar', '--json', '--office', office])).stdout).toBe('');
});
