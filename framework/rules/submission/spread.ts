import type { LevelId } from '../../edition.ts';
import { rankOf } from '../../edition.ts';
import { levelAt, textAt } from '../entries.ts';
import type { Rule } from '../rule.ts';

/**
 * "Aspect judged higher than its lowest strand … with no reason written" (Rules, submission, query). The framework does
 * not say how strands make an aspect, so a school may do this; a verifier will want to know why.
 */
export const aspectsWithinStrands: Rule = function* ({ schoolReturn, edition }) {
  for (const { id, shortTitle, strands } of edition.aspects) {
    const level = levelAt(schoolReturn, `aspects.${id}.level`);
    const below = lowestBelow(
      level,
      strands.map(({ id: strand, title }) => ({
        title,
        level: levelAt(schoolReturn, `aspects.${id}.strands.${strand}.level`),
      })),
    );
    if (level === null || below === null || textAt(schoolReturn, `aspects.${id}.reason`) !== null) continue;
    yield {
      code: 'aspect-above-strands',
      field: `aspects.${id}.reason`,
      message: `The aspect ${shortTitle} is judged ${edition.levels[level].title}, but its strand ${below.title} only ${edition.levels[below.level].title}, and no reason is written.`,
      remedy: `Write in “Reason for our level” why you judged ${shortTitle} higher than ${below.title}, or look at the levels again.`,
    };
  }
};

/** "Overall higher than the lowest aspect, with no reason written" (Rules, submission, query). */
export const overallWithinAspects: Rule = function* ({ schoolReturn, edition }) {
  const level = levelAt(schoolReturn, 'overall.level');
  const below = lowestBelow(
    level,
    edition.aspects.map(({ id, shortTitle }) => ({
      title: shortTitle,
      level: levelAt(schoolReturn, `aspects.${id}.level`),
    })),
  );
  if (level === null || below === null || textAt(schoolReturn, 'overall.reason') !== null) return;
  yield {
    code: 'overall-above-aspects',
    field: 'overall.reason',
    message: `The organisation is judged ${edition.levels[level].title} overall, but the aspect ${below.title} only ${edition.levels[below.level].title}, and no reason is written.`,
    remedy: `Write in “Reason for our overall level” why you judged the organisation higher than ${below.title}, or look at the levels again.`,
  };
};

interface Judged {
  readonly title: string;
  readonly level: LevelId;
}

/** The first of the lowest judged parts, where it stands below the level of the whole. */
function lowestBelow(
  whole: LevelId | null,
  parts: readonly { readonly title: string; readonly level: LevelId | null }[],
): Judged | null {
  let lowest: Judged | null = null;
  for (const { title, level } of parts) {
    if (level !== null && (lowest === null || rankOf(level) < rankOf(lowest.level))) lowest = { title, level };
  }
  return whole !== null && lowest !== null && rankOf(lowest.level) < rankOf(whole) ? lowest : null;
}
