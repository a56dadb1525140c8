import { setTimeout as pause } from 'node:timers/promises';
import type { Dialect, Kysely as Database, Transaction } from 'kysely';
import type { Head, StoredEvent, UnchainedEvent } from '../chain.ts';
import { chained, headOf } from '../chain.ts';
import { RegisterRefused } from '../refused.ts';
import type { NumberedForm } from '../stored-form.ts';
import type { EventStore } from './event-store.ts';
import { isGone } from './gone.ts';
import { Kysely, Migrator } from './kysely.ts';
import { isHeld, moved, notEmpty, ofNewerProgram, unusable } from './refusals.ts';
import { migrationNames, migrationProvider } from './tables.ts';
import type { Tables } from './tables.ts';

/** Events of one statement: SQLite takes up to 32,766 values, PostgreSQL 65,535. */
const mostAtOnce = 1000;

/** A register in a database that Kysely speaks to. */
export class SqlStore implements EventStore {
  readonly address: string;
  private readonly database: Database<Tables>;

  private constructor(address: string, database: Database<Tables>) {
    this.address = address;
    this.database = database;
  }

  /**
   * Opens a register, and brings its tables up to date.
   * @param schema in which its tables are, where the database has several: every statement names it
   * @throws RegisterUnusable
   */
  static async open(address: string, dialect: Dialect, schema?: string): Promise<SqlStore> {
    const whole = new Kysely<Tables>({ dialect });
    const database = schema === undefined ? whole : whole.withSchema(schema);
    try {
      await patiently(() => migrate(database, address, schema));
    } catch (error) {
      await database.destroy().catch(() => undefined);
      throw error instanceof RegisterRefused ? error : unusable(address, error);
    }
    return new SqlStore(address, database);
  }

  async read(after: number, most?: number): Promise<readonly StoredEvent[]> {
    return this.reading(() => eventsAfter(this.database, after, most));
  }

  async readBare(after: number): Promise<readonly NumberedForm[]> {
    return this.reading(() =>
      this.database
        .selectFrom('event')
        .select(['number', 'at', 'by', 'serial', 'kind', 'reason', 'content'])
        .where('number', '>', after)
        .orderBy('number')
        .execute(),
    );
  }

  async head(): Promise<Head> {
    return this.reading(() =>
      this.database.selectFrom('head').select(['length', 'hash']).where('id', '=', 1).executeTakeFirstOrThrow(),
    );
  }

  async append(
    after: number,
    decide: (later: readonly StoredEvent[]) => readonly UnchainedEvent[],
  ): Promise<readonly StoredEvent[]> {
    return this.guarded(() =>
      this.database.transaction().execute(async (transaction) => {
        const head = await alone(transaction, this.address);
        const later = head.length > after ? await eventsAfter(transaction, after) : [];
        const added = chained(decide(later), head);
        if (added.length > 0) await add(transaction, added);
        return added;
      }),
    );
  }

  async fill(events: readonly StoredEvent[]): Promise<void> {
    await this.guarded(() =>
      this.database.transaction().execute(async (transaction) => {
        const { length } = await alone(transaction, this.address);
        if (length > 0) throw notEmpty(this.address);
        await add(transaction, events);
      }),
    );
  }

  async movedTo(): Promise<string | null> {
    const { movedTo } = await this.reading(() =>
      this.database.selectFrom('head').select('movedTo').where('id', '=', 1).executeTakeFirstOrThrow(),
    );
    return movedTo;
  }

  async seal(to: string): Promise<void> {
    const { numUpdatedRows } = await this.guarded(() =>
      this.database
        .updateTable('head')
        .set({ movedTo: to })
        .where('id', '=', 1)
        .where((row) => row.or([row('movedTo', 'is', null), row('movedTo', '=', to)]))
        .executeTakeFirstOrThrow(),
    );
    if (numUpdatedRows === 0n) throw moved(this.address, (await this.movedTo()) ?? to);
  }

  async unseal(): Promise<void> {
    await this.guarded(() =>
      this.database.updateTable('head').set({ movedTo: null }).where('id', '=', 1).executeTakeFirstOrThrow(),
    );
  }

  async close(): Promise<void> {
    await this.database.destroy();
  }

  /** A server that restarts is waited for; only what changes nothing is asked again. */
  private async reading<T>(work: () => Promise<T>): Promise<T> {
    const end = Date.now() + patienceWithServer;
    for (;;) {
      try {
        return await this.guarded(work);
      } catch (error) {
        if (!isGone(error) || Date.now() > end) throw error;
        await pause(betweenTries);
      }
    }
  }

  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await patiently(work);
    } catch (error) {
      throw error instanceof RegisterRefused ? error : unusable(this.address, error);
    }
  }
}

/** Milliseconds for which whoever else writes is waited for, and the longest pause before another try. */
const patience = 10_000;
const longestPause = 20;
/** Milliseconds for which a server that is gone is waited for, and between two tries to reach it. */
const patienceWithServer = 60_000;
const betweenTries = 500;

/** Tries again while somebody else writes. It waits here, not in the database: the other may be of this process. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isHeld(error) || Date.now() > end) throw error;
      await pause(Math.random() * longestPause);
    }
  }
}

/** As a rule it is, and asking takes much less than migrating nothing. */
async function isCurrent(database: Database<Tables>): Promise<boolean> {
  try {
    const rows = await database.selectFrom('kysely_migration').select('name').execute();
    return (
      rows
        .map(({ name }) => name)
        .sort()
        .join() === [...migrationNames].sort().join()
    );
  } catch {
    return false;
  }
}

async function migrate(database: Database<Tables>, address: string, schema?: string): Promise<void> {
  if (await isCurrent(database)) return;
  // Without the schema, it takes the tables of any other for this one’s.
  const inSchema = schema === undefined ? {} : { migrationTableSchema: schema };
  const { error } = await new Migrator({ db: database, provider: migrationProvider, ...inSchema }).migrateToLatest();
  if (error === undefined) return;
  if (error instanceof Error && isHeld(error)) throw error;
  const isNewer = error instanceof Error && error.message.startsWith('corrupted migrations');
  throw isNewer ? ofNewerProgram(address, error) : unusable(address, error);
}

/**
 * Takes the one row that every writer needs first, and holds it to the end of the transaction.
 * @throws RegisterRefused where the register was moved
 */
async function alone(transaction: Transaction<Tables>, address: string): Promise<Head> {
  const { movedTo, ...head } = await transaction
    .updateTable('head')
    .set((row) => ({ length: row.ref('length') }))
    .where('id', '=', 1)
    .returning(['length', 'hash', 'movedTo'])
    .executeTakeFirstOrThrow();
  if (movedTo !== null) throw moved(address, movedTo);
  return head;
}

async function add(transaction: Transaction<Tables>, events: readonly StoredEvent[]): Promise<void> {
  for (let first = 0; first < events.length; first += mostAtOnce) {
    await transaction
      .insertInto('event')
      .values(events.slice(first, first + mostAtOnce))
      .execute();
  }
  await transaction
    .updateTable('head')
    .set(headOf(events.at(-1)))
    .where('id', '=', 1)
    .execute();
}

async function eventsAfter(database: Database<Tables>, after: number, most?: number): Promise<readonly StoredEvent[]> {
  const later = database.selectFrom('event').selectAll().where('number', '>', after).orderBy('number');
  return (most === undefined ? later : later.limit(most)).execute();
}
