import { closeSync, openSync } from 'node:fs';
import Database from 'libsql';
import type { DatabaseConnection, Driver } from 'kysely';
import { RegisterUnusable } from '../refused.ts';
import type { EventStore } from './event-store.ts';
import { SqliteDialect, SqliteDriver } from './kysely.ts';
import { SqlStore } from './sql-store.ts';

/** Milliseconds that a reader waits while another program's commit goes to the disk. */
const patience = 10_000;

/**
 * A register in a file of its own.
 * @throws RegisterUnusable
 */
export function openSqlite(file: string): Promise<EventStore> {
  return SqlStore.open(file, new WritingDialect(databaseIn(file)));
}

function databaseIn(file: string): Database.Database {
  try {
    makeForItsOwner(file);
    const database = new Database(file);
    database.pragma(`busy_timeout = ${String(patience)}`);
    // One file, whole at every moment, also on a disk of the network; a commit is on the disk before it is answered.
    database.pragma('journal_mode = delete');
    database.pragma('synchronous = extra');
    requireRegister(database, file);
    return database;
  } catch (cause) {
    if (cause instanceof RegisterUnusable) throw cause;
    if (cause instanceof Error && cause.message.includes('file is not a database')) throw notARegister(file, cause);
    throw new RegisterUnusable(
      {
        code: 'register-unusable',
        message: `${file}: the register cannot be opened (${whyNotOpened(cause)}).`,
        remedy:
          'See that the folder is there and can be written to; if the file is damaged, take it from your last backup.',
      },
      { cause },
    );
  }
}

/** A new register is for nobody but who runs the office: it names the contacts of schools. SQLite’s own file beside it is as it is. */
function makeForItsOwner(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch {
    // It is there already; or it cannot be made, and SQLite says so.
  }
}

/** Nothing is added to a database that has tables, and none that every register has had from its beginning. */
function requireRegister(database: Database.Database, file: string): void {
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[];
  if (tables.length === 0 || tables.some(({ name }) => name.startsWith('kysely_migration'))) return;
  database.close();
  throw new RegisterUnusable({
    code: 'register-of-another-program',
    message: `${file}: this is a database of another program, and not a register.`,
    remedy: 'It is left as it is. Name the file of the register.',
  });
}

function notARegister(file: string, cause: unknown): RegisterUnusable {
  return new RegisterUnusable(
    {
      code: 'not-a-register',
      message: `${file}: this file is not a register.`,
      remedy:
        'It is left as it is: name another file. If it was the register, it is damaged: take it from your last backup.',
    },
    { cause },
  );
}

function whyNotOpened(cause: unknown): string {
  const said = cause instanceof Error ? cause.message : String(cause);
  return /^ConnectionFailed.*: 14"\)$/.test(said) ? 'no permission, or a folder has this name' : said;
}

/** Every transaction of a register writes: it has the file to itself from its beginning, or does not begin. */
class WritingDriver extends SqliteDriver {
  private readonly database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.database = database;
  }

  override beginTransaction(): Promise<void> {
    // Whoever has it may be of this process, which must not stand still then.
    this.database.exec('pragma busy_timeout = 0');
    try {
      this.database.exec('begin immediate');
    } finally {
      this.database.exec(`pragma busy_timeout = ${String(patience)}`);
    }
    return Promise.resolve();
  }

  /** SQLite has done it itself where the disk did not take what was written. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.database.inTransaction) await super.rollbackTransaction(connection);
  }
}

class WritingDialect extends SqliteDialect {
  private readonly database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.database = database;
  }

  override createDriver(): Driver {
    return new WritingDriver(this.database);
  }
}
