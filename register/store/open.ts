import { isPostgres } from './address.ts';
import type { EventStore } from './event-store.ts';

/**
 * Opens the store of a register.
 * @param address path of a file, or `postgres://…`
 * @throws RegisterUnusable
 */
export async function openStore(address: string): Promise<EventStore> {
  // Each brings a library that the other does not need.
  if (isPostgres(address)) return (await import('./postgres.ts')).openPostgres(address);
  return (await import('./sqlite.ts')).openSqlite(address);
}
