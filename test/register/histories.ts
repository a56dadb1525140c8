import fc from 'fast-check';
import { addYears, dayBefore } from '../../framework/dates.ts';
import { awardIds, levelIds } from '../../framework/edition.ts';
import type { Book } from '../../register/book.ts';
import { corrected, printed, reinstated, withdrawn } from '../../register/edits.ts';
import type { AwardEvent, AwardFacts, School } from '../../register/events.ts';
import { RegisterRefused } from '../../register/refused.ts';

/** A school of these tests; each of its awards knows it by the id of another return, and by its URN. */
export const schoolOf = (number: number, cycle = 0): School => ({
  returnId: `R${String(number)}-${String(cycle)}`,
  organisation: `School ${String(number)}`,
  la: 'Camden',
  laCode: '202',
  urn: String(100_000 + number),
  laestab: null,
  pdLead: null,
  contact: null,
});

export const factsOf = (decidedOn: string, award: AwardFacts['award'] = 'gold'): AwardFacts => ({
  award,
  level: levelIds[awardIds.indexOf(award)] ?? 'embedded',
  edition: 'london',
  decidedOn,
  validFrom: decidedOn,
  validUntil: dayBefore(addYears(decidedOn, 3)),
  sample: false,
});

/** Something that somebody does to a register; what it refuses changes nothing. */
export type Move =
  | { readonly kind: 'issue' | 'import'; readonly school: number; readonly day: string; readonly award: number }
  | { readonly kind: 'correct' | 'print'; readonly award: number; readonly to: number }
  | {
      readonly kind: 'withdraw' | 'reinstate';
      readonly award: number;
      readonly day: string;
      /** When it is put on record: some turns are of days that are still to come, others are not. */
      readonly today: string;
    };

/** A day of the next years. */
export const day = (years: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: 0, max: years * 365 })
    .map((days) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

export const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom('issue' as const, 'import' as const),
      school: fc.integer({ min: 1, max: 4 }),
      day: day(9),
      award: fc.integer({ min: 0, max: 2 }),
    }),
    fc.record({
      kind: fc.constantFrom('correct' as const, 'print' as const),
      award: fc.integer({ min: 0, max: 9 }),
      to: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({
      kind: fc.constantFrom('withdraw' as const, 'reinstate' as const),
      award: fc.integer({ min: 0, max: 9 }),
      day: day(9),
      today: day(9),
    }),
  ),
  { maxLength: 25 },
);

/** What a move adds to a book. */
export function eventsOf(move: Move, book: Book): readonly AwardEvent[] {
  const awards = book.awards();
  if (move.kind === 'issue' || move.kind === 'import') {
    const serial = `PDQM-${String(awards.length + 1)}`;
    const school = schoolOf(move.school, awards.length);
    const award = factsOf(move.day, awardIds[move.award] ?? 'gold');
    return move.kind === 'import'
      ? [{ kind: 'imported', serial, school, award }]
      : [{ kind: 'issued', serial, school, award, document: documentOf(serial, 1) }];
  }
  const award = awards[move.award];
  if (award === undefined) return [];
  const { serial } = award;
  try {
    switch (move.kind) {
      case 'correct':
        return corrected(
          serial,
          { organisation: `${award.school.organisation.split(',')[0] ?? ''}, ${String(move.to)}` },
          book,
        );
      case 'print':
        return printed(serial, documentOf(serial, move.to), book);
      case 'withdraw':
        return withdrawn(serial, { on: move.day, today: move.today }, book);
      case 'reinstate':
        return reinstated(serial, { on: move.day, today: move.today }, book);
    }
  } catch (error) {
    if (error instanceof RegisterRefused) return [];
    throw error;
  }
}

const documentOf = (serial: string, issue: number) => ({
  file: `certificates/${serial}-${String(issue)}.pdf`,
  hash: String(issue).repeat(64),
});
