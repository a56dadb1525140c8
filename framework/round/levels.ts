import type { Edition, LevelId, PartId } from '../edition.ts';
import { levelIds } from '../edition.ts';
import { levelAt } from '../rules/entries.ts';
import type { SchoolReturn } from '../school-return.ts';

/** A level for each aspect; null where there is none that can be read. */
export type AspectLevels = Readonly<Record<PartId, LevelId | null>>;

export function ownLevelsOf(schoolReturn: SchoolReturn, edition: Edition): AspectLevels {
  return byAspect(edition, (id) => levelAt(schoolReturn, `aspects.${id}.level`));
}

export function verifiedLevelsOf(schoolReturn: SchoolReturn, edition: Edition): AspectLevels {
  return byAspect(edition, (id) => levelAt(schoolReturn, `verification.aspects.${id}.level`));
}

/** How many of the strands of all aspects stand at each level, the lowest first. */
export function spreadOfStrands(
  schoolReturn: SchoolReturn,
  edition: Edition,
): readonly { readonly level: LevelId; readonly count: number }[] {
  const levels = edition.aspects.flatMap(({ id, strands }) =>
    strands.map((strand) => levelAt(schoolReturn, `aspects.${id}.strands.${strand.id}.level`)),
  );
  return levelIds.map((level) => ({ level, count: levels.filter((each) => each === level).length }));
}

function byAspect(edition: Edition, levelOf: (id: PartId) => LevelId | null): AspectLevels {
  return Object.fromEntries(edition.aspects.map(({ id }) => [id, levelOf(id)]));
}
