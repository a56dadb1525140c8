import { levelIds } from '../../../framework/edition.ts';
import type { Aspect, Edition, LevelId } from '../../../framework/edition.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import type { Value } from '../../../framework/values.ts';
import { levelMark, notYetRecorded } from './wording.ts';
import type { Mark } from './wording.ts';

/** The levels of the strands of aspects that have the same ones: aspects down, strands across. */
export interface StrandPicture {
  readonly strands: readonly string[];
  readonly rows: readonly { readonly aspect: string; readonly levels: readonly Mark[] }[];
}

/** How a set of levels spreads, as words and as a drawing 150 units wide and 24 high with a place for each level. */
export interface SpreadView {
  readonly words: string;
  readonly places: readonly SpreadPlace[];
  /** From the lowest level to the highest; null where that is no distance. */
  readonly span: { readonly from: number; readonly to: number } | null;
}

interface SpreadPlace {
  readonly x: number;
  readonly look: Mark['look'];
  /** How many stand at this level, as a word for the drawing; empty for none. */
  readonly count: string;
}

const placeOf: Readonly<Record<LevelId, number>> = { developing: 25, enhancing: 75, embedded: 125 };

/** One picture, or one for each set of strands where an edition's aspects have different ones. */
export function strandPictures(schoolReturn: SchoolReturn, edition: Edition): readonly StrandPicture[] {
  const alike = new Map<string, Aspect[]>();
  for (const aspect of edition.aspects) {
    const strands = aspect.strands.map(({ id }) => id).join(' ');
    alike.set(strands, [...(alike.get(strands) ?? []), aspect]);
  }
  return [...alike.values()].map((aspects) => ({
    strands: aspects[0]?.strands.map(({ title }) => title) ?? [],
    rows: aspects.map(({ id: aspect, shortTitle, strands }) => ({
      aspect: shortTitle,
      levels: strands.map(({ id }) => levelMark(schoolReturn.aspects[aspect]?.strands[id]?.level ?? null, edition)),
    })),
  }));
}

export function spreadOfStrands(schoolReturn: SchoolReturn, aspect: Aspect, edition: Edition): SpreadView {
  const judgements = schoolReturn.aspects[aspect.id]?.strands;
  return spread(
    aspect.strands.map(({ id }) => judgements?.[id]?.level ?? null),
    edition,
  );
}

export function spreadOfAspects(schoolReturn: SchoolReturn, edition: Edition): SpreadView {
  const levels = edition.aspects.map(({ id }) => schoolReturn.aspects[id]?.level ?? null);
  const { words, ...drawing } = spread(levels, edition);
  return { words: `Aspects: ${words}`, ...drawing };
}

function spread(values: readonly Value<LevelId>[], edition: Edition): SpreadView {
  const levels = values.map(known);
  const numberAt = (level: LevelId | null): number => levels.filter((each) => each === level).length;
  const occupied = levelIds.filter((level) => numberAt(level) > 0);
  const lowest = occupied.at(0);
  const highest = occupied.at(-1);
  const parts = [
    ...occupied.map((level) => `${String(numberAt(level))} ${edition.levels[level].title}`),
    ...(occupied.length > 0 && numberAt(null) > 0 ? [`${String(numberAt(null))} without a level`] : []),
  ];
  return {
    words: parts.length > 0 ? parts.join(', ') : notYetRecorded,
    places: levelIds.map((level) => ({
      x: placeOf[level],
      look: `level-${level}`,
      count: numberAt(level) > 0 ? String(numberAt(level)) : '',
    })),
    span:
      lowest === undefined || highest === undefined || lowest === highest
        ? null
        : { from: placeOf[lowest], to: placeOf[highest] },
  };
}
