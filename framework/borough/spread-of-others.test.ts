import type { LevelCounts } from './figures.ts';
import { isSmall } from './disclosure.ts';
import type { Tally } from './spread-of-others.ts';
import { judgedKinds, spreadOfOthers } from './spread-of-others.ts';

/** Every way in which so many schools can be spread over three levels and none. */
function spreadsOf(total: number): Tally[] {
  const spreads: Tally[] = [];
  for (let developing = 0; developing <= total; developing += 1)
    for (let enhancing = 0; enhancing <= total - developing; enhancing += 1)
      for (let embedded = 0; embedded <= total - developing - enhancing; embedded += 1)
        spreads.push({ developing, enhancing, embedded, notJudged: total - developing - enhancing - embedded });
  return spreads;
}

/** The spreads that look alike, by what is shown: what a reader who knows the rule has to hold possible. */
function worlds(total: number): ReadonlyMap<string, readonly Tally[]> {
  const alike = new Map<string, Tally[]>();
  for (const spread of spreadsOf(total)) {
    const shown = JSON.stringify(spreadOfOthers(spread));
    alike.set(shown, [...(alike.get(shown) ?? []), spread]);
  }
  return alike;
}

const totals = [0, 1, 4, 5, 6, 8, 9, 10, 11, 12, 13, 16, 20];

it.each(totals)('shows no number from 1 to 4, and every other as it is, of %i schools', (total) => {
  for (const spread of spreadsOf(total)) {
    const shown = spreadOfOthers(spread);
    const wrong = judgedKinds.filter((kind) => {
      const count = shown?.[kind] ?? null;
      return count !== null && (count !== spread[kind] || isSmall(count));
    });
    if (wrong.length > 0) throw new Error(`${JSON.stringify(spread)} is shown as ${JSON.stringify(shown)}`);
  }
});

it.each(totals.filter((total) => total > 0))(
  'leaves at least two values possible for each number that is not shown, of %i schools',
  (total) => {
    for (const [shown, possible] of worlds(total)) {
      const counts = JSON.parse(shown) as LevelCounts | null;
      const known = judgedKinds.filter(
        (kind) => (counts?.[kind] ?? null) === null && new Set(possible.map((spread) => spread[kind])).size < 2,
      );
      expect([shown, known]).toEqual([shown, []]);
    }
  },
);

it.each(totals.filter((total) => total > 0))('tells no other school’s level, of %i schools', (total) => {
  for (const [shown, possible] of worlds(total)) {
    const certain = judgedKinds.filter((kind) => possible.every((spread) => spread[kind] === total));
    expect([shown, certain]).toEqual([shown, []]);
  }
});

it('shows most of a large borough', () => {
  expect(spreadOfOthers({ developing: 20, enhancing: 50, embedded: 29, notJudged: 0 })).toEqual({
    developing: 20,
    enhancing: 50,
    embedded: 29,
    notJudged: 0,
  });
  expect(spreadOfOthers({ developing: 2, enhancing: 60, embedded: 37, notJudged: 0 })).toEqual({
    developing: null,
    enhancing: 60,
    embedded: null,
    notJudged: 0,
  });
});
