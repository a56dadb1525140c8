import type { ComparedJudgement, Comparison } from '../../../framework/borough/compare.ts';
import type { Edition, LevelId } from '../../../framework/edition.ts';
import { levelIds, rankOf } from '../../../framework/edition.ts';
import type { Mark } from '../report/wording.ts';
import { levelMark } from '../report/wording.ts';
import { strandTitle } from '../borough/wording.ts';

/** Something that the school does well: what it is, and in what. */
export interface Strength {
  readonly title: string;
  /** Whether no other school does it. */
  readonly only: boolean;
  readonly mark: Mark;
  readonly items: readonly string[];
}

/** Follows from nothing but the school’s own levels and the numbers that the page shows. */
export function strengthsOf({ judgements, schools }: Comparison, edition: Edition): readonly Strength[] {
  const at = (level: LevelId) => judgements.filter(({ own }) => own === level);
  const highest = levelIds.at(-1) ?? 'embedded';
  const only = at(highest).filter(({ others }) => others?.[highest] === 0);
  const alsoHighest = at(highest).filter((judgement) => !only.includes(judgement));
  const ahead = judgements.filter((judgement) => !only.includes(judgement) && isAhead(judgement, schools));
  const aheadOfMost = levelIds
    .filter((level) => level !== highest)
    .map((level) => ({ level, those: ahead.filter(({ own }) => own === level) }))
    .reverse();
  const strengths = [
    strength('No other school of your local authority is yet', only, highest, edition, true),
    strength(only.length > 0 ? 'You are also' : 'You are', alsoHighest, highest, edition),
    ...aheadOfMost.map(({ level, those }) => strength('Ahead of most other schools, you are', those, level, edition)),
  ].filter(({ items }) => items.length > 0);
  if (strengths.length > 0) return strengths;
  const own = [...levelIds].reverse().find((level) => at(level).length > 0);
  return own === undefined || own === 'developing' ? [] : [strength('You are', at(own), own, edition)];
}

function strength(
  title: string,
  judgements: readonly ComparedJudgement[],
  level: LevelId,
  edition: Edition,
  only = false,
): Strength {
  return { title, only, mark: levelMark(level, edition), items: byAspect(judgements, edition) };
}

/** An aspect each: `Overall`, `Leadership: as a whole, Vision, Culture`. */
function byAspect(judgements: readonly ComparedJudgement[], edition: Edition): readonly string[] {
  const overall = judgements.some(({ aspect }) => aspect === null) ? ['Overall'] : [];
  const aspects = edition.aspects.flatMap(({ id, shortTitle, strands }) => {
    const those = judgements.filter(({ aspect }) => aspect === id);
    const isWhole = those.some(({ strand }) => strand === null);
    const some = those.flatMap(({ strand }) => (strand === null ? [] : strandTitle(edition, id, strand)));
    if (those.length === 0) return [];
    const parts = some.length === strands.length ? ['every strand'] : some;
    return [`${shortTitle}: ${[...(isWhole ? ['as a whole'] : []), ...parts].join(', ')}`];
  });
  return [...overall, ...aspects];
}

/** Whether more than half of the other schools gave a lower level, by the numbers that are shown. */
function isAhead({ own, others }: ComparedJudgement, schools: number): boolean {
  if (own === null || others === null) return false;
  const below = levelIds.slice(0, rankOf(own)).reduce((sum, level) => sum + (others[level] ?? 0), 0);
  return 2 * below > schools - 1;
}
