import Database from 'libsql';
import { SqliteDialect } from 'kysely';
import { RegisterUnusable } from '../refused.ts';
import type { EventStore } from './event-store.ts';
import { SqlStore } from './sql-store.ts';

/** Milliseconds that a writer waits for another. */
const patience = 10_000;

/**
 * A register in a file of its own.
 * @throws RegisterUnusable
 */
export async function openSqlite(file: string): Promise<EventStore> {
  return SqlStore.open(file, new SqliteDialect({ database: () => Promise.resolve(databaseIn(file)) }));
}

function databaseIn(file: string) {
  try {
    const database = new Database(file);
    database.pragma(`busy_timeout = ${String(patience)}`);
    // One file, whole at every moment, also on a disk of the network; a commit is on the disk before it is answered.
    database.pragma('journal_mode = delete');
    database.pragma('synchronous = extra');
    return database;
  } catch (cause) {
    throw new RegisterUnusable(
      {
        code: 'register-unusable',
        message: `${file}: the register cannot be opened (${cause instanceof Error ? cause.message : String(cause)}).`,
        remedy:
          'See that the folder is there and can be written to; if the file is damaged, take it from your last backup.',
      },
      { cause },
    );
  }
}
