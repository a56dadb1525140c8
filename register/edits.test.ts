import fc from 'fast-check';
import { day, eventsOf, factsOf, moves, schoolOf } from '../test/register/histories.ts';
import { Book } from './book.ts';
import { corrected, reinstated, requireReason, withdrawn } from './edits.ts';
import type { AwardEvent } from './events.ts';
import { isWithdrawn, lastTurn } from './state.ts';

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
  const states = (...days: readonly string[]) => {
    const award = book.awards()[0];
    return days.map((day) => award && book.stateOn(award, day));
  };

  it('counts from its day, and a reinstatement from its own', () => {
    const today = '2027-03-01';
    add(withdrawn('S1', { on: '2027-01-01', today }, book));
    expect(withdrawn('S1', { on: '2027-02-01', today }, book)).toEqual([]);
    add(reinstated('S1', { on: today, today }, book));
    expect(states('2026-12-31', '2027-01-01', '2027-02-28', '2027-03-01')).toEqual([
      'in force',
      'withdrawn',
      'withdrawn',
      'in force',
    ]);
  });

  it.each(['2026-06-29', '2029-06-30'])('on %s, when there is no award, is refused', (on) => {
    expect(() => withdrawn('S1', { on, today: '2026-07-01' }, book)).toThrow(/valid from 30 June 2026 to 29 June 2029/);
  });

  it('cannot end before it began, once it has', () => {
    const today = '2027-01-01';
    add(withdrawn('S1', { on: today, today }, book));
    expect(() => reinstated('S1', { on: '2026-12-31', today }, book)).toThrow(/last changed on 1 January 2027/);
  });

  describe('of a day to come', () => {
    const today = '2026-07-01';
    beforeEach(() => add(withdrawn('S1', { on: '2028-12-01', today }, book)));

    it('gives way to an earlier one', () => {
      add(withdrawn('S1', { on: '2026-12-01', today }, book));
      expect(states('2026-11-30', '2026-12-01', '2028-12-01')).toEqual(['in force', 'withdrawn', 'withdrawn']);
    });

    it('gives way to a later one', () => {
      add(withdrawn('S1', { on: '2029-01-01', today }, book));
      expect(states('2028-12-01', '2028-12-31', '2029-01-01')).toEqual(['due', 'due', 'withdrawn']);
    });

    it('is taken back, and can be recorded once more', () => {
      add(reinstated('S1', { on: today, today }, book));
      expect(states('2026-07-01', '2028-12-01', '2029-06-29')).toEqual(['in force', 'due', 'due']);
      expect(reinstated('S1', { on: '2026-08-01', today }, book)).toEqual([]);
      add(withdrawn('S1', { on: '2028-12-01', today }, book));
      expect(states('2028-11-30', '2028-12-01')).toEqual(['due', 'withdrawn']);
    });

    it('can have its end on record with it, and the end another day', () => {
      add(reinstated('S1', { on: '2029-01-01', today }, book));
      expect(states('2028-11-30', '2028-12-31', '2029-01-01')).toEqual(['due', 'withdrawn', 'due']);
      add(reinstated('S1', { on: '2029-02-01', today }, book));
      expect(states('2028-11-30', '2029-01-31', '2029-02-01')).toEqual(['due', 'withdrawn', 'due']);
    });
  });

  it('is of each day from its own on, and changes no day that is over', () => {
    fc.assert(
      fc.property(moves, day(9), day(9), fc.constantFrom('withdrawn', 'reinstated'), (history, on, today, kind) => {
        const some = new Book();
        const take = (events: readonly AwardEvent[]): void =>
          events.forEach((event) => some.add({ ...event, at: '2026-07-01T10:00:00.000Z', by: 'x', reason: 'y' }));
        for (const move of history) take(eventsOf(move, some));
        const [before] = some.awards();
        if (before === undefined || on < before.facts.validFrom || on > before.facts.validUntil) return;
        const last = lastTurn(before, today);
        if (last !== null && on < last.on) return;
        take((kind === 'withdrawn' ? withdrawn : reinstated)(before.serial, { on, today }, some));
        const after = some.get(before.serial) ?? before;
        for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2038, 0, 1); at += 7 * 86_400_000) {
          const each = new Date(at).toISOString().slice(0, 10);
          if (each >= on) expect(isWithdrawn(after, each)).toBe(kind === 'withdrawn');
          else if (each <= today) expect(isWithdrawn(after, each)).toBe(isWithdrawn(before, each));
        }
      }),
    );
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
