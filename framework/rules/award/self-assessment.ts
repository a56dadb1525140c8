import { levelOf } from '../../award.ts';
import type { AwardId, Edition, LevelId } from '../../edition.ts';
import { awardIds, rankOf } from '../../edition.ts';
import { valueAt } from '../../fields.ts';
import { levelAt, oneOf } from '../entries.ts';
import type { Rule } from '../rule.ts';

/**
 * "Award level skips the self-assessed overall level" (Rules, award, query). We read "skips" as: the award stands for a
 * higher level than the school claimed overall, or for one two levels lower. Those are the two that a panel should not
 * let pass unseen: nobody asked for the higher award, so a slip of the list is likely; and two levels lower, school and
 * panel have read the framework in different ways. One level lower is what verification is there for, and would only
 * teach panels to look away. The framework does not say that award and self-assessment must agree, so this never
 * blocks.
 */
export const awardNearSelfAssessment: Rule = function* ({ schoolReturn, edition }) {
  const field = 'panel.decision';
  const skipped = skipOf(
    oneOf(valueAt(schoolReturn, field), awardIds),
    levelAt(schoolReturn, 'overall.level'),
    edition,
  );
  if (skipped === null) return;
  yield {
    code: 'award-skips-self-assessment',
    field,
    message: `The award ${skipped}.`,
    remedy: 'Make sure that this is the award that the panel meant.',
  };
};

/**
 * In what way an award skips the level that a school claims overall: `Gold stands for Embedded, above …`. Null where it
 * does not, or one of the two is not known.
 */
export function skipOf(award: AwardId | null, claimed: LevelId | null, edition: Edition): string | null {
  if (award === null || claimed === null) return null;
  const level = levelOf(award, edition);
  const difference = rankOf(level) - rankOf(claimed);
  if (difference === 0 || difference === -1) return null;
  const distance = difference > 0 ? 'above' : 'two levels below';
  return `${edition.awards[award].title} stands for ${edition.levels[level].title}, ${distance} the school’s own overall level, ${edition.levels[claimed].title}`;
}
