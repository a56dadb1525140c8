import pg from 'pg';
import { findPostgres } from '../../test/postgres-programs.mjs';
import { startPostgres } from '../../test/postgres.mjs';
import type { PostgresServer } from '../../test/postgres.mjs';
import { PatientDatabase } from './patient-database.ts';

const onPostgres = findPostgres() === null ? null : describe;
onPostgres?.('a database that is asked with patience', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('is asked again where two were in each other’s way and PostgreSQL ended this one', async () => {
    const address = await server.database();
    const database = new PatientDatabase(address, () => undefined);
    const other = new pg.Client({ connectionString: address });
    await other.connect();
    await database.executeSql('create table batch as select id, 0 as taken from generate_series(1, 2) as id');
    // The other never looks whether it is in anybody’s way.
    await other.query("set deadlock_timeout = '1h'; begin; update batch set taken = 1 where id = 2");
    const asking = database.executeSql(
      'do $$ begin update batch set taken = 2 where id = 1; update batch set taken = 2 where id = 2; end $$',
    );
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await database.executeSql(waiting)).rows.length === 0);
    await other.query('update batch set taken = 1 where id = 1; commit');
    await asking;
    expect((await database.executeSql('select taken from batch')).rows).toEqual([{ taken: 2 }, { taken: 2 }]);
    await Promise.all([database.close(), other.end()]);
  });
});
