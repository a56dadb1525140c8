import fc from 'fast-check';
import type { RowContent } from './follow-row.ts';
import { followRow } from './follow-row.ts';

const keys = ['ref', 'evidence', 'owner'];
const row = (ref: string | null, evidence: string | null, owner: string | null = null): RowContent => ({
  ref,
  evidence,
  owner,
});
const [one, two, three] = [row('E1', 'Minutes', 'Ann'), row('E2', 'Plan', 'Bob'), row('E3', 'Survey', 'Cem')];
const rows = [one, two, three];

describe('A row', () => {
  it.each<[string, readonly RowContent[], number | null]>([
    ['stays where nothing has changed', rows, 1],
    ['is found where the rows were sorted', [three, two, one].reverse().reverse(), 1],
    ['is found behind an inserted row', [one, row('E9', 'New'), two, three], 2],
    ['is found before a deleted row', [one, two], 1],
    ['is gone when it was deleted', [one, three], null],
    ['is itself while it is edited', [one, row('E7', 'Another plan', 'Bob'), three], 1],
    ['is found by its reference when it was moved and edited', [row('E2', 'Plan 2', 'Bob'), one, three], 0],
    ['is found by its text when it was moved and got another reference', [row('E8', 'Plan', 'Bob'), one, three], 0],
    ['is nobody where two have its reference and its text', [row('E2', 'Plan', 'x'), row('E2', 'Plan', 'y')], null],
    ['is not the row that has taken its place', [one, row('E9', 'Else'), row('E8', 'Other')], null],
  ])('%s', (_, now, place) => {
    expect(followRow(rows, 1, now, keys)).toBe(place);
  });

  it('without a reference or a text is found by the rest', () => {
    const bare = row(null, null, 'Bob');
    expect(followRow([one, bare, three], 1, [bare, three, one], keys)).toBe(0);
  });

  it('is found when a column is gone', () => {
    const without = [three, two, one].map(({ ref, evidence }) => ({ ref, evidence, owner: null }));
    expect(followRow(rows, 0, without, ['ref', 'evidence'])).toBe(2);
  });

  it('is never taken for one that says something else, however the rows are shuffled', () => {
    const content = fc.record({
      ref: fc.constantFrom('E1', 'E2', null),
      evidence: fc.constantFrom('Minutes', 'Plan', null),
      owner: fc.constantFrom('Ann', null),
    });
    const shuffled = fc
      .array(content, { minLength: 1, maxLength: 8 })
      .chain((before) => fc.tuple(fc.constant(before), fc.shuffledSubarray(before, { minLength: before.length })));
    fc.assert(
      fc.property(shuffled, fc.nat(), ([before, now], number) => {
        const at = number % before.length;
        expect(now[followRow(before, at, now, keys) ?? -1]).toEqual(before[at]);
      }),
    );
  });
});
