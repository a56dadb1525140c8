import fc from 'fast-check';
import { eventsOf, factsOf, moves, schoolOf } from '../test/register/histories.ts';
import { Book } from './book.ts';
import { corrected, reinstated, requireReason, withdrawn } from './edits.ts';
import type { AwardEvent } from './events.ts';

let book: Book;
const add = (events: readonly AwardEvent[]): void => {
  for (const event of events) book.add({ ...event, at: '2026-07-01T10:00:00.000Z', by: 'A. Chair', reason: null });
};

beforeEach(() => {
  book = new Book();
  add([{ kind: 'imported', serial: 'S1', school: schoolOf(1), award: factsOf('2026-06-30') }]);
});

describe('a correction', () => {
  it('of the name is the next issue, of a number is not', () => {
    add(corrected('S1', { organisation: 'School One' }, book));
    expect(book.get('S1')).toMatchObject({ issue: 2, school: { organisation: 'School One' } });
    add(corrected('S1', { urn: '140001' }, book));
    expect(book.get('S1')).toMatchObject({ issue: 2, school: { organisation: 'School One', urn: '140001' } });
  });

  it.each([
    ['a name that cannot be printed', `Z${'\u0301'.repeat(40)}`],
    ['no name', ''],
    ['a name of 10,000 letters', 'x'.repeat(10_000)],
  ])('to %s is refused', (_, organisation) => {
    expect(() => corrected('S1', { organisation }, book)).toThrow(/The name of the school/);
  });
});

describe('a withdrawal', () => {
  it('counts from its day, and a reinstatement from its own', () => {
    add(withdrawn('S1', '2027-01-01', book));
    expect(withdrawn('S1', '2027-02-01', book)).toEqual([]);
    add(reinstated('S1', '2027-03-01', book));
    const award = book.awards()[0];
    expect(
      ['2026-12-31', '2027-01-01', '2027-02-28', '2027-03-01'].map((day) => award && book.stateOn(award, day)),
    ).toEqual(['in force', 'withdrawn', 'withdrawn', 'in force']);
  });

  it.each(['2026-06-29', '2029-06-30'])('on %s, when there is no award, is refused', (day) => {
    expect(() => withdrawn('S1', day, book)).toThrow(/valid from 30 June 2026 to 29 June 2029/);
  });

  it('before what was recorded last is refused', () => {
    add(withdrawn('S1', '2027-01-01', book));
    expect(() => reinstated('S1', '2026-12-31', book)).toThrow(/last changed on 1 January 2027/);
  });
});

it('nothing is changed by what changes nothing', () => {
  fc.assert(
    fc.property(moves, (history) => {
      const some = new Book();
      for (const move of history) {
        for (const event of eventsOf(move, some))
          some.add({ ...event, at: '2026-07-01T10:00:00.000Z', by: 'x', reason: 'y' });
        // The same once more: only what is made again is recorded again.
        if (move.kind === 'correct' || move.kind === 'withdraw' || move.kind === 'reinstate') {
          expect(eventsOf(move, some)).toEqual([]);
        }
      }
    }),
  );
});

it.each([null, '', '   ', '\n'])('no reason is given by %j', (reason) => {
  expect(() => requireReason(reason)).toThrow(/needs a reason/);
});
