import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pdqm } from '../many-runs.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { filledOffice, imported } from './filled-office.ts';

const timeLimit = 120_000;
const folder = temporaryFolder();
const serial = 'PDQM-2026-CCCCCCCC';
const withdraw = ['register', 'withdraw', serial, '--reason', 'Closed'];
let made = 0;

/** An office with two awards, of which one has a certificate. */
async function office(): Promise<string> {
  made += 1;
  const cwd = path.join(folder, String(made));
  const certificate = path.join(cwd, 'certificates', 'zeta.pdf');
  mkdirSync(path.dirname(certificate), { recursive: true });
  writeFileSync(certificate, 'a certificate');
  const hash = createHash('sha256').update('a certificate').digest('hex');
  return filledOffice(cwd, [
    imported({ serial, organisation: 'Zeta School' }),
    { kind: 'printed', serial, document: { file: 'certificates/zeta.pdf', hash } },
    imported({ serial: 'PDQM-2026-EEEEEEEE', organisation: 'Alder Grove' }),
  ]);
}

function sql(file: string, statement: string): unknown[][] {
  const run =
    'import json,sqlite3,sys; d=sqlite3.connect(sys.argv[1]); r=d.execute(sys.argv[2]).fetchall(); d.commit(); print(json.dumps(r))';
  return JSON.parse(execFileSync('python3', ['-c', run, file, statement], { encoding: 'utf8' })) as unknown[][];
}
const hashesIn = (file: string) => sql(file, 'select number, hash, content from event order by number');

it(
  'audits: says that nothing is wrong with the hash to write down, or names the document and the event, a line each',
  async () => {
    const cwd = await office();
    const file = path.join(cwd, 'register.sqlite');
    const last = String(hashesIn(file).at(-1)?.[1]);
    const sound = await pdqm(['register', 'audit'], { cwd });
    expect([sound.code, sound.stdout]).toEqual([
      0,
      `nothing wrong: 3 events, 2 awards, 1 certificate; the last event is ${last} (write it down elsewhere)\n`,
    ]);
    const asJson = await pdqm(['register', 'audit', '--json'], { cwd });
    expect(JSON.parse(asJson.stdout)).toEqual({
      events: 3,
      awards: 2,
      certificates: 1,
      lastEvent: { length: 3, hash: last },
      findings: [],
    });

    writeFileSync(path.join(cwd, 'certificates', 'zeta.pdf'), 'a forged certificate');
    sql(file, `update event set content = replace(content, 'Alder', 'Elder') where number = 3`);
    const damaged = await pdqm(['register', 'audit'], { cwd });
    expect(damaged.stderr).toMatch(/^2 findings in .*\nKeep a copy of the register and the certificates as they are, /);
    expect([damaged.code, damaged.stdout.trimEnd().split('\n')]).toEqual([
      1,
      [
        'Event 3 (imported, PDQM-2026-EEEEEEEE) was changed after it was recorded.',
        `certificates/zeta.pdf: this is not the certificate of ${serial} that was recorded.`,
      ],
    ]);
    const findings = JSON.parse((await pdqm(['register', 'audit', '--json'], { cwd })).stdout) as {
      findings: unknown[];
    };
    expect(findings.findings).toHaveLength(2);
    const exported = await pdqm(['register', 'export'], { cwd });
    expect([exported.code, exported.stderr]).toEqual([1, expect.stringContaining('cannot be restored')]);
  },
  timeLimit,
);

it(
  'exports beside what is there and restores every hash, into an empty register only',
  async () => {
    const cwd = await office();
    writeFileSync(path.join(cwd, 'backup.jsonl'), 'somebody’s own');
    const beside = await pdqm(['register', 'export', 'backup.jsonl'], { cwd });
    expect([beside.stdout, beside.stderr]).toEqual([
      'backup (2).jsonl\n',
      expect.stringContaining('There is another backup.jsonl already, so the events are in backup (2).jsonl'),
    ]);
    expect(readFileSync(path.join(cwd, 'backup.jsonl'), 'utf8')).toBe('somebody’s own');
    const { stdout } = await pdqm(['register', 'export'], { cwd });
    expect(stdout).toBe(readFileSync(path.join(cwd, 'backup (2).jsonl'), 'utf8'));

    const restored = path.join(folder, 'restored');
    expect((await pdqm(['init', restored])).code).toBe(0);
    const restore = ['register', 'restore', path.join(cwd, 'backup (2).jsonl')];
    const elsewhere = await pdqm(restore, { cwd: restored });
    expect([elsewhere.code, elsewhere.stderr]).toEqual([
      0,
      expect.stringMatching(
        /No key of this office is as old .* Copy the folder keys\/ .*\n1 certificate of the register is not here\. Copy the folder certificates\/ /,
      ),
    ]);
    const [before, after] = [cwd, restored].map((each) => hashesIn(path.join(each, 'register.sqlite')));
    expect(after).toEqual(before);
    const twice = await pdqm(restore, { cwd: restored });
    expect([twice.code, twice.stderr]).toEqual([2, expect.stringContaining('this register holds events already')]);
    const other = await pdqm(['register', 'restore', 'backup.jsonl'], { cwd });
    expect([other.code, other.stderr]).toEqual([
      2,
      expect.stringContaining('backup.jsonl, line 1: this is not an event of a register.'),
    ]);
    expect((await pdqm(['register', 'restore', 'gone.jsonl'], { cwd })).stderr).toBe(
      'pdqm: gone.jsonl: cannot be read (it is not there). Check the name, or put it back.\n',
    );
  },
  timeLimit,
);

it(
  'takes neither an emptied file nor the database of another program for a register, and adds nothing to it',
  async () => {
    const cwd = await office();
    const register = path.join(cwd, 'register.sqlite');
    writeFileSync(register, '');
    for (const command of ['audit', 'export', 'history PDQM-2026-CCCCCCCC']) {
      const { code, stdout, stderr } = await pdqm(['register', ...command.split(' ')], { cwd });
      expect([code, stdout]).toEqual([3, '']);
      expect(stderr).toMatch(
        /register\.sqlite: the file of the register is empty.* Put it back, from your last backup.*\n$/,
      );
    }
    expect(readFileSync(register)).toHaveLength(0);
    sql(register, 'create table photograph (name text)');
    const { code, stderr } = await pdqm(['register'], { cwd });
    expect([code, stderr]).toEqual([
      3,
      expect.stringMatching(/a database of another program.* It is left as it is\..*\n$/),
    ]);
    expect(sql(register, 'select name from sqlite_master')).toEqual([['photograph']]);
  },
  timeLimit,
);

it(
  'names a folder in place of a file, and an unread certificate as unread and not as changed',
  async () => {
    const cwd = await office();
    const { code, stdout, stderr } = await pdqm(['register', 'export', 'certificates'], { cwd });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toBe('pdqm: certificates: cannot be written (it is a folder). Name a file in it.\n');
    chmodSync(path.join(cwd, 'certificates', 'zeta.pdf'), 0o000);
    const audited = await pdqm(['register', 'audit'], { cwd, heedPermissions: true });
    expect([audited.code, audited.stdout]).toEqual([
      1,
      `certificates/zeta.pdf: the certificate of ${serial} cannot be read (no permission), so it was not checked.\n`,
    ]);
    const verified = await pdqm(['verify', 'certificates'], { cwd, heedPermissions: true });
    expect([verified.code, verified.stdout]).toEqual([
      1,
      expect.stringMatching(
        /zeta\.pdf: Nothing to check\n.*zeta\.pdf: cannot be read \(no permission\)\. Ask for permission/,
      ),
    ]);
  },
  timeLimit,
);

it(
  'restores an office whole in a folder that has its settings, keys and certificates',
  async () => {
    const [cwd, restored] = [await office(), path.join(folder, 'whole')];
    await pdqm(['register', 'export', 'backup.jsonl'], { cwd });
    mkdirSync(restored);
    for (const name of ['pdqm.json', 'keys', 'certificates', 'backup.jsonl'])
      cpSync(path.join(cwd, name), path.join(restored, name), { recursive: true });
    const { code, stderr } = await pdqm(['register', 'restore', 'backup.jsonl'], { cwd: restored });
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^Compare it with .*\n$/)]);
    expect((await pdqm(['register', 'audit'], { cwd: restored })).code).toBe(0);
  },
  timeLimit,
);

it(
  'moves with every hash, names the new place in the settings, and lets nobody write to the old one any more',
  async () => {
    const cwd = await office();
    const [before, settings] = [path.join(cwd, 'register.sqlite'), path.join(cwd, 'pdqm.json')];
    const own = JSON.parse(readFileSync(settings, 'utf8')) as Record<string, unknown>;
    writeFileSync(settings, JSON.stringify({ ...own, verifyAddress: 'https://example.org/' }));
    const moved = await pdqm(['register', 'move', '--to', path.join('kept', 'new.sqlite')], { cwd });
    expect([moved.code, moved.stderr]).toEqual([0, expect.stringContaining('nobody can write to it any more')]);
    expect(hashesIn(path.join(cwd, 'kept', 'new.sqlite'))).toEqual(hashesIn(before));
    expect(JSON.parse(readFileSync(settings, 'utf8'))).toEqual({
      ...own,
      verifyAddress: 'https://example.org/',
      register: 'kept/new.sqlite',
    });

    const there = { cwd, env: { PDQM_REGISTER: 'register.sqlite' } };
    const refused = await pdqm(withdraw, there);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringMatching(/was moved to .*new\.sqlite/)]);
    expect((await pdqm(['register'], there)).stderr).toContain('was moved to');
    expect((await pdqm(withdraw, { cwd })).code).toBe(0);
    expect([hashesIn(before), hashesIn(path.join(cwd, 'kept', 'new.sqlite'))].map((rows) => rows.length)).toEqual([
      3, 4,
    ]);
    // The same again from the old one finds all there, and gives it to nobody.
    expect((await pdqm(['register', 'move', '--to', 'kept/new.sqlite'], there)).code).toBe(0);
    expect((await pdqm(withdraw, there)).code).toBe(2);
  },
  timeLimit,
);

it(
  'does not move into a register that holds others, and leaves its own in use',
  async () => {
    const [cwd, other] = [await office(), await office()];
    await pdqm(withdraw, { cwd: other });
    const moved = await pdqm(['register', 'move', '--to', path.join(other, 'register.sqlite')], { cwd });
    expect([moved.code, moved.stderr]).toEqual([2, expect.stringContaining('holds events already')]);
    expect(readFileSync(path.join(cwd, 'pdqm.json'), 'utf8')).toContain('"register": "register.sqlite"');
    expect((await pdqm(withdraw, { cwd })).code).toBe(0);
    const nowhere = await pdqm(['register', 'move', '--to', 'mysql://example.org/register'], { cwd });
    expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('--to mysql://')]);
    expect(existsSync(path.join(cwd, 'mysql:'))).toBe(false);
  },
  timeLimit,
);

it(
  'tells in one line that another program holds the register, once it has waited for it',
  async () => {
    const cwd = await office();
    const hold =
      'import sqlite3,sys; d=sqlite3.connect(sys.argv[1]); d.execute("begin immediate"); print("held", flush=True); sys.stdin.read()';
    const holder = spawn('python3', ['-c', hold, path.join(cwd, 'register.sqlite')]);
    await once(holder.stdout, 'data');
    const { code, stderr } = await pdqm(withdraw, { cwd });
    holder.stdin.end();
    await once(holder, 'exit');
    expect([code, stderr.trimEnd().split('\n').length]).toEqual([3, 1]);
    expect(stderr).toContain('another program has been writing to this register for ten seconds');
    expect((await pdqm(withdraw, { cwd })).code).toBe(0);
  },
  timeLimit,
);

it(
  'does not take the register of another office for its own, and writes nothing to it',
  async () => {
    const [cwd, other] = [await office(), await office()];
    const there = { cwd, env: { PDQM_REGISTER: path.join(other, 'register.sqlite') } };
    await pdqm(withdraw, { cwd: other });
    const before = hashesIn(path.join(other, 'register.sqlite'));
    const commands = [withdraw, ['register'], ['register', 'move', '--to', 'moved.sqlite']];
    for (const command of commands) {
      const { code, stdout, stderr } = await pdqm(command, there);
      expect([command, code, stdout, stderr.trimEnd().split('\n').length]).toEqual([command, 3, '', 1]);
      expect(stderr).toMatch(/this is not the register of the office .*PDQM_REGISTER names this one\.\n$/);
    }
    const audited = await pdqm(['register', 'audit'], there);
    expect([audited.code, audited.stdout.split('\n')[0]]).toEqual([
      1,
      expect.stringMatching(/^This is not the register that the office has worked with/),
    ]);
    expect(hashesIn(path.join(other, 'register.sqlite'))).toEqual(before);
    // A copy of its own begins as it does, and a new office has nothing yet that it could be held against.
    copyFileSync(path.join(cwd, 'register.sqlite'), path.join(cwd, 'copy.sqlite'));
    expect((await pdqm(['register'], { cwd, env: { PDQM_REGISTER: 'copy.sqlite' } })).code).toBe(0);
    await pdqm(['init', 'new', '--quiet'], { cwd });
    expect((await pdqm(['register'], { ...there, cwd: path.join(cwd, 'new') })).code).toBe(0);
  },
  timeLimit,
);

it.each([
  ['database or disk is full', 'the disk of the register is full, so nothing was put on record. Free some space on it'],
  ['attempt to write a readonly database', 'the register cannot be written to, so nothing was put on record.'],
])(
  'says in one line that the disk takes nothing more (%s), and goes on once it does',
  async (said, words) => {
    const cwd = await office();
    const file = path.join(cwd, 'register.sqlite');
    const before = hashesIn(file);
    // As SQLite ends a transaction for which the disk has no room.
    sql(file, `create trigger full before insert on event begin select raise(rollback, '${said}'); end`);
    const { code, stdout, stderr } = await pdqm(withdraw, { cwd });
    expect([code, stdout, stderr.trimEnd().split('\n').length]).toEqual([3, '', 1]);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('backup');
    expect(hashesIn(file)).toEqual(before);
    sql(file, 'drop trigger full');
    expect((await pdqm(withdraw, { cwd })).code).toBe(0);
  },
  timeLimit,
);

it(
  'says where a register cannot be moved to',
  async () => {
    const cwd = await office();
    mkdirSync(path.join(cwd, 'a folder'));
    const { code, stderr } = await pdqm(['register', 'move', '--to', 'a folder'], { cwd });
    expect([code, stderr]).toEqual([3, expect.stringContaining('cannot be opened (no permission, or a folder has')]);
    writeFileSync(path.join(cwd, 'minutes.txt'), 'Minutes of the panel\n');
    const foreign = await pdqm(['register', 'move', '--to', 'minutes.txt'], { cwd });
    expect([foreign.code, foreign.stderr]).toEqual([
      3,
      `pdqm: ${path.join(cwd, 'minutes.txt')}: this file is not a register. It is left as it is: name another file. If it was the register, it is damaged: take it from your last backup.\n`,
    ]);
    expect(readFileSync(path.join(cwd, 'minutes.txt'), 'utf8')).toBe('Minutes of the panel\n');
    expect((await pdqm(withdraw, { cwd })).code).toBe(0);
  },
  timeLimit,
);
