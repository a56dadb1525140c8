import { valueAt } from '../../fields.ts';
import { isFilled } from '../entries.ts';
import type { Rule } from '../rule.ts';
import { anyLevel } from '../wording.ts';

/**
 * "Strand without a level" (Rules, submission, query): the source's template judges aspects, its tables describe
 * strands.
 */
export const strandsJudged: Rule = function* ({ schoolReturn, edition }) {
  for (const aspect of edition.aspects) {
    for (const strand of aspect.strands) {
      const field = `aspects.${aspect.id}.strands.${strand.id}.level` as const;
      if (isFilled(valueAt(schoolReturn, field))) continue;
      yield {
        code: 'strand-level-missing',
        field,
        message: `${aspect.shortTitle}: the strand ${strand.title} has no level.`,
        remedy: `Choose ${anyLevel(edition)} for ${strand.title}. A strand’s level is asked for, not required.`,
      };
    }
  }
};

/** "An aspect … without a level" (Rules, submission); the template's "We have assessed this aspect to be". */
export const aspectsJudged: Rule = function* ({ schoolReturn, edition }) {
  for (const { id, shortTitle } of edition.aspects) {
    const field = `aspects.${id}.level` as const;
    if (isFilled(valueAt(schoolReturn, field))) continue;
    yield {
      code: 'aspect-level-missing',
      field,
      message: `The aspect ${shortTitle} has no level.`,
      remedy: `Choose ${anyLevel(edition)} for the aspect ${shortTitle} as a whole.`,
    };
  }
};

/** "The overall without a level" (Rules, submission); the template's "We have assessed our organisation to be". */
export const overallJudged: Rule = function* ({ schoolReturn, edition }) {
  const field = 'overall.level';
  if (isFilled(valueAt(schoolReturn, field))) return;
  yield {
    code: 'overall-level-missing',
    field,
    message: 'The overall assessment has no level.',
    remedy: `Choose ${anyLevel(edition)} for the organisation as a whole.`,
  };
};
