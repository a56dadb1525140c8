import type { EventStore } from './event-store.ts';

/** Whether an address is that of a PostgreSQL database; any other is the path of a file. */
export function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address);
}

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
