import { longDate } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { awardIds } from '../edition.ts';
import { valueAt } from '../fields.ts';
import type { ProblemCode } from '../problem-codes.ts';
import { severities } from '../problem-codes.ts';
import type { Problem } from '../problems.ts';
import { problemOf } from '../problems.ts';
import { skipOf } from '../rules/award/self-assessment.ts';
import { dateAt, levelAt, oneOf } from '../rules/entries.ts';
import { outcomeIds, outcomeTitle } from '../rules/wording.ts';
import type { SchoolReturn } from '../school-return.ts';
import type { AskedField, PlacesAsked, RoundEntry } from './round-entry.ts';

/** What a panel is asked before it decides, by the rules of the award (Rules, award, query). */
export function* agendaQueries({ schoolReturn, edition, asked }: RoundEntry): Generator<Problem> {
  const own = oneOf(valueAt(schoolReturn, 'panel.decision'), outcomeIds(edition));
  const claimed = levelAt(schoolReturn, 'overall.level');
  const recommended = oneOf(valueAt(schoolReturn, 'verification.recommendation'), awardIds);
  const awards = [
    { award: recommended, field: 'verification.recommendation', whose: 'The recommended award' },
    {
      award: awardIds.find((id) => id === own && id !== recommended) ?? null,
      field: 'panel.decision',
      whose: 'The award',
    },
  ] as const;
  for (const { award, field, whose } of awards) {
    const skipped = skipOf(award, claimed, edition);
    if (skipped === null) continue;
    yield query('award-skips-self-assessment', field, asked, {
      message: `${whose} ${skipped}.`,
      remedy: 'Make sure that this is the award that the panel means.',
    });
  }
  yield* decisionInReturn(schoolReturn, edition, asked);
}

/** What the return's own Panel sheet says: shown, and nothing follows from it. */
export function* decisionInReturn(
  schoolReturn: SchoolReturn,
  edition: Edition,
  asked: PlacesAsked,
): Generator<Problem> {
  const own = oneOf(valueAt(schoolReturn, 'panel.decision'), outcomeIds(edition));
  if (own !== null) {
    const decidedOn = dateAt(schoolReturn, 'panel.decidedOn');
    const decision = [outcomeTitle(own, edition), ...(decidedOn === null ? [] : [longDate(decidedOn)])].join(', ');
    yield query('decision-in-return-only', 'panel.decision', asked, {
      message: `The return’s own Panel sheet has a decision: ${decision}.`,
      remedy: 'Make sure that the panel decided so: it counts once it stands in this round.',
    });
  }
}

function query(
  code: ProblemCode,
  field: AskedField,
  asked: PlacesAsked,
  said: Pick<Problem, 'message' | 'remedy'>,
): Problem {
  return problemOf({ code, severity: severities[code], ...said }, { ...asked[field], field });
}
