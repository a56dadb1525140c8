import { createHash } from 'node:crypto';

/** An event as it is stored. Its hash is of all else, and of the hash of the event before it. */
export interface StoredEvent {
  /** From 1, without a gap. */
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly serial: string;
  readonly kind: string;
  readonly reason: string | null;
  /** The rest of the event, as JSON. */
  readonly content: string;
  readonly previous: string;
  /** SHA-256, in hexadecimal, as is `previous`. */
  readonly hash: string;
}

export type UnchainedEvent = Omit<StoredEvent, 'number' | 'previous' | 'hash'>;

/** The end of the chain: how many events there are, and the hash of the last. */
export interface Head {
  readonly length: number;
  readonly hash: string;
}

export const emptyHead: Head = { length: 0, hash: '0'.repeat(64) };

/** @returns the events with their numbers and hashes, to follow on `head` */
export function chained(events: readonly UnchainedEvent[], head: Head): readonly StoredEvent[] {
  let { length, hash: previous } = head;
  return events.map((event) => {
    length += 1;
    const linked = { ...event, number: length, previous };
    previous = hashOf(linked);
    return { ...linked, hash: previous };
  });
}

/** The hash that an event should have. */
export function hashOf(event: Omit<StoredEvent, 'hash'>): string {
  const { number, at, by, serial, kind, reason, content, previous } = event;
  return createHash('sha256')
    .update(JSON.stringify([previous, number, at, by, serial, kind, reason, content]))
    .digest('hex');
}

export function headOf(last: StoredEvent | undefined): Head {
  return last ? { length: last.number, hash: last.hash } : emptyHead;
}
