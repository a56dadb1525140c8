import fc from 'fast-check';
import { eventsOf, factsOf, moves, schoolOf } from '../test/register/histories.ts';
import { Book } from './book.ts';
import type { AwardEvent, RecordedEvent } from './events.ts';
import { isInForce } from './state.ts';

const bookOf = (...events: readonly AwardEvent[]): Book => {
  const book = new Book();
  for (const event of events) book.add(recorded(event));
  return book;
};
let recordings = 0;
const recorded = (event: AwardEvent): RecordedEvent => {
  recordings += 1;
  return { ...event, at: new Date(recordings).toISOString(), by: 'somebody', reason: null };
};
const imported = (serial: string, day: string, school = 1): AwardEvent => ({
  kind: 'imported',
  serial,
  school: schoolOf(school, Number(serial)),
  award: factsOf(day),
});
const stateOf = (book: Book, serial: string, day: string) => {
  const award = book.get(serial);
  if (award === null) throw new RangeError(serial);
  return book.stateOn(award, day);
};

describe('the state of an award', () => {
  it.each([
    ['2026-06-29', null],
    ['2026-06-30', 'in force'],
    ['2028-06-28', 'in force'],
    ['2028-06-29', 'due'],
    ['2029-06-29', 'due'],
    ['2029-06-30', 'lapsed'],
  ])('on %s, decided on 30 June 2026, is %s', (day, state) => {
    expect(stateOf(bookOf(imported('1', '2026-06-30')), '1', day)).toBe(state);
  });

  it('is superseded from the first day of the school’s next award, and not by another school’s', () => {
    const book = bookOf(imported('1', '2026-06-30'), imported('2', '2027-03-01'), imported('3', '2027-03-01', 2));
    expect(['2027-02-28', '2027-03-01', '2031-01-01'].map((day) => stateOf(book, '1', day))).toEqual([
      'in force',
      'superseded',
      'superseded',
    ]);
  });

  it('is lapsed where the next award came after its last day', () => {
    const book = bookOf(imported('1', '2026-06-30'), imported('2', '2029-09-01'));
    expect(stateOf(book, '1', '2030-01-01')).toBe('lapsed');
  });

  it('holds again once the award that took its place is withdrawn', () => {
    const book = bookOf(imported('1', '2026-06-30'), imported('2', '2027-03-01'), {
      kind: 'withdrawn',
      serial: '2',
      on: '2027-05-01',
    });
    expect(['2027-04-30', '2027-05-01'].map((day) => [stateOf(book, '1', day), stateOf(book, '2', day)])).toEqual([
      ['superseded', 'in force'],
      ['in force', 'withdrawn'],
    ]);
  });

  it('follows a school that becomes an academy: another URN, the same LAESTAB or return', () => {
    const before = { ...schoolOf(1), urn: '100001', laestab: '2022345', returnId: null };
    const after = { ...schoolOf(1), urn: '140001', laestab: '2022345', returnId: null };
    const namesake = { ...schoolOf(1), urn: null, laestab: null, returnId: null };
    const book = bookOf(
      { kind: 'imported', serial: '1', school: before, award: factsOf('2026-06-30') },
      { kind: 'imported', serial: '2', school: after, award: factsOf('2027-06-30') },
      { kind: 'imported', serial: '3', school: namesake, award: factsOf('2028-06-30') },
    );
    expect(['1', '2', '3'].map((serial) => stateOf(book, serial, '2028-07-01'))).toEqual([
      'superseded',
      'in force',
      'in force',
    ]);
  });
});

describe('on every day of ten years', () => {
  /** As somebody counts with a list and a calendar: the last award that a school was given and not deprived of. */
  function countedByHand(book: Book, events: readonly AwardEvent[]): (day: string) => number {
    const givings = events.flatMap((event) =>
      event.kind === 'issued' || event.kind === 'imported'
        ? [
            {
              serial: event.serial,
              school: event.school.urn,
              from: event.award.validFrom,
              until: event.award.validUntil,
            },
          ]
        : [],
    );
    const taken = (serial: string, day: string) => {
      let isTaken = false;
      for (const event of events) {
        if (event.serial !== serial || !('on' in event) || event.on > day) continue;
        isTaken = event.kind === 'withdrawn';
      }
      return isTaken;
    };
    return (day) => {
      const standing = new Map<string | null, { readonly from: string; readonly until: string }>();
      for (const giving of givings) {
        if (giving.from > day || taken(giving.serial, day)) continue;
        const other = standing.get(giving.school);
        if (other === undefined || giving.from >= other.from) standing.set(giving.school, giving);
      }
      return [...standing.values()].filter(({ until }) => until >= day).length;
    };
  }

  it('as many awards hold as somebody counts by hand', () => {
    fc.assert(
      fc.property(moves, (history) => {
        const book = new Book();
        const events: AwardEvent[] = [];
        for (const move of history) {
          for (const event of eventsOf(move, book)) {
            book.add(recorded(event));
            events.push(event);
          }
        }
        const byHand = countedByHand(book, events);
        for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2036, 0, 1); at += 86_400_000) {
          const day = new Date(at).toISOString().slice(0, 10);
          const holding = book.awards().filter((award) => isInForce(book.stateOn(award, day)));
          if (holding.length !== byHand(day))
            throw new Error(`${day}: ${String(holding.length)}, by hand ${String(byHand(day))}`);
        }
      }),
      { numRuns: 60 },
    );
  });
});
