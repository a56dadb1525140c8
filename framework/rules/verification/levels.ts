import { valueAt } from '../../fields.ts';
import { isFilled, levelAt, textAt } from '../entries.ts';
import type { Rule } from '../rule.ts';
import { anyLevel } from '../wording.ts';

/** "An aspect without the verifier's level" (Rules, verification). */
export const aspectsVerified: Rule = function* ({ schoolReturn, edition }) {
  for (const { id, shortTitle } of edition.aspects) {
    const field = `verification.aspects.${id}.level` as const;
    if (isFilled(valueAt(schoolReturn, field))) continue;
    yield {
      code: 'verifier-level-missing',
      field,
      message: `The aspect ${shortTitle} has no level from the verifier.`,
      remedy: `Choose ${anyLevel(edition)} in “${shortTitle}: verifier’s level”.`,
    };
  }
};

/**
 * "Verifier's level differs from the school's without a comment" (Rules, verification, query): a verifier may judge
 * otherwise, and says why.
 */
export const differencesExplained: Rule = function* ({ schoolReturn, edition }) {
  for (const { id, shortTitle } of edition.aspects) {
    const field = `verification.aspects.${id}.comment` as const;
    const verifiers = levelAt(schoolReturn, `verification.aspects.${id}.level`);
    const schools = levelAt(schoolReturn, `aspects.${id}.level`);
    if (verifiers === null || schools === null || verifiers === schools || textAt(schoolReturn, field) !== null)
      continue;
    yield {
      code: 'verifier-level-differs',
      field,
      message: `The verifier judges the aspect ${shortTitle} ${edition.levels[verifiers].title}, the school ${edition.levels[schools].title}, and there is no comment.`,
      remedy: `Write in “${shortTitle}: verifier’s comment” what makes the difference.`,
    };
  }
};
