import type { EventStore } from './event-store.ts';

/** Hash of the first event, which no other register has, wherever it was moved to; null where there is none. */
export async function beginningOf(store: EventStore): Promise<string | null> {
  return (await store.read(0, 1))[0]?.hash ?? null;
}
