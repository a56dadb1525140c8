import pg from 'pg';
import { schemaIn, withoutPassword } from './address.ts';
import type { EventStore } from './event-store.ts';
import { PostgresDialect } from './kysely.ts';
import { SqlStore } from './sql-store.ts';

/** Milliseconds until a server that does not answer is given up. */
export const patience = 10_000;

/**
 * A register in a PostgreSQL database, which many programs may write to, and in which other offices may have theirs.
 * @throws RegisterRefused where the address names a schema that no office can have; RegisterUnusable
 */
export async function openPostgres(address: string): Promise<EventStore> {
  const schema = schemaIn(address);
  const pool = new pg.Pool({ connectionString: address, max: 2, connectionTimeoutMillis: patience });
  // A server that restarts ends the connections that wait; the next question opens another.
  pool.on('error', () => undefined);
  // One that ends in the middle of a transaction has nobody else to tell: the next statement fails.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return SqlStore.open(withoutPassword(address), new PostgresDialect({ pool }), schema);
}
