import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import { EnvironmentLacks } from '../generator/failure.ts';
import { projectPath } from '../generator/project-folder.ts';
import { whyNotWritten } from '../generator/system-error.ts';
import { pdqm } from './many-runs.ts';
import { decidedReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { workbookOf } from './workbook-of.ts';

const cwd = temporaryFolder();

beforeAll(async () => {
  mkdirSync(path.join(cwd, 'folder'));
  mkdirSync(path.join(cwd, 'returns'));
  mkdirSync(path.join(cwd, 'shut'), { mode: 0o555 });
  writeFileSync(path.join(cwd, 'file.txt'), 'A note');
  writeFileSync(path.join(cwd, 'note.xlsx'), 'A note');
  writeFileSync(path.join(cwd, 'closed.xlsx'), 'A note');
  chmodSync(path.join(cwd, 'closed.xlsx'), 0o000);
  writeFileSync(path.join(cwd, 'closed.csv'), 'School,LA\n', { mode: 0o000 });
  mkdirSync(path.join(cwd, 'closed'));
  writeFileSync(path.join(cwd, 'closed', 'pdqm.json'), '{}', { mode: 0o000 });
  writeFileSync(path.join(cwd, 'schools.csv'), 'School,LA\nAsh School,Lambeth\n');
  mkdirSync(path.join(cwd, 'linked'));
  symlinkSync('nowhere.csv', path.join(cwd, 'linked', 'issued.csv'));
  mkdirSync(path.join(cwd, 'listed'));
  const list = 'Organisation,LA code,LA,URN,LAESTAB,Return id,File,Issued on\r\n';
  writeFileSync(path.join(cwd, 'listed', 'issued.csv'), `\uFEFF${list}`, { mode: 0o444 });
  mkdirSync(path.join(cwd, 'disk', 'visits'), { recursive: true });
  mkdirSync(path.join(cwd, 'disk', 'visits', '.Trashes'), { mode: 0o000 });
  mkdirSync(path.join(cwd, 'disk', 'visits', 'others'), { mode: 0o000 });
  mkdirSync(path.join(cwd, 'own'));
  mkdirSync(path.join(cwd, 'own', '.Trashes'), { mode: 0o000 });
  symlinkSync('nowhere-at-all', path.join(cwd, 'nowhere-link'));
  writeFileSync(path.join(cwd, 'returns', 'a.xlsx'), await workbookOf(decidedReturn(london)));
  await pdqm(['round', 'returns', '--out', 'panel.xlsx', '--quiet'], { cwd });
});

describe('a path that will not do', () => {
  it.each([
    ['new --out foo.txt', 2, '--out foo.txt: the workbook is an .xlsx file. Name one, or a folder for it.'],
    ['new --schools file.txt --out foo.xlsx', 2, '--out foo.xlsx: this is the folder for all that is made'],
    [
      'new --out /proc/nowhere/foo.xlsx',
      3,
      '/proc/nowhere: the folder cannot be made (the system makes no folders there).',
    ],
    ['certificate returns --out foo.txt', 2, '--out foo.txt: this is the folder for all that is made'],
    ['certificate returns --out foo.pdf --dry-run', 2, '--out foo.pdf: this is the folder for all that is made'],
    ['report returns --out foo.pdf', 2, '--out foo.pdf: this is the folder for all that is made'],
    ['consolidate returns --csv tables.xlsx', 2, '--csv tables.xlsx: this is the folder for the tables'],
    [
      'round returns --out shut/round.xlsx',
      3,
      'pdqm: shut/round.xlsx: cannot be written (no permission). Ask for permission, or choose another place;',
    ],
    // What was found is said all the same.
    ['check returns --csv shut/problems.csv', 3, '1 ok'],
    [
      'check returns --csv shut/problems.csv',
      3,
      'pdqm: shut/problems.csv: cannot be written (no permission). Ask for permission, or choose another place;',
    ],
    [
      'new --schools schools.csv --out shut',
      3,
      'pdqm: shut: cannot be written to (no permission). Ask for permission, or choose another place;',
    ],
    [
      'consolidate returns --out b.xlsx --csv nowhere-link',
      3,
      'nowhere-link: the folder cannot be made (it is a link that leads nowhere). Delete the link, or put back what it leads to.',
    ],
    [
      'report returns --out nowhere-link',
      3,
      'nowhere-link: the folder cannot be made (it is a link that leads nowhere). Delete the link, or put back what it leads to.',
    ],
    [
      'new --schools schools.csv --out linked',
      3,
      'linked/issued.csv: this is a link, and nothing is added to what it leads to. Put the list itself here, or delete the link',
    ],
    ['new --schools schools.csv --out listed', 3, 'listed/issued.csv: cannot be written (no permission).'],
    ['new --schools closed.csv', 2, 'closed.csv: cannot be read (no permission). Ask for permission,'],
    [
      'check returns --edition file.txt',
      2,
      'this is not an edition of the framework. It is not a JSON file: name the file of an edition.',
    ],
    ['report returns --out /proc/nowhere/reports', 3, 'the folder cannot be made'],
    ['round returns --out returns/a.xlsx', 2, 'It is left as it is; name another file with --out.'],
    ['new --schools folder', 2, 'folder: cannot be read (it is a folder).'],
    ['check -rf.xlsx', 2, 'pdqm: unknown option'],
    ['check -rf.xlsx', 2, 'For a file whose name begins with -, write ./-rf.xlsx'],
    [
      '--json check returns',
      2,
      'pdqm: --json stands after the command that it is for: npm run --silent pdqm -- check … --json',
    ],
    ['--jobs=2 report returns', 2, 'pdqm: --jobs stands after the command that it is for:'],
    [
      'register --reason Moved withdraw',
      2,
      'pdqm: --reason stands after the command that it is for: npm run --silent pdqm -- register withdraw … --reason',
    ],
    ['check --serial PDQM-2026-CCCCCCCC', 2, "pdqm: unknown option '--serial'"],
    [
      'certificate --serial PDQM-2026-CCCCCCCC returns',
      2,
      'pdqm: Name returns, or awards with --serial, but not both.',
    ],
    ['check', 2, 'pdqm: missing required argument'],
    ['check nowhere', 1, 'There is no file or folder of this name.'],
    ['check nowhere/', 1, 'There is no such folder.'],
    ['check disk', 3, 'disk/visits/others: the folder cannot be looked through (no permission). Ask for permission,'],
    ['check closed.xlsx', 1, 'You have no permission to read this file.'],
    ['check --edition folder returns', 2, 'folder: the edition cannot be read (it is a folder). Name a file in it.'],
    ['round panel.xlsx --out panel.xlsx', 2, 'pdqm: panel.xlsx: this is not a return, but what this run writes,'],
    [
      'consolidate returns --out panel.xlsx',
      2,
      'panel.xlsx: this is the workbook of a panel round. It is left as it is;',
    ],
    ['consolidate returns panel.xlsx --out panel.xlsx', 2, 'panel.xlsx: this is the workbook of a panel round.'],
    [
      'report returns --templates nowhere',
      2,
      'nowhere: these templates cannot be read (there is no such folder). Check the name,',
    ],
    [
      'certificate returns --brand nowhere.json',
      2,
      'nowhere.json: it cannot be read (it is not there). Check the name,',
    ],
    ['verify x --published nowhere', 2, 'cannot be read (it is not there). Name the folder that an office published'],
    [
      'register --office file.txt',
      2,
      'file.txt/pdqm.json: cannot be read (part of the path is a file). Choose another',
    ],
    ['register --office folder', 2, 'folder: this folder is not an office: there is no pdqm.json in it. Name another'],
    ['register --office closed', 2, 'closed/pdqm.json: cannot be read (no permission). Ask for permission,'],
    ['new --out ', 2, '--out: what stands after it is empty. Give a value, or leave --out out.'],
    ['report returns --out one --out two', 2, 'pdqm: --out: it is given twice, and only one can count. Give it once.'],
    ['register move --to a --to b', 2, '--to: it is given twice'],
    ['certificate returns --decisions a.xlsx --decisions b.xlsx', 2, '--decisions: it is given twice'],
    ['register publish --out ', 2, '--out: what stands after it is empty. Give a value.'],
    ['certificate --serial ', 2, '--serial: what stands after it is empty.'],
    ['check ', 2, 'check: a text after it is empty ("").'],
    ['certificate returns --decisions folder', 2, 'folder: This is not a file. Name the workbook of the round.'],
    [
      'consolidate returns --issued folder --out b.xlsx',
      2,
      'the list of issued workbooks cannot be read (it is a folder)',
    ],
    ['consolidate returns --out folder', 2, 'folder: name a file that ends with .xlsx after --out.'],
    [
      'consolidate nowhere nowhere.xlsx --out b.xlsx --csv tables',
      1,
      'Nothing that was named is there, so no workbook was written.',
    ],
    ['report returns --out file.txt/reports', 3, 'the folder cannot be made (a file of this name is in the way)'],
  ])('is told of in words, and nothing is made: pdqm %s', async (line, code, words) => {
    const before = readdirSync(cwd);
    const ran = await pdqm(line.split(' '), { cwd, heedPermissions: true });
    const said = `${ran.stdout}${ran.stderr}`;
    expect([ran.code, said]).toEqual([code, expect.stringContaining(words)]);
    expect(said).not.toMatch(/\bE[A-Z]{4,}\b|\n {4}at /);
    expect(readdirSync(cwd)).toEqual(before);
  });
});

it('A folder that a system keeps for itself on a disk, closed to others, is not looked into', async () => {
  const copy = path.join('own', 'visit', 'a.xlsx');
  mkdirSync(path.join(cwd, 'own', 'visit'), { recursive: true });
  copyFileSync(path.join(cwd, 'returns', 'a.xlsx'), path.join(cwd, copy));
  const ran = await pdqm(['check', 'own', '--json'], { cwd, heedPermissions: true });
  expect(ran.results().map(({ file }) => file)).toEqual([copy]);
});

it('A disk that is full is told of with what to do about it', () => {
  const full = openSync('/dev/full', 'w');
  const command = [projectPath('dist', 'generator', 'cli', 'main.js'), 'check', 'returns', '--json'];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd, stdio: ['ignore', full, 'pipe'] });
  closeSync(full);
  const said =
    'the results cannot be written (the disk is full). Free some space on it, or choose a place on another disk.';
  expect([status, stderr.toString()]).toEqual([
    3,
    expect.stringMatching(new RegExp(`^pdqm: ${said.replace(/[().]/g, '\\$&')}$`, 'm')),
  ]);
  const { reason, remedy } = whyNotWritten(Object.assign(new Error('full'), { code: 'ENOSPC' }), 'a.pdf');
  expect(new EnvironmentLacks('not-written', { file: 'a.pdf', reason, remedy }).message).toBe(
    'a.pdf: cannot be written (the disk is full). Free some space on it, or choose a place on another disk.',
  );
});

it.each([
  ['settings', 'register --office office'],
  ['an edition', 'check returns --edition edition.json'],
  ['the name of a file', 'new --schools \u001B]0;Mine\u0007.csv --out issued'],
  ['a flag that a pattern made of a name', 'check returns --\u001B[2J\u202E'],
])('no message lets %s steer the terminal', async (_, line) => {
  const steering = 'Mine\u001B]0;Mine\u0007\u001B[2J\u202E\u2028';
  mkdirSync(path.join(cwd, 'office'), { recursive: true });
  for (const file of ['office/pdqm.json', 'edition.json'])
    writeFileSync(path.join(cwd, file), JSON.stringify({ [steering]: 1 }));
  const { code, stderr } = await pdqm(line.split(' '), { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^pdqm: .*/);
  expect(stderr).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}|\p{Zl}/u);
});
