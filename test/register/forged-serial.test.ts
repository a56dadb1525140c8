import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../../framework/editions/london/index.ts';
import type { StoredEvent } from '../../register/chain.ts';
import { chained, emptyHead } from '../../register/chain.ts';
import { pdqm } from '../many-runs.ts';
import { decidedReturn } from '../returns.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { workbookOf } from '../workbook-of.ts';

const root = temporaryFolder();
const cwd = path.join(root, 'office');
/** Behind the name of the school, it leads from the folder for certificates to the one that the office lies in. */
const forged = '/../../../PLANTED';
const planted = () =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('PLANTED'));

beforeAll(async () => {
  mkdirSync(path.join(root, 'returns'));
  writeFileSync(path.join(root, 'returns', 'a.xlsx'), await workbookOf(decidedReturn(london)));
  await pdqm(['init', 'office'], { cwd: root });
  await pdqm(['certificate', '../returns', '--from-returns', '--quiet'], { cwd });
  await pdqm(['register', 'export', '../sound.jsonl'], { cwd });
});

it('an export whose chain is whole, and in which a serial leads out of the office, is not restored', async () => {
  const events = readFileSync(path.join(root, 'sound.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => ({ ...(JSON.parse(line) as StoredEvent), serial: forged }));
  const lines = chained(events, emptyHead).map((event) => JSON.stringify(event));
  writeFileSync(path.join(root, 'forged.jsonl'), `${lines.join('\n')}\n`);
  await pdqm(['init', 'other'], { cwd: root });
  const other = { cwd: path.join(root, 'other') };
  const { code, stderr } = await pdqm(['register', 'restore', '../forged.jsonl'], other);
  expect([code, stderr.trimEnd().split('\n')]).toEqual([3, [expect.stringContaining('event 1 (issued, ')]]);
  expect((await pdqm(['register', '--json'], other)).stdout).toBe('');
});

it.each([
  ['lacks what every award has', "update event set content='{}'"],
  ['names an award that there is none of', `update event set content=replace(content, '"award":"', '"award":"x')`],
  ['is no JSON', "update event set content='x'"],
  ['begins nothing', "update event set kind='withdrawn'"],
  ['prints what was not issued', "update event set kind='printed'"],
])('of an event that %s one line says what to do', async (_, statement) => {
  const office = path.join(root, 'changed');
  rmSync(office, { recursive: true, force: true });
  cpSync(cwd, office, { recursive: true });
  const change = 'import sqlite3,sys; d=sqlite3.connect(sys.argv[1]); d.execute(sys.argv[2]); d.commit()';
  execFileSync('python3', ['-c', change, path.join(office, 'register.sqlite'), statement]);
  for (const command of [['register'], ['verify', 'certificates']]) {
    const { code, stdout, stderr } = await pdqm(command, { cwd: office });
    expect([code, stdout, stderr.trimEnd().split('\n')]).toEqual([
      3,
      '',
      [expect.stringMatching(/event 1 \(\w+, PDQM-[\w-]+\) cannot be read\. Audit the register;/)],
    ]);
  }
  const { code, stdout } = await pdqm(['register', 'audit'], { cwd: office });
  expect([code, stdout]).toEqual([1, expect.stringContaining('Event 1 (')]);
});

it('a register in which somebody has put one is not worked with', async () => {
  const put =
    'import sqlite3,sys; d=sqlite3.connect(sys.argv[1]); d.execute("update event set serial=?", sys.argv[2:]); d.commit()';
  execFileSync('python3', ['-c', put, path.join(cwd, 'register.sqlite'), forged]);
  const { code, stderr } = await pdqm(['certificate', '--serial', forged], { cwd });
  expect(planted()).toEqual([]);
  expect([code, stderr.trimEnd().split('\n')]).toEqual([3, [expect.stringContaining('Audit the register')]]);
});
