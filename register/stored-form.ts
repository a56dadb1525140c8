import type { StoredEvent, UnchainedEvent } from './chain.ts';
import type { RecordedEvent } from './events.ts';
import { isKnown, isWhole } from './whole-event.ts';
import { awardEvent, serial as shapeOfSerial } from './events.ts';
import { RegisterUnusable } from './refused.ts';

/** A stored event without its hashes. */
export type NumberedForm = Omit<StoredEvent, 'previous' | 'hash'>;

/** An event as it is stored. */
export function storedForm({ at, by, reason, kind, serial, ...content }: RecordedEvent): UnchainedEvent {
  return { at, by, reason, kind, serial, content: JSON.stringify(content) };
}

/**
 * An event as it was recorded. Whoever recorded it held it against its shape; an audit does so again. Of the serial, and of what
 * nobody can do without, it is done always: somebody may have written to the database with its own tools.
 * @throws RegisterUnusable where it is none that this program knows
 */
export function recordedForm(stored: NumberedForm, address: string): RecordedEvent {
  const { at, by, reason, kind, serial } = stored;
  try {
    const content = JSON.parse(stored.content) as object;
    if (!isWhole(kind, content)) throw new TypeError(`There is less in it than in events of the kind ${kind}`);
    return Object.assign(content, { kind, serial: shapeOfSerial.parse(serial), at, by, reason }) as RecordedEvent;
  } catch (cause) {
    throw unreadable(stored, address, cause);
  }
}

/** The same, held against its shape. @throws RegisterUnusable */
export function checkedForm(stored: NumberedForm, address: string): RecordedEvent {
  const { at, by, reason, ...event } = recordedForm(stored, address);
  try {
    return { ...awardEvent.parse(event), at, by, reason };
  } catch (cause) {
    throw unreadable(stored, address, cause);
  }
}

/** What is said of an event that is none, or cannot follow on those before it. */
export function unreadable({ number, kind, serial }: NumberedForm, address: string, cause: unknown): RegisterUnusable {
  return new RegisterUnusable(
    {
      code: 'event-unreadable',
      message: `${address}: event ${String(number)} (${kind}, ${serial}) cannot be read.`,
      remedy: isKnown(kind)
        ? 'Audit the register; if it is damaged, take it from your last backup.'
        : 'If a newer version of this program has recorded it, install that version here. If not, the register is damaged: take it from your last backup.',
    },
    { cause },
  );
}
