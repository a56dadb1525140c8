import { createRequire } from 'node:module';
import type * as kysely from 'kysely';

/** Kysely's modules for `import` are 280 files, which take longer to load than a large register to read. */
export const { Kysely, Migrator, PostgresDialect, SqliteDialect, SqliteDriver, sql } = createRequire(import.meta.url)(
  'kysely',
) as typeof kysely;
