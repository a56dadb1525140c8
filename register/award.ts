import type { AwardFacts, DocumentRecord, RecordedEvent, School } from './events.ts';

/** An award, as far as the register knows it. */
export interface Award {
  readonly serial: string;
  /** Of the certificate: 1, and one more after each correction. */
  readonly issue: number;
  readonly school: School;
  /** What was on record of the school before each change of it, the oldest first. */
  readonly earlier: readonly School[];
  readonly facts: AwardFacts;
  /** Its certificate was made elsewhere, before the register. */
  readonly imported: boolean;
  /** When it came into the register, an ISO instant. */
  readonly registered: string;
  /** The latest certificate of the issue that holds; null where none was made. */
  readonly document: DocumentRecord | null;
  /** Every certificate that was made, with the issue that it is of. */
  readonly documents: readonly (DocumentRecord & { readonly issue: number })[];
  /** When each issue came about, the first at index 0: ISO instants. */
  readonly issues: readonly string[];
  /** Withdrawals and reinstatements, in the order in which they were recorded. */
  readonly turns: readonly Turn[];
}

export interface Turn {
  readonly kind: 'withdrawn' | 'reinstated';
  /** The day from which it counts. */
  readonly on: string;
  readonly reason: string | null;
}

/**
 * The award after one more event.
 * @param before null before its first
 * @throws RangeError where such an event cannot follow
 */
export function after(before: Award | null, event: RecordedEvent): Award {
  if (event.kind === 'issued' || event.kind === 'imported') {
    if (before !== null) throw new RangeError(`${event.serial} is in the register already`);
    return born(event);
  }
  if (before === null) throw new RangeError(`${event.serial} is not in the register`);
  switch (event.kind) {
    case 'printed':
      return withDocument(before, event.document);
    case 'corrected':
      return {
        ...before,
        ...withSchool(before, event.school),
        issue: before.issue + 1,
        document: null,
        issues: [...before.issues, event.at],
      };
    case 'learnt':
      return { ...before, ...withSchool(before, event.school) };
    case 'withdrawn':
    case 'reinstated':
      return { ...before, turns: [...before.turns, { kind: event.kind, on: event.on, reason: event.reason }] };
  }
}

function born(event: RecordedEvent & { readonly kind: 'issued' | 'imported' }): Award {
  const document = event.kind === 'issued' ? event.document : null;
  return {
    serial: event.serial,
    issue: 1,
    school: event.school,
    earlier: [],
    facts: event.award,
    imported: event.kind === 'imported',
    registered: event.at,
    document,
    documents: document === null ? [] : [{ ...document, issue: 1 }],
    issues: [event.at],
    turns: [],
  };
}

function withDocument(award: Award, document: DocumentRecord): Award {
  return { ...award, document, documents: [...award.documents, { ...document, issue: award.issue }] };
}

function withSchool(
  { school, earlier }: Award,
  change: { readonly [Key in keyof School]?: School[Key] | undefined },
): Pick<Award, 'school' | 'earlier'> {
  const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return { school: { ...school, ...said }, earlier: [...earlier, school] };
}
