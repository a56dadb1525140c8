import type { Edition } from '../../../framework/edition.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import { tableRow } from './rows.ts';
import type { TableRow } from './rows.ts';
import { awardIn, dateInWords, levelMark, outcomeMark, prose, textInWords } from './wording.ts';
import type { Mark, Prose, Words } from './wording.ts';

/** The overall judgement, recommendation and decision: by whom, when and why. */
export interface OverallView {
  readonly title: string;
  /** Says so where the organisation does not seek the award. */
  readonly note: string | null;
  readonly rows: readonly OverallRow[];
}

export interface OverallRow extends TableRow<'reasons' | 'members'> {
  readonly title: string;
  readonly mark: Mark;
  readonly date: Words;
}

/** The section that follows the award. */
export interface FollowingView {
  readonly title: string;
  /** Which award it follows, and whose word that is; null without one. */
  readonly basis: string | null;
  /** The framework's paragraph on that award; null without one. */
  readonly source: string | null;
  readonly areas: Prose;
}

const auditNote = 'The organisation uses the framework as an audit tool and does not intend to seek the award.';

/** `withAward` adds the verifier's recommendation and the panel's decision to the school's own judgement. */
export function overallView(schoolReturn: SchoolReturn, edition: Edition, withAward: boolean): OverallView {
  const { details, overall, verification, panel } = schoolReturn;
  const school = {
    title: 'School’s overall judgement',
    mark: levelMark(overall.level, edition),
    date: dateInWords(details.assessedOn),
    ...reasons(overall.reason),
  };
  if (!withAward) return { title: 'Overall judgement', note: auditNote, rows: [school] };
  const recommendation = {
    title: 'Verifier’s recommendation',
    mark: outcomeMark(verification.recommendation, edition),
    date: dateInWords(verification.visitedOn),
    ...reasons(verification.recommendationReason),
  };
  const decision = {
    title: 'Panel’s decision',
    mark: outcomeMark(panel.decision, edition),
    date: dateInWords(panel.decidedOn),
    ...reasons(panel.rationale, panel.members),
  };
  return { title: 'Overall judgement and award', note: null, rows: [school, recommendation, decision] };
}

function reasons(text: string | null, members: string | null = null): TableRow<'reasons' | 'members'> {
  return tableRow({
    reasons: { label: 'Reasons', words: textInWords(text, '–'), room: 1000 },
    members: { label: 'Members of the panel', words: textInWords(members, ''), room: 300 },
  });
}

export function followingView({ verification, panel }: SchoolReturn, edition: Edition): FollowingView {
  const decision = known(panel.decision);
  const outcome = decision ?? known(verification.recommendation);
  const award = awardIn(outcome);
  const { word } = outcomeMark(outcome, edition);
  const basis = decision
    ? `The panel’s decision: ${word}.`
    : `The verifier’s recommendation: ${word}. The panel’s decision is not yet recorded.`;
  return {
    title: award ? edition.awards[award].next : 'Areas for development',
    basis: outcome === null ? null : basis,
    source: award ? edition.awards[award].text : null,
    areas: prose(verification.development),
  };
}
