import { levelOf } from '../../award.ts';
import type { Edition } from '../../edition.ts';
import { levelIds, rankOf } from '../../edition.ts';
import { outcomeChoices, valueAt } from '../../fields.ts';
import type { Outcome } from '../../school-return.ts';
import { isFilled, levelAt, oneOf, textAt } from '../entries.ts';
import type { Rule } from '../rule.ts';
import { anyOf, outcomeIds, outcomeTitle } from '../wording.ts';

/**
 * "No recommendation" (Rules, verification): the panel meets "to quality assure their recommendations" (The
 * Verification Process, 3).
 */
export const awardRecommended: Rule = function* ({ schoolReturn, edition }) {
  const field = 'verification.recommendation';
  if (isFilled(valueAt(schoolReturn, field))) return;
  yield {
    code: 'recommendation-missing',
    field,
    message: 'The verifier’s recommendation is missing.',
    remedy: `Choose ${anyOf(outcomeChoices(edition).map(({ title }) => title))} in “Recommendation”.`,
  };
};

/** To defer is the panel's to decide; a verifier who recommends it tells the panel why. */
export const deferralExplained: Rule = function* ({ schoolReturn }) {
  const isDeferred = valueAt(schoolReturn, 'verification.recommendation') === 'deferred';
  const field = 'verification.recommendationReason';
  if (!isDeferred || textAt(schoolReturn, field) !== null) return;
  yield {
    code: 'recommendation-deferred',
    field,
    message: 'The verifier recommends deferring the award, and no reason is written.',
    remedy: 'Write in “Reason for the recommendation” what the panel should wait for, or recommend an award.',
  };
};

/**
 * "Recommendation higher than the verifier's lowest level or lower than each of them, without a reason" (Rules,
 * verification, query). No award is lower than any level.
 */
export const recommendationWithinLevels: Rule = function* ({ schoolReturn, edition }) {
  const field = 'verification.recommendationReason';
  const recommended = oneOf(valueAt(schoolReturn, 'verification.recommendation'), outcomeIds(edition));
  const rank = recommended === null ? null : rankOfOutcome(recommended, edition);
  if (recommended === null || rank === null || textAt(schoolReturn, field) !== null) return;
  const judged = edition.aspects.flatMap(({ id, shortTitle }) => {
    const level = levelAt(schoolReturn, `verification.aspects.${id}.level`);
    return level === null ? [] : [{ shortTitle, level }];
  });
  const lowest = judged.reduce<(typeof judged)[number] | null>(
    (low, each) => (low === null || rankOf(each.level) < rankOf(low.level) ? each : low),
    null,
  );
  if (lowest === null) return;
  const title = outcomeTitle(recommended, edition);
  const level = edition.levels[lowest.level].title;
  const isHighest = lowest.level === levelIds.at(-1);
  const remedy = `Write in “Reason for the recommendation” why ${title} is right, or look at the levels again.`;
  if (rank > rankOf(lowest.level)) {
    yield {
      code: 'recommendation-against-levels',
      field,
      message: `The verifier recommends ${title}, but judges the aspect ${lowest.shortTitle} only ${level}, and no reason is written.`,
      remedy,
    };
  } else if (rank < rankOf(lowest.level) && judged.length === edition.aspects.length) {
    yield {
      code: 'recommendation-against-levels',
      field,
      message: `The verifier recommends ${title}, but judges every aspect ${isHighest ? level : `${level} or higher`}, and no reason is written.`,
      remedy,
    };
  }
};

/** On the scale of the levels, with No award below them; null for what is not on it. */
function rankOfOutcome(outcome: Outcome, edition: Edition): number | null {
  if (outcome === 'deferred') return null;
  return outcome === 'none' ? -1 : rankOf(levelOf(outcome, edition));
}
