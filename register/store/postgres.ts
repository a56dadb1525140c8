import pg from 'pg';
import { withoutPassword } from './address.ts';
import type { EventStore } from './event-store.ts';
import { PostgresDialect } from './kysely.ts';
import { SqlStore } from './sql-store.ts';

/** Milliseconds until a server that does not answer is given up. */
const patience = 10_000;

/**
 * A register in a PostgreSQL database, which many programs may write to.
 * @throws RegisterUnusable
 */
export async function openPostgres(address: string): Promise<EventStore> {
  const pool = new pg.Pool({ connectionString: address, max: 2, connectionTimeoutMillis: patience });
  // A server that restarts ends the connections that wait; the next question opens another.
  pool.on('error', () => undefined);
  // One that ends in the middle of a transaction has nobody else to tell: the next statement fails.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return SqlStore.open(withoutPassword(address), new PostgresDialect({ pool }));
}
