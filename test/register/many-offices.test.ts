import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { london } from '../../framework/editions/london/index.ts';
import { auditRegister } from '../../generator/jobs/register/audit.ts';
import { exportRegister, restoreRegister } from '../../generator/jobs/register/copies.ts';
import { moveRegister } from '../../generator/jobs/register/move.ts';
import { Board } from '../../generator/queue/board.ts';
import { Office } from '../../generator/office/office.ts';
import { RegisterRefused } from '../../register/refused.ts';
import { Register } from '../../register/register.ts';
import { inSchema } from '../../register/store/address.ts';
import { prepareOffice, registersIn } from '../../register/store/offices.ts';
import { openStore } from '../../register/store/open.ts';
import { pdqm } from '../pdqm.ts';
import { startPostgres } from '../postgres.mjs';
import type { PostgresServer } from '../postgres.mjs';
import { findPostgres } from '../postgres-programs.mjs';
import { temporaryFolder } from '../temporary-folder.ts';
import { filledOffice, imported, putOnRecord } from './filled-office.ts';
import { as, dumped, givePasswords, psql } from './shared-database.ts';

const timeLimit = 60_000;
const folder = temporaryFolder();
const secret = 'PDQM-2026-SSSSSSSS';
/** PostgreSQL only where its programs are; test/run.mjs says where they are not. */
const onPostgres = findPostgres() === null ? null : describe;

onPostgres?.('offices in one database', () => {
  let server: PostgresServer;
  let database: string;
  /** Addresses with each office’s own credentials. */
  let own: Readonly<Record<'thameside' | 'southwark', string>>;
  let everybody: string;

  beforeAll(async () => {
    server = await startPostgres();
    database = await server.database();
    for (const name of ['thameside', 'southwark']) await prepareOffice(name, database, 'everybody');
    givePasswords(database, 'thameside', 'southwark', 'everybody');
    own = {
      thameside: as('thameside', inSchema(database, 'thameside')),
      southwark: as('southwark', inSchema(database, 'southwark')),
    };
    everybody = as('everybody', database);
    await putOnRecord(
      own.thameside,
      imported({ serial: 'PDQM-2026-TTTTTTTT', organisation: 'Thames Primary', la: '210' }),
    );
    await putOnRecord(own.southwark, imported({ serial: secret, organisation: 'Secret Academy', la: '208' }));
  }, timeLimit);
  afterAll(() => server.stop());

  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => 'nothing was refused',
      (error: unknown) => (error instanceof RegisterRefused ? error.refusal.code : error),
    );

  it('are refused every statement on each other, whatever they ask psql for', () => {
    const statements = [
      'select * from southwark.event',
      'select count(*) from southwark.event',
      'select length from southwark.head',
      'table southwark.kysely_migration',
      'explain select * from southwark.event',
      `insert into southwark.event values (2, 'a', 'b', 'c', 'd', null, 'e', 'f', 'g')`,
      'update southwark.head set length = 0',
      'delete from southwark.event',
      'truncate southwark.event',
      'do $$ begin lock table southwark.event in access share mode; end $$',
      'copy southwark.event to stdout',
      `copy (select 1) to program 'cat'`,
      `select 'southwark.event'::regclass`,
      `select query_to_xml('select * from southwark.event', true, false, '')`,
      `select table_to_xml('southwark.event', true, false, '')`,
      'create view thameside_queue.spy as select * from southwark.event',
      'create table thameside_queue.copy (like southwark.event)',
      'create table thameside_queue.child () inherits (southwark.event)',
      'create table thameside_queue.key (hash text references southwark.event (hash))',
      'create table southwark_queue.job ()',
      'create function southwark.f() returns int language sql as $$ select 1 $$',
      'create trigger t after insert on southwark.event execute function suppress_redundant_updates_trigger()',
      'create rule r as on insert to southwark.event do nothing',
      'create policy p on southwark.event',
      'alter table southwark.event disable row level security',
      'alter table southwark.event owner to thameside',
      'alter schema southwark rename to mine',
      'drop schema southwark cascade',
      'drop table southwark.event',
      'grant select on southwark.event to thameside',
      'grant usage on schema southwark to thameside',
      'grant southwark to thameside',
      'grant everybody to thameside',
      'set role southwark',
      'set role everybody',
      'set session authorization southwark',
      `alter role southwark password 'known'`,
      'alter role thameside superuser',
      'create role other',
      'drop owned by southwark',
      'reassign owned by southwark to thameside',
      'alter default privileges for role southwark grant select on tables to thameside',
      'create schema own',
      'create table public.own ()',
      'create extension dblink',
      'create extension postgres_fdw',
      `select pg_read_file('postgresql.conf')`,
      `select pg_ls_dir('.')`,
      `select lo_import('/etc/passwd')`,
      'alter system set log_statement = none',
      'set session_replication_role = replica',
    ];
    const { states, said } = psql(own.thameside, statements);
    expect(statements.map((statement, index) => [statement, states[index]])).toEqual(
      statements.map((statement) => [statement, '42501']),
    );
    expect(said).not.toContain(secret);
  });

  it('are told nothing of each other’s rows by the catalogue, nor through a function of their own', () => {
    const { said, states } = psql(own.thameside, [
      `select * from pg_stats where schemaname = 'southwark'`,
      `select * from information_schema.columns where table_schema = 'southwark'`,
      `select query from pg_stat_activity where usename = 'southwark'`,
      `create function thameside_queue.spy() returns setof southwark.event language sql security definer as 'table southwark.event'`,
      `create function thameside_queue.spy() returns text language plpgsql security definer as $$ begin return (select content from southwark.event); end $$`,
      'select thameside_queue.spy()',
    ]);
    expect(states).toEqual(['00000', '00000', '00000', '42501', '00000', '42501']);
    expect(said).not.toMatch(/Secret|SSSSSSSS|kysely/);
  });

  it('do not get in with their own password under the other’s name', () => {
    const { said, states } = psql(as('southwark', database, 'of thameside'), ['select 1']);
    expect([states, said]).toEqual([[], expect.stringContaining('password authentication failed')]);
  });

  it('can add to their own register, and neither change nor delete what stands there', () => {
    const statements = [
      `update thameside.event set by = 'Nobody'`,
      'delete from thameside.event',
      'delete from thameside.head',
      'truncate thameside.event',
      'drop table thameside.event',
      'alter table thameside.event disable trigger all',
      'create view thameside.more as select 1',
      `create index i on thameside.event ((lower(content)))`,
    ];
    expect(psql(own.thameside, statements).states).toEqual(statements.map(() => '42501'));
  });

  it('are refused the other’s register by this program too, and any address that is not one office’s', async () => {
    expect(await refusal(openStore(as('thameside', inSchema(database, 'southwark'))))).toBe('register-forbidden');
    expect(await refusal(openStore(as('thameside', database)))).toBe('register-forbidden');
    expect(await refusal(openStore(as('thameside', inSchema(database, 'nowhere'))))).toBe('register-forbidden');
    const names = [
      'pg_catalog',
      'information_schema',
      'Southwark',
      'south"wark',
      'thameside_queue',
      'a'.repeat(41),
      '',
    ];
    for (const name of names) {
      expect([name, await refusal(openStore(inSchema(database, name)))]).toEqual([name, 'register-schema']);
      expect([name, await refusal(prepareOffice(name, database, null))]).toEqual([name, 'register-office-name']);
    }
    expect(await refusal(openStore(`${own.thameside}&schema=southwark`))).toBe('register-schema');
  });

  it('hand work over in a queue of their own, which no other can look into', async () => {
    const id = randomUUID();
    const board = await Board.open(own.southwark);
    const order = { run: 'a'.repeat(32), batch: 'b'.repeat(64) };
    await board.hand({ id, order, priority: 0, again: 1 });
    expect(await board.look([id])).toHaveLength(1);
    await board.close();
    const other = await Board.open(own.thameside);
    expect([await other.look([id]), await other.take()]).toEqual([[], null]);
    await other.close();
    expect(psql(own.thameside, ['select data from southwark_queue.job']).states).toEqual(['42501']);
    expect(await refusal(Board.open(as('thameside', inSchema(database, 'southwark'))))).toBe('register-unusable');
  });

  it('move, export, restore, audit and back up their register as with a database of their own', async () => {
    await prepareOffice('lambeth', database, null);
    await prepareOffice('restored', database, null);
    givePasswords(database, 'lambeth', 'restored');
    const [there, again] = ['lambeth', 'restored'].map((name) => as(name, inSchema(database, name)));
    const events = [imported({ serial: 'PDQM-2026-LLLLLLLL', organisation: 'Oval Primary' })];
    const cwd = await filledOffice(path.join(folder, 'lambeth'), events);
    const before = await Office.open(cwd, 'A. Chair');
    await moveRegister(there ?? '', { office: before });
    await before.close();
    const office = await Office.open(cwd, 'A. Chair', there);
    const { lines, head } = await exportRegister(path.join(folder, 'lambeth.jsonl'), { office });
    expect([lines.length, (await auditRegister({ office })).findings]).toEqual([1, []]);
    await office.close();
    const other = await Office.open(cwd, 'A. Chair', again);
    expect((await restoreRegister(path.join(folder, 'lambeth.jsonl'), { office: other })).head).toEqual(head);
    await other.close();
    expect(dumped(there ?? '', 'lambeth')).toContain('Oval Primary');
    expect(() => dumped(there ?? '', 'southwark')).toThrow('permission denied');
    psql(database, ['drop schema restored cascade']);
  });

  it(
    'are listed together for whoever may read all of them, each award with its office',
    async () => {
      const cwd = await filledOffice(path.join(folder, 'centre'), []);
      const listed = (...args: readonly string[]) =>
        pdqm(['register', '--all-offices', ...args], { cwd, env: { PDQM_REGISTER: everybody } });
      const { stdout, stderr } = await listed('--json', '--csv', 'all.csv');
      const lines = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(lines.map(({ office, organisation }) => [office, organisation])).toEqual([
        ['southwark', 'Secret Academy'],
        ['thameside', 'Thames Primary'],
      ]);
      expect(stderr).toContain('2 offices: southwark, thameside');
      const { stdout: table } = await listed(
        '--la',
        london.localAuthorities.find(({ code }) => code === '210')?.name ?? '',
      );
      expect(table).toMatch(/State +Office\n.*Thames Primary.* thameside\n$/);
      const writing = psql(everybody, ['update southwark.head set length = 0', `delete from thameside.event`]);
      expect(writing.states).toEqual(['42501', '42501']);
    },
    timeLimit,
  );

  it('do not have what they made themselves run as whoever reads all registers', async () => {
    const { states } = psql(database, ['create schema lewisham authorization thameside']);
    const spy = (schema: string) => [
      `create view ${schema}.event as select 1 as number`,
      `create table ${schema}.head ()`,
      `create table ${schema}.kysely_migration ()`,
      `grant usage on schema ${schema} to everybody`,
      `grant select on all tables in schema ${schema} to everybody`,
    ];
    const made = psql(own.thameside, [
      ...spy('lewisham'),
      'drop view lewisham.event',
      'create table lewisham.event ()',
      'grant select on lewisham.event to everybody',
    ]);
    expect(new Set([...states, ...made.states])).toEqual(new Set(['00000']));
    expect(await registersIn(everybody)).toEqual(['southwark', 'thameside']);
    expect(await registersIn(own.thameside)).toEqual(['thameside']);
    expect(await refusal(prepareOffice('lewisham', database, 'everybody'))).toBe('register-schema-taken');
  });

  it('get new tables from whoever runs the database, and are told so until then', async () => {
    psql(database, [
      'alter table southwark.head drop column "movedTo"',
      `delete from southwark.kysely_migration where name = '2026-11-moved'`,
    ]);
    expect(await refusal(openStore(own.southwark))).toBe('register-forbidden');
    expect(await refusal(prepareOffice('southwark', own.southwark.replace(/schema=\w+/, ''), null))).toBe(
      'register-not-owner',
    );
    expect((await prepareOffice('southwark', database, null)).isRoleNew).toBe(false);
    const register = await Register.open(own.southwark, 'A. Chair');
    expect(register.book.get(secret)?.school.organisation).toBe('Secret Academy');
    await register.close();
  });

  it('are prepared by the owner of a database who is no superuser', async () => {
    psql(database, [`create role keeper login createrole password 'of keeper'`]);
    const kept = await server.database();
    psql(kept, [`do $$ begin execute format('alter database %I owner to keeper', current_database()); end $$`]);
    const { address } = await prepareOffice('newham', as('keeper', kept), null);
    expect(address).toBe(inSchema(kept, 'newham').replace('pdqm@', 'newham@'));
    givePasswords(database, 'newham');
    await putOnRecord(
      as('newham', address),
      imported({ serial: 'PDQM-2026-NNNNNNNN', organisation: 'Plaistow Primary' }),
    );
    expect(await registersIn(as('keeper', kept))).toEqual(['newham']);
  });

  it('have no role that may do more than an office', async () => {
    psql(database, ['create role mighty login', 'grant pg_read_all_data to mighty']);
    expect(await refusal(prepareOffice('mighty', database, null))).toBe('register-role-strong');
  });
});
