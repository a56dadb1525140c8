import type { Edition, LevelId } from '../../framework/edition.ts';
import { levelIds } from '../../framework/edition.ts';
import type { Value } from '../../framework/values.ts';
import { known } from '../../framework/values.ts';

/** How many of a set of judgements stand at each level; null is for those without one. */
export type Spread = ReadonlyMap<LevelId | null, number>;

export function spreadOf(levels: readonly Value<LevelId>[]): Spread {
  const ids: readonly (LevelId | null)[] = [...levelIds, null];
  return new Map(ids.map((id) => [id, levels.filter((level) => known(level) === id).length]));
}

/** `2 Enhancing, 1 Embedded, 1 without a level` */
export function spreadInWords(spread: Spread, edition: Edition): string {
  return [...spread]
    .filter(([, count]) => count > 0)
    .map(([level, count]) => `${count} ${level === null ? 'without a level' : edition.levels[level].title}`)
    .join(', ');
}
