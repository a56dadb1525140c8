import type { Migration, MigrationProvider } from 'kysely';
import type { StoredEvent } from '../chain.ts';
import { sql } from './kysely.ts';

/** The tables of a register, in SQLite and in PostgreSQL alike. */
export interface Tables {
  readonly event: StoredEvent;
  readonly head: HeadRow;
  /** Which of the migrations were carried out. */
  readonly kysely_migration: { readonly name: string };
}

/** One row: whoever changes it has the register to himself until he is done. */
export interface HeadRow {
  readonly id: number;
  readonly length: number;
  readonly hash: string;
  /** Where the register was moved to; null where it is in use. */
  readonly movedTo: string | null;
}

const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-events': {
    async up(database) {
      await database.schema
        .createTable('event')
        .addColumn('number', 'integer', (column) => column.primaryKey())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('by', 'text', (column) => column.notNull())
        .addColumn('serial', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('reason', 'text')
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('previous', 'text', (column) => column.notNull().unique())
        .addColumn('hash', 'text', (column) => column.notNull().unique())
        .execute();
      // An award comes into the register once, whatever a program believes.
      await database.schema
        .createIndex('event_first')
        .unique()
        .on('event')
        .column('serial')
        .where(sql.ref('kind'), 'in', sql`('issued', 'imported')`)
        .execute();
      await database.schema
        .createTable('head')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('length', 'integer', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .execute();
      await database
        .insertInto('head' as never)
        .values({ id: 1, length: 0, hash: '0'.repeat(64) } as never)
        .execute();
    },
  },
  '2026-11-moved': {
    async up(database) {
      await database.schema.alterTable('head').addColumn('movedTo', 'text').execute();
    },
  },
};

/** In their order. */
export const migrationNames: readonly string[] = Object.keys(migrations);

export const migrationProvider: MigrationProvider = { getMigrations: () => Promise.resolve({ ...migrations }) };
