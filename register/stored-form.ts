import type { StoredEvent, UnchainedEvent } from './chain.ts';
import type { AwardEvent, RecordedEvent } from './events.ts';
import { awardEvent } from './events.ts';
import { quickCheck } from './quick-check.ts';
import { RegisterUnusable } from './refused.ts';

/** An event as it is stored, but for its hash. */
export type NumberedForm = Omit<StoredEvent, 'previous' | 'hash'>;

const quickly = new Map(awardEvent.options.map((option) => [option.shape.kind.value as string, quickCheck(option)]));

/** An event as it is stored. */
export function storedForm({ at, by, reason, kind, serial, ...content }: RecordedEvent): UnchainedEvent {
  return { at, by, reason, kind, serial, content: JSON.stringify(content) };
}

/** @throws RegisterUnusable where it is none that this program writes */
export function recordedForm(
  { at, by, reason, kind, serial, content, number }: NumberedForm,
  address: string,
): RecordedEvent {
  try {
    // In place: a register is read whole, and copies would take as long as reading it.
    const found = Object.assign(JSON.parse(content) as object, { kind, serial });
    const event = quickly.get(kind)?.(found) === true ? (found as AwardEvent) : awardEvent.parse(found);
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
