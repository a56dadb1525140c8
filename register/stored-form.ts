import type { StoredEvent, UnchainedEvent } from './chain.ts';
import type { RecordedEvent } from './events.ts';
import { awardEvent } from './events.ts';
import { RegisterUnusable } from './refused.ts';

/** An event as it is stored. */
export function storedForm({ at, by, reason, kind, serial, ...content }: RecordedEvent): UnchainedEvent {
  return { at, by, reason, kind, serial, content: JSON.stringify(content) };
}

/** @throws RegisterUnusable where it is none that this program writes */
export function recordedForm(
  { at, by, reason, kind, serial, content, number }: StoredEvent,
  address: string,
): RecordedEvent {
  try {
    // In place: a register is read whole, and copies would take as long as reading it.
    const event = awardEvent.parse(Object.assign(JSON.parse(content) as object, { kind, serial }));
    return Object.assign(event, { at, by, reason });
  } catch (cause) {
    throw new RegisterUnusable(
      {
        code: 'event-unreadable',
        message: `${address}: event ${String(number)} (${kind}, ${serial}) cannot be read.`,
        remedy: 'Audit the register; if it is damaged, take it from your last backup.',
      },
      { cause },
    );
  }
}
