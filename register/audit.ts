import { setTimeout as pause } from 'node:timers/promises';
import type { Award } from './award.ts';
import { Book } from './book.ts';
import type { Head, StoredEvent } from './chain.ts';
import { emptyHead, hashOf, headOf } from './chain.ts';
import type { DocumentRecord } from './events.ts';
import type { EventStore } from './store/event-store.ts';
import { checkedForm } from './stored-form.ts';

/** What is wrong with a register, or with a certificate that it knows. */
export interface AuditFinding {
  readonly code:
    | 'event-changed'
    | 'event-missing'
    | 'event-moved'
    | 'event-impossible'
    | 'end-missing'
    | 'document-missing'
    | 'document-differs'
    | 'document-not-read'
    | 'register-of-another';
  /** Number of the event; null where it is about none. */
  readonly event: number | null;
  readonly serial: string | null;
  /** A sentence that names the event or the file. */
  readonly message: string;
}

export interface Audit {
  readonly events: number;
  readonly awards: number;
  /** Certificates that were looked at. */
  readonly documents: number;
  /** What to write down elsewhere: a register whose end was cut off cannot have it again. */
  readonly head: Head;
  readonly findings: readonly AuditFinding[];
}

/** @returns SHA-256 of a recorded document's bytes, in hexadecimal; null where it is not there; else why it cannot be read */
export type HashOfDocument = (file: string) => Promise<string | null | NotRead>;

export interface NotRead {
  /** In a few words. */
  readonly unread: string;
}

/** The events of a register, to be held against its end. */
interface WholeChain {
  readonly events: readonly StoredEvent[];
  /** As the register has it. */
  readonly noted: Head;
  /** The same, or that of what was added since. */
  readonly head: Head;
}

/** Reads the end first: what somebody adds in that moment comes after it, and is not missing. */
export async function wholeChain(store: EventStore): Promise<WholeChain> {
  const noted = await store.head();
  const events = await store.read(0);
  const last = headOf(events.at(-1));
  return { events, noted, head: last.length > noted.length ? last : noted };
}

/** How often certificates that are not as recorded are looked at again, and milliseconds before each time. */
const mostLooks = 3;
const betweenLooks = 300;

/**
 * Holds every event against the one before it, and every certificate against its record. One that is not as recorded may be just being
 * made: it gets its name after its event. So it is looked at again.
 */
export async function audit(store: EventStore, hashOfDocument: HashOfDocument): Promise<Audit> {
  let chain = await wholeChain(store);
  let { book, impossible } = bookOf(chain.events, store.address);
  const checked = new Map<string, Checked>();
  const check = async (awards: readonly Award[]): Promise<void> => {
    for (const award of awards) checked.set(award.serial, await checkedDocuments(award, hashOfDocument));
  };
  await check(book.awards());
  const inDoubt = () => book.awards().filter(({ serial }) => checked.get(serial)?.findings.length !== 0);
  for (let look = 0; look < mostLooks && inDoubt().length > 0; look += 1) {
    await pause(betweenLooks);
    chain = await wholeChain(store);
    ({ book, impossible } = bookOf(chain.events, store.address));
    await check(inDoubt());
  }
  const { events, noted, head } = chain;
  const awards = book.awards();
  const ofAwards = awards.flatMap(({ serial }) => checked.get(serial) ?? []);
  return {
    events: events.length,
    awards: awards.length,
    documents: ofAwards.reduce((sum, { looked }) => sum + looked, 0),
    head,
    findings: [...chainFindings(events, noted), ...impossible, ...ofAwards.flatMap(({ findings }) => findings)],
  };
}

interface Checked {
  readonly looked: number;
  readonly findings: readonly AuditFinding[];
}

async function checkedDocuments(award: Award, hashOfDocument: HashOfDocument): Promise<Checked> {
  const findings: AuditFinding[] = [];
  let looked = 0;
  for (const { document, isCurrent } of documentsOf(award)) {
    const hash = await hashOfDocument(document.file);
    if (typeof hash === 'string') looked += 1;
    const finding = documentFinding(award.serial, document, hash, isCurrent);
    if (finding) findings.push(finding);
  }
  return { looked, findings };
}

/** Where the chain is broken. */
export function* chainFindings(events: readonly StoredEvent[], head: Head): Generator<AuditFinding> {
  let { length, hash } = emptyHead;
  for (const event of events) {
    const { number, serial } = event;
    const about = { event: number, serial };
    if (number > length + 1) {
      const first = length + 1;
      const those =
        first === number - 1 ? `Event ${String(first)} is` : `Events ${String(first)} to ${String(number - 1)} are`;
      yield { code: 'event-missing', event: first, serial: null, message: `${those} missing.` };
    } else if (event.previous !== hash) {
      yield {
        code: 'event-moved',
        ...about,
        message: `Event ${String(number)} (${event.kind}, ${serial}) does not follow on the event before it.`,
      };
    }
    if (hashOf(event) !== event.hash) {
      yield {
        code: 'event-changed',
        ...about,
        message: `Event ${String(number)} (${event.kind}, ${serial}) was changed after it was recorded.`,
      };
    }
    ({ number: length, hash } = event);
  }
  const end = headOf(events.filter(({ number }) => number <= head.length).at(-1));
  if (end.length < head.length || end.hash !== head.hash) {
    yield {
      code: 'end-missing',
      event: Math.min(length + 1, head.length),
      serial: null,
      message: `The register should end with event ${String(head.length)} (${head.hash.slice(0, 12)}…), and ends with event ${String(length)} (${hash.slice(0, 12)}…).`,
    };
  }
}

function bookOf(
  events: readonly StoredEvent[],
  address: string,
): { readonly book: Book; readonly impossible: readonly AuditFinding[] } {
  const book = new Book();
  const impossible: AuditFinding[] = [];
  for (const event of events) {
    try {
      book.add(checkedForm(event, address));
    } catch {
      impossible.push({
        code: 'event-impossible',
        event: event.number,
        serial: event.serial,
        message: `Event ${String(event.number)} (${event.kind}, ${event.serial}) cannot be read, or cannot follow on those before it.`,
      });
    }
  }
  return { book, impossible };
}

/** The certificate that holds, and earlier ones that have another name. */
function documentsOf(award: Award): readonly { readonly document: DocumentRecord; readonly isCurrent: boolean }[] {
  const byFile = new Map(award.documents.map((document) => [document.file, document]));
  return [...byFile.values()].map((document) => ({ document, isCurrent: document.file === award.document?.file }));
}

function documentFinding(
  serial: string,
  { file, hash: recorded }: DocumentRecord,
  hash: string | null | NotRead,
  isCurrent: boolean,
): AuditFinding | null {
  if (hash === recorded || (hash === null && !isCurrent)) return null;
  const about = { event: null, serial };
  if (hash === null)
    return { code: 'document-missing', ...about, message: `${file}: the certificate of ${serial} is not there.` };
  return typeof hash === 'string'
    ? {
        code: 'document-differs',
        ...about,
        message: `${file}: this is not the certificate of ${serial} that was recorded.`,
      }
    : {
        code: 'document-not-read',
        ...about,
        message: `${file}: the certificate of ${serial} cannot be read (${hash.unread}), so it was not checked.`,
      };
}
