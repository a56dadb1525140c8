import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findPostgres } from '../test/postgres-programs.mjs';
import { ordinaryUser } from '../test/postgres.mjs';
import { fillRegister } from './measuring/generated-register.mjs';

const built = (file) => import(path.join(import.meta.dirname, '..', 'dist', 'register', file));
const { audit } = await built('audit.js');
const { inSchema } = await built('store/address.js');
const { prepareOffice } = await built('store/offices.js');
const { openStore } = await built('store/open.js');
const { Register } = await built('register.js');

const before = 1000;

/**
 * PostgreSQL with its log archived, a base backup, awards after it, and the whole server lost: it is restored to a moment between two
 * awards, as docs/scale.md says.
 */
export async function measure() {
  const programs = findPostgres();
  if (programs === null) throw new Error('There are no programs of PostgreSQL here');
  const user = ordinaryUser();
  const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-bench-'));
  const at = (name) => path.join(folder, name);
  for (const place of ['', 'archive', 'socket']) {
    mkdirSync(at(place), { recursive: true });
    if (user.uid !== undefined) chownSync(at(place), user.uid, user.gid);
  }
  const run = (program, ...args) => {
    const { status, stderr, stdout } = spawnSync(path.join(programs, program), args, {
      cwd: folder,
      ...user,
      encoding: 'utf8',
      stdio: ['ignore', program === 'pg_ctl' ? 'ignore' : 'pipe', 'pipe'],
    });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
    return stdout?.trim();
  };
  const sql = (statement) => run('psql', '-h', at('socket'), '-U', 'pdqm', '-XqAtc', statement, 'postgres');
  const start = (data) => run('pg_ctl', 'start', '-w', '-D', data, '-l', at('log'));
  const database = `postgres://pdqm@/postgres?host=${encodeURIComponent(at('socket'))}`;
  const office = inSchema(database, 'thameside');
  try {
    run('initdb', '-D', at('data'), '--auth=trust', '--username=pdqm');
    writeFileSync(
      path.join(at('data'), 'postgresql.auto.conf'),
      [
        "listen_addresses = ''",
        `unix_socket_directories = '${at('socket')}'`,
        'archive_mode = on',
        `archive_command = 'test ! -f ${at('archive')}/%f && cp %p ${at('archive')}/%f'`,
        `restore_command = 'cp ${at('archive')}/%f %p'`,
        '',
      ].join('\n'),
    );
    start(at('data'));
    await prepareOffice('thameside', database, null);
    await fillRegister(office, before);
    run('pg_basebackup', '-h', at('socket'), '-U', 'pdqm', '-D', at('backup'), '--checkpoint=fast');
    await record(office, 'PDQM-2026-22222222');
    const moment = sql('select clock_timestamp()');
    await pause(50);
    await record(office, 'PDQM-2026-33333333');
    sql('select pg_switch_wal()');
    await archived(sql);
    run('pg_ctl', 'stop', '-D', at('data'), '-m', 'immediate');
    rmSync(at('data'), { recursive: true });

    const begun = performance.now();
    cpSync(at('backup'), at('data'), { recursive: true, preserveTimestamps: true });
    // What a person does who restores: the moment, and the file that says that it is a restore.
    const target = `recovery_target_time = '${moment}'\nrecovery_target_action = 'promote'\n`;
    writeFileSync(path.join(at('data'), 'postgresql.auto.conf'), target, { flag: 'a' });
    writeFileSync(path.join(at('data'), 'recovery.signal'), '');
    ownedBy(at('data'), user);
    start(at('data'));
    while (sql('select pg_is_in_recovery()') === 't') await pause(50);
    const seconds = (performance.now() - begun) / 1000;

    const store = await openStore(office);
    const { findings, events } = await audit(store, () => Promise.resolve('a'.repeat(64)));
    const serials = new Set((await store.read(before)).map(({ serial }) => serial));
    await store.close();
    await record(office, 'PDQM-2026-44444444');
    run('pg_ctl', 'stop', '-D', at('data'), '-m', 'fast');
    return {
      title: 'A register restored to a moment between two awards, from a base backup and the archived log',
      columns: ['', 'events', 'findings of the audit', 'seconds to restore'],
      rows: [['restored', String(events), String(findings.length), seconds]],
      figures: [
        { what: 'the award before the moment is there', value: Number(serials.has('PDQM-2026-22222222')), atLeast: 1 },
        { what: 'the award after it is not', value: Number(serials.has('PDQM-2026-33333333')), atMost: 0 },
        { what: 'findings of the audit', value: findings.length, atMost: 0 },
      ],
    };
  } finally {
    spawnSync(path.join(programs, 'pg_ctl'), ['stop', '-D', at('data'), '-m', 'immediate'], { cwd: folder, ...user });
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function record(office, serial) {
  const register = await Register.open(office, 'bench');
  const [award] = register.book.awards();
  const document = { file: `certificates/${serial}.pdf`, hash: 'a'.repeat(64) };
  await register.record(() => [
    { kind: 'issued', serial, school: { ...award.school, urn: null }, award: award.facts, document },
  ]);
  await register.close();
}

/** Until the segment that was ended last stands in the archive. */
async function archived(sql) {
  const last = sql('select pg_walfile_name(pg_switch_wal())');
  for (let tries = 0; tries < 600; tries += 1) {
    if (sql('select last_archived_wal from pg_stat_archiver') >= last) return;
    await pause(100);
  }
  throw new Error('PostgreSQL does not archive its log');
}

function ownedBy(folder, { uid, gid }) {
  if (uid !== undefined) spawnSync('chown', ['-R', `${String(uid)}:${String(gid)}`, folder]);
}
