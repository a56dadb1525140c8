import { levelIds } from '../edition.ts';
import { isSmall } from './disclosure.ts';
import type { LevelCounts } from './figures.ts';

/** A level, or none that can be read. */
export type Judged = keyof LevelCounts;

export const judgedKinds: readonly Judged[] = [...levelIds, 'notJudged'];

/** Numbers of schools, none of them left out. */
export type Tally = Readonly<Record<Judged, number>>;

/** "Numbers under five" are not shown, and so is nothing of fewer schools. */
export const fewestSchools = 5;

/**
 * How many of the other schools gave each level, as one of the schools may see it. Numbers from 1 to 4 are left out, and as many
 * others as it takes that nobody can work them out who knows how many schools there are, and this rule.
 *
 * The rule looks at the numbers alone and not at whose they are. So where those that are left out are not all equal, they could as well be
 * each other’s, and none of them is known; where they are all equal, more are left out. Where all the others gave one level, or all but one
 * of them, the numbers would tell what each of them gave: nothing is shown then.
 * @param others the other schools; the reader is not among them
 * @returns null where nothing is shown
 */
export function spreadOfOthers(others: Tally): LevelCounts | null {
  const counts = judgedKinds.map((kind) => others[kind]);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < fewestSchools || total - Math.max(...counts) < 2) return null;
  const leftOut = new Set(judgedKinds.filter((kind) => isSmall(others[kind])));
  while (leftOut.size > 0 && new Set([...leftOut].map((kind) => others[kind])).size < 2) {
    const further = leastTelling(
      judgedKinds.filter((kind) => !leftOut.has(kind)),
      others,
    );
    if (further.length === 0) return null;
    for (const kind of further) leftOut.add(kind);
  }
  if (leftOut.size === judgedKinds.length) return null;
  const shown = judgedKinds.map((kind) => [kind, leftOut.has(kind) ? null : others[kind]]);
  return Object.fromEntries(shown) as LevelCounts;
}

/** The smallest of them, and all that are equal; noughts last, since a gap looks like missing data. */
function leastTelling(kinds: readonly Judged[], others: Tally): readonly Judged[] {
  const counts = kinds.map((kind) => others[kind]);
  const least = Math.min(...counts.filter((count) => count > 0));
  return kinds.filter((kind) => others[kind] === (least === Infinity ? 0 : least));
}
