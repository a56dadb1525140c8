import { z } from 'zod';
import { chainFindings } from './audit.ts';
import type { StoredEvent } from './chain.ts';
import { headOf } from './chain.ts';
import { RegisterRefused } from './refused.ts';
import type { EventStore } from './store/event-store.ts';
import { checkedForm } from './stored-form.ts';

const line = z.strictObject({
  number: z.int().positive(),
  at: z.iso.datetime(),
  by: z.string(),
  serial: z.string(),
  kind: z.string(),
  reason: z.string().nullable(),
  content: z.string(),
  previous: z.string(),
  hash: z.string(),
});

/** A register as lines of JSON, one an event, with every hash. */
export function exported(events: readonly StoredEvent[]): readonly string[] {
  return events.map((event) => JSON.stringify(line.parse(event)));
}

/**
 * The events of exported lines.
 * @param source what holds them, as people know it
 * @throws RegisterRefused where a line is none, or the chain is broken
 */
export function eventsIn(lines: Iterable<string>, source: string): readonly StoredEvent[] {
  const events: StoredEvent[] = [];
  for (const text of lines) {
    const place = `${source}, line ${String(events.length + 1)}`;
    const event = line.safeParse(jsonOf(text));
    if (!event.success) throw broken(`${place}: this is not an event of a register.`);
    checkedForm(event.data, place);
    events.push(event.data);
  }
  const [finding] = chainFindings(events, headOf(events.at(-1)));
  if (finding) throw broken(`${source}: ${finding.message}`);
  return events;
}

/**
 * Fills an empty register with all events of another, and holds the two against each other.
 * @returns how many
 * @throws RegisterRefused where it is not empty
 */
export async function copied(from: EventStore, to: EventStore): Promise<number> {
  const events = eventsIn(exported(await from.read(0)), from.address);
  await to.fill(events);
  const { length, hash } = await to.head();
  const end = headOf(events.at(-1));
  if (length !== end.length || hash !== end.hash)
    throw broken(`${to.address} does not hold what ${from.address} held.`);
  return length;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function broken(message: string): RegisterRefused {
  return new RegisterRefused({
    code: 'chain-broken',
    message,
    remedy: 'Take another copy: this one is not whole.',
  });
}
