import type { BoroughFigures } from './figures.ts';

/**
 * What one table tells of another. Where every award that is held was decided this time, the awards make as much as the decisions for
 * one; where verifiers judged no aspect without a level of the school, what they did not judge is what could not be compared. So a number
 * left out of one table can follow from another, and more has to go.
 */
interface Tables {
  /** A total, and the numbers that make it. */
  readonly sums: readonly (readonly [total: string, parts: readonly string[]])[];
  /** Numbers that make the same, in areas where they do. */
  readonly same: readonly (readonly [readonly string[], readonly string[]])[];
}

/** The numbers of the areas by path, all areas together first where there are several; and the paths that are left out of each. */
export interface Areas {
  readonly numbers: readonly ReadonlyMap<string, number>[];
  readonly leftOut: readonly Set<string>[];
}

/** Adds to the paths left out until no number follows from other tables. */
export function leaveOutBetweenTables(figures: BoroughFigures, areas: Areas): void {
  for (const tables of tablesTogether(figures)) {
    const equations = equationsOf(tables, areas);
    for (let more = further(equations, areas); more; more = further(equations, areas)) {
      areas.leftOut[more.area]?.add(more.path);
    }
  }
}

function tablesTogether({ stages, outcomes, awards, aspects, issued }: BoroughFigures): readonly Tables[] {
  const keys = (group: string, counts: object) => Object.keys(counts).map((key) => `${group}.${key}`);
  const { none, deferred, ...ofAward } = outcomes;
  return [
    {
      sums: [
        ['returns', keys('stages', stages)],
        ['stages.decided', keys('outcomes', { ...ofAward, none, deferred })],
      ],
      same: [[keys('outcomes', ofAward), keys('awards', awards)]],
    },
    ...aspects.map(({ self, verified, agreement }, aspect): Tables => {
      const at = `aspects.${String(aspect)}`;
      const notCompared = [`${at}.agreement.notCompared`];
      return {
        sums: [
          ['returns', keys(`${at}.self`, self)],
          ['returns', keys(`${at}.verified`, verified)],
          ['returns', keys(`${at}.agreement`, agreement)],
        ],
        same: [
          [notCompared, [`${at}.verified.notJudged`]],
          [notCompared, [`${at}.self.notJudged`]],
        ],
      };
    }),
    ...(issued
      ? [
          {
            sums: [['issued.issued', ['issued.returned', 'issued.notReturned']]],
            same: [[['issued.returned'], ['returns']]],
          } satisfies Tables,
        ]
      : []),
  ];
}

/** A number of one area. */
interface Place {
  readonly area: number;
  readonly path: string;
}

/** What makes nought: numbers, each times a factor. */
type Equation = ReadonlyMap<Place, number>;

function equationsOf({ sums, same }: Tables, { numbers, leftOut }: Areas): readonly Equation[] {
  const places = new Map<string, Place>();
  const place = (area: number, path: string): Place => {
    const key = `${String(area)} ${path}`;
    const known = places.get(key) ?? { area, path };
    places.set(key, known);
    return known;
  };
  const alike = (area: number, one: readonly string[], other: readonly string[]): Equation =>
    new Map([
      ...one.map((path) => [place(area, path), 1] as const),
      ...other.map((path) => [place(area, path), -1] as const),
    ]);
  const sumIn = (area: number, paths: readonly string[]) =>
    paths.reduce((sum, path) => sum + (numbers[area]?.get(path) ?? 0), 0);

  const within = numbers.flatMap((_, area) => [
    ...sums.map(([total, parts]) => alike(area, [total], parts)),
    // Of an area that is left out whole nobody knows that they are the same.
    ...(leftOut[area]?.has('returns') === true ? [] : same)
      .filter(([one, other]) => sumIn(area, one) === sumIn(area, other))
      .map(([one, other]) => alike(area, one, other)),
  ]);
  const paths = new Set([...places.values()].map(({ path }) => path));
  const between = [...paths].map(
    (path): Equation => new Map(numbers.map((_, area) => [place(area, path), area === 0 ? -1 : 1])),
  );
  return numbers.length > 1 ? [...within, ...between] : within;
}

/** The number to leave out, at least cost, so that one that follows from others no longer does; null where none does. */
function further(equations: readonly Equation[], { numbers, leftOut }: Areas): Place | null {
  const isOut = ({ area, path }: Place) => leftOut[area]?.has(path) === true;
  const countOf = ({ area, path }: Place) => numbers[area]?.get(path) ?? 0;
  for (const equation of solved(equations, isOut)) {
    const places = [...equation.keys()];
    const out = places.filter(isOut);
    if (
      !isTold(
        out.map(countOf),
        out.map((place) => equation.get(place) ?? 0),
      )
    )
      continue;
    const [cheapest] = places
      .filter((place) => !isOut(place) && place.path !== 'returns')
      .sort((one, other) => costOf(countOf(one)) - costOf(countOf(other)));
    if (cheapest) return cheapest;
  }
  return null;
}

/** Whether numbers that together are known can be told: one alone, or some that can only all be one. A nought identifies nobody. */
function isTold(counts: readonly number[], factors: readonly number[]): boolean {
  const [factor] = factors;
  if (counts.length === 1) return counts[0] !== 0;
  return factors.every((each) => each === factor) && counts.every((count) => count === 1);
}

/** A nought costs most, since its gap looks like missing data. */
function costOf(count: number): number {
  return count === 0 ? 1_000_000 : count;
}

/** The equations solved for the places that are left out, as far as they go (Gauss and Jordan). */
function solved(equations: readonly Equation[], isOut: (place: Place) => boolean): readonly Equation[] {
  const done: { readonly pivot: Place; readonly row: Map<Place, number> }[] = [];
  for (const equation of equations) {
    const row = new Map(equation);
    for (const { pivot, row: other } of done) takeAway(row, pivot, other);
    const pivot = [...row.keys()].find(isOut);
    if (!pivot) continue;
    const factor = row.get(pivot) ?? 1;
    for (const [place, each] of row) row.set(place, each / factor);
    for (const other of done) takeAway(other.row, pivot, row);
    done.push({ pivot, row });
  }
  return done.map(({ row }) => row);
}

/** Takes as much of another equation away from one as leaves nothing of the pivot in it. */
function takeAway(from: Map<Place, number>, pivot: Place, other: Equation): void {
  const times = from.get(pivot);
  if (times === undefined) return;
  for (const [place, factor] of other) {
    const left = (from.get(place) ?? 0) - times * factor;
    if (Math.abs(left) < 1e-9) from.delete(place);
    else from.set(place, left);
  }
}
