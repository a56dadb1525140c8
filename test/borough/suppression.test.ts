import type { BoroughReturn } from '../../framework/borough/borough-return.ts';
import { consolidate } from '../../framework/borough/consolidate.ts';
import { suppressSmall } from '../../framework/borough/suppress-small.ts';
import { london } from '../../framework/editions/london/index.ts';
import { syntheticBorough } from './synthetic-borough.ts';
import { takenOf } from './taken.ts';

function boroughOf(seed: number, schools: number, las: readonly string[]): BoroughReturn {
  const made = syntheticBorough(seed, { schools, las }, london);
  const options = { edition: london, asOf: '2026-07-01', issued: made.issued };
  return consolidate(takenOf(made, london), { ...options, placeOf: () => ({ sheet: null, cell: null }) });
}

/** Every count of a borough return by a path; suppressed ones are null. */
function countsOf({ overAll, perLa, coverage }: BoroughReturn): Map<string, number | null> {
  const counts = new Map<string, number | null>();
  const collect = (place: unknown, path: string) => {
    if (typeof place === 'number') counts.set(path, place);
    else if (place === null && !path.endsWith('.la') && !path.endsWith('.code')) counts.set(path, null);
    else if (typeof place === 'object' && place !== null) {
      for (const [key, inner] of Object.entries(place)) collect(inner, `${path}.${key}`);
    }
  };
  [overAll, ...perLa].forEach((area, index) => collect(area, String(index)));
  collect(coverage, 'coverage');
  return counts;
}

/** What a reader knows to be equal: the first of each is the sum of the others. */
function equationsOf({ overAll, perLa }: BoroughReturn): string[][] {
  const equations: string[][] = [
    [
      'coverage.files',
      'coverage.read',
      'coverage.superseded',
      'coverage.duplicates',
      'coverage.unreadable',
      'coverage.others',
    ],
    ['coverage.read', 'coverage.counted', 'coverage.awaiting', 'coverage.earlier'],
    ['coverage.counted', '0.returns'],
  ];
  const levels = ['developing', 'enhancing', 'embedded', 'notJudged'];
  [overAll, ...perLa].forEach((_, area) => {
    const sum = (total: string, group: string, parts: readonly string[]) =>
      equations.push([`${String(area)}.${total}`, ...parts.map((part) => `${String(area)}.${group}.${part}`)]);
    sum('returns', 'stages', ['draft', 'complete', 'verified', 'decided']);
    sum('returns', 'intention', ['yes', 'no', 'notAnswered']);
    sum('returns', 'overall', levels);
    sum('stages.decided', 'outcomes', ['bronze', 'silver', 'gold', 'none', 'deferred']);
    sum('issued.issued', 'issued', ['returned', 'notReturned']);
    for (const aspect of ['0', '1', '2', '3']) {
      sum('returns', `aspects.${aspect}.self`, levels);
      sum('returns', `aspects.${aspect}.verified`, levels);
      sum('returns', `aspects.${aspect}.agreement`, ['same', 'higher', 'lower', 'notCompared']);
      for (const strand of ['0', '1', '2', '3']) sum('returns', `aspects.${aspect}.strands.${strand}.self`, levels);
    }
  });
  for (const path of countsOf({ overAll, perLa: [], coverage: {} } as unknown as BoroughReturn).keys()) {
    equations.push([path, ...perLa.map((_, area) => path.replace(/^0/, String(area + 1)))]);
  }
  return equations;
}

/** What makes the same in an area, because it counts the same returns, awards or workbooks. */
const sameCounts: readonly (readonly [one: readonly string[], other: readonly string[]])[] = [
  [
    ['outcomes.bronze', 'outcomes.silver', 'outcomes.gold'],
    ['awards.in force', 'awards.due', 'awards.lapsed'],
  ],
  [['issued.returned'], ['returns']],
  ...['0', '1', '2', '3'].flatMap((aspect) =>
    ['verified', 'self'].map(
      (judged) => [[`aspects.${aspect}.agreement.notCompared`], [`aspects.${aspect}.${judged}.notJudged`]] as const,
    ),
  ),
];

/** Where such counts are the same, the first of each is the sum of the others and less the last. */
function betweenTables(borough: BoroughReturn): { readonly sum: string[]; readonly less: string[] }[] {
  const known = countsOf(borough);
  return [borough.overAll, ...borough.perLa].flatMap((_, area) =>
    sameCounts.flatMap(([one, other]) => {
      const [sum, less] = [one, other].map((paths) => paths.map((path) => `${String(area)}.${path}`));
      const total = (paths: readonly string[]) => paths.reduce((sofar, path) => sofar + (known.get(path) ?? 0), 0);
      return sum && less && total(sum) === total(less) ? [{ sum, less }] : [];
    }),
  );
}

/** The suppressed counts that follow from what is shown: those that elimination leaves alone in an equation. */
function workedOut(shown: BoroughReturn, same: ReturnType<typeof betweenTables> = []): string[] {
  const counts = countsOf(shown);
  const unknown = [...counts].flatMap(([path, count]) => (count === null ? [path] : []));
  const columns = new Map(unknown.map((path, column) => [path, column]));
  // Elimination in whole numbers modulo a prime: no rounding.
  const prime = 67_108_859;
  const power = (base: number, exponent: number): number => {
    if (exponent === 0) return 1;
    const half = power(base, Math.floor(exponent / 2));
    const square = (half * half) % prime;
    return exponent % 2 === 0 ? square : (square * base) % prime;
  };
  const sums = equationsOf(shown).map(([total = '', ...parts]) => ({ sum: parts, less: [total] }));
  const rows = [...sums, ...same].map(({ sum, less }) => {
    const signed = [...sum.map((path) => [path, 1] as const), ...less.map((path) => [path, prime - 1] as const)];
    return new Map(
      signed.flatMap(([path, factor]) => {
        const column = columns.get(path);
        return column === undefined ? [] : [[column, factor] as const];
      }),
    );
  });
  const solved: Map<number, number>[] = [];
  for (let row = rows.pop(); row; row = rows.pop()) {
    const [pivot] = row.keys();
    if (pivot === undefined) continue;
    const inverse = power(row.get(pivot) ?? 1, prime - 2);
    for (const [column, factor] of row) row.set(column, (factor * inverse) % prime);
    for (const other of [...rows, ...solved]) {
      const factor = other.get(pivot);
      if (factor === undefined) continue;
      for (const [column, own] of row) {
        const value = ((other.get(column) ?? 0) + (prime - factor) * own) % prime;
        if (value === 0) other.delete(column);
        else other.set(column, value);
      }
    }
    solved.push(row);
  }
  return solved.flatMap((row) => (row.size === 1 ? [...row.keys()].map((column) => unknown[column] ?? '') : []));
}

const boroughs = [
  ['one LA', boroughOf(1, 60, ['208'])],
  ['one small LA', boroughOf(2, 14, ['208'])],
  ['five LAs', boroughOf(3, 120, ['208', '209', '210', '211', '212'])],
  ['five LAs, some of them small', boroughOf(4, 31, ['208', '209', '210', '211', '212', '208', '208', '210', '208'])],
  [
    'a third of London',
    boroughOf(
      5,
      250,
      london.localAuthorities.slice(0, 11).map(({ code }) => code),
    ),
  ],
] as const;

describe('numbers under five, suppressed for publication', () => {
  it.each(boroughs)('are not shown, for %s', (_, borough) => {
    const shown = [...countsOf(suppressSmall(borough)).values()];
    expect(shown.filter((count) => count !== null && count > 0 && count < 5)).toEqual([]);
    expect(shown.filter((count) => count !== null && count >= 5).length).toBeGreaterThan(0);
  });

  it.each(boroughs)('cannot be worked out from sums and totals, for %s', (_, borough) => {
    const shown = suppressSmall(borough);
    const known = countsOf(borough);
    const small = workedOut(shown).filter((path) => {
      const count = known.get(path) ?? 0;
      return count > 0 && count < 5;
    });
    expect(small).toEqual([]);
  });

  /** Of 20 schools 18 have an award, and all of them hold it: two have none. What verifiers did not judge could not be compared. */
  function withTwoRefused(): BoroughReturn {
    const borough = boroughOf(1, 60, ['208']);
    const decided = 20;
    const { returns } = borough.overAll;
    const rest = (returns ?? 0) - decided;
    const overAll = {
      ...borough.overAll,
      stages: { draft: 0, complete: rest, verified: 0, decided },
      outcomes: { bronze: 7, silver: 6, gold: 5, none: 2, deferred: 0 },
      awards: { 'in force': 18, due: 0, lapsed: 0 },
      aspects: borough.overAll.aspects.map((aspect) => ({
        ...aspect,
        self: { developing: rest, enhancing: decided, embedded: 0, notJudged: 0 },
        verified: { developing: 2, enhancing: 9, embedded: 9, notJudged: rest },
        agreement: { same: 7, higher: 7, lower: 6, notCompared: rest },
      })),
    };
    return { ...borough, overAll, perLa: [overAll] };
  }

  const alike = [...boroughs, ['two schools without an award', withTwoRefused()]] as const;

  it.each(alike)('cannot be worked out from tables that count the same, for %s', (_, borough) => {
    const known = countsOf(borough);
    const small = workedOut(suppressSmall(borough), betweenTables(borough)).filter((path) => {
      const count = known.get(path) ?? 0;
      return count > 0 && count < 5;
    });
    expect(small).toEqual([]);
  });

  it('could be worked out if only they themselves were left out', () => {
    const [, borough] = boroughs[2];
    const bare = JSON.parse(JSON.stringify(borough), (_, value: unknown) =>
      typeof value === 'number' && value > 0 && value < 5 ? null : value,
    ) as BoroughReturn;
    expect(workedOut(bare).length).toBeGreaterThan(0);
  });

  it.each(boroughs)('leave all other numbers as they were, for %s', (_, borough) => {
    const known = countsOf(borough);
    const shown = [...countsOf(suppressSmall(borough))].filter(([, count]) => count !== null);
    expect(shown).toEqual(shown.map(([path]) => [path, known.get(path)]));
  });

  it('come without any list that names a school', () => {
    const [, borough] = boroughs[2];
    const { suppressed, ...shown } = suppressSmall(borough);
    expect(suppressed).toBe(true);
    const text = JSON.stringify(shown);
    for (const { organisation, file } of borough.returns) {
      expect(text).not.toContain(organisation);
      expect(text).not.toContain(file);
    }
  });

  it('leave most numbers of a large borough to be seen', () => {
    const borough = boroughOf(6, 200, ['208', '209']);
    const shown = [...countsOf(suppressSmall(borough)).values()];
    expect(shown.filter((count) => count === null).length).toBeLessThan(shown.length / 10);
  });
});
