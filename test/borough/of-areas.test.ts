import fc from 'fast-check';
import { consolidate } from '../../framework/borough/consolidate.ts';
import type { BoroughReturn } from '../../framework/borough/borough-return.ts';
import { ofAreas } from '../../framework/borough/of-areas.ts';
import { london } from '../../framework/editions/london/index.ts';
import { syntheticBorough } from './synthetic-borough.ts';
import { takenOf } from './taken.ts';

const las = london.localAuthorities.slice(0, 4).map(({ code }) => code);

const made = syntheticBorough(5, { schools: 16, las }, london);
const borough = consolidate(takenOf(made, london), {
  edition: london,
  asOf: '2026-07-01',
  issued: made.issued,
  placeOf: () => ({ sheet: null, cell: null }),
});

const codesOf = ({ perLa }: BoroughReturn) => perLa.map(({ la }) => la?.code ?? null);

/** Every number, by its path. */
function numbersIn(place: unknown, path = ''): readonly (readonly [string, number])[] {
  if (typeof place === 'number') return [[path, place]];
  if (typeof place !== 'object' || place === null) return [];
  return Object.entries(place).flatMap(([key, inner]) => numbersIn(inner, `${path}.${key}`));
}

describe('a part of a borough return', () => {
  it('that has all areas is the whole', () => {
    const all = new Set(codesOf(borough));
    expect(JSON.stringify(ofAreas(borough, all))).toBe(JSON.stringify(borough));
  });

  it('and the rest make the whole, figure by figure and list by list', () => {
    const whole = new Map(numbersIn(borough.overAll));
    fc.assert(
      fc.property(fc.subarray(codesOf(borough)), (chosen) => {
        const rest = codesOf(borough).filter((code) => !chosen.includes(code));
        const [one, other] = [ofAreas(borough, new Set(chosen)), ofAreas(borough, new Set(rest))];
        const others = new Map(numbersIn(other.overAll));
        const wrong = numbersIn(one.overAll).filter(
          ([path, number]) => number + (others.get(path) ?? NaN) !== whole.get(path),
        );
        expect(wrong).toEqual([]);
        for (const list of ['returns', 'awards', 'differences', 'queries', 'setAside', 'notReturned'] as const)
          expect((one[list]?.length ?? 0) + (other[list]?.length ?? 0)).toBe(borough[list]?.length ?? 0);
        expect(one.returns.every(({ la }) => chosen.includes(la.code))).toBe(true);
      }),
      { numRuns: 8 },
    );
  });
});
