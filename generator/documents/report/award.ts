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

/** An award as the register has it. */
export interface RegisteredAward {
  readonly serial: string;
  /** How it ended: `withdrawn`, `withdrawn on 25 November 2026`; null while it has not. */
  readonly ended: { readonly word: string; readonly words: string } | null;
}

/** What is known of the panel’s decision beside the return. */
export interface PanelRecords {
  /** Whether nothing is known, so that a decision in the return does not count. */
  readonly onlyClaimed?: boolean;
  /** Whether it is only the register that was asked: it knows awards, and no other decision. */
  readonly onlyAwards?: boolean;
  readonly registered?: RegisteredAward;
}

/** The same, for a return whose own decision does not count. */
export interface KnownOfPanel extends PanelRecords {
  /** A decision of which only the return’s own Panel sheet speaks. */
  readonly claim: string | null;
}

/** What a return’s own Panel sheet says of a decision: `Bronze Award of 24 June 2026`, `Deferred on 24 June 2026`; null where it says nothing. */
export function claimOf({ panel }: SchoolReturn, edition: Edition): string | null {
  if (panel.decision === null) return null;
  const { word } = outcomeMark(panel.decision, edition);
  const { tone, text } = dateInWords(panel.decidedOn);
  const [title, before] = awardIn(panel.decision) === null ? [word, 'on'] : [`${word} Award`, 'of'];
  return tone === 'given' ? `${title} ${before} ${text}` : title;
}

/**
 * @param withAward whether to add the verifier's recommendation and the panel's decision to the school's own judgement
 */
export function overallView(
  schoolReturn: SchoolReturn,
  edition: Edition,
  withAward: boolean,
  { claim, registered, onlyAwards = false }: KnownOfPanel,
): OverallView {
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
    title: claim !== null ? 'Decision, by the return’s own Panel sheet' : 'Panel’s decision',
    mark: decisionMark(
      outcomeMark(panel.decision, edition, onlyAwards ? 'Not on the register' : undefined),
      registered,
    ),
    date: dateInWords(panel.decidedOn, onlyAwards ? '–' : undefined),
    ...reasons(
      panel.rationale,
      panel.members,
      onlyAwards && panel.decision !== null ? 'Not kept in the register' : undefined,
    ),
  };
  return { title: 'Overall judgement and award', note: null, rows: [school, recommendation, decision] };
}

/** An award that has ended loses its colour. */
export function decisionMark(mark: Mark, registered: RegisteredAward | undefined): Mark {
  const ended = registered?.ended ?? null;
  return ended === null ? mark : { look: 'level-other', word: `${mark.word}, ${ended.word}` };
}

/** What is said in place of a decision. The register alone cannot tell that there is none. */
export function undecidedInWords(onlyAwards: boolean): string {
  return onlyAwards ? 'No award is on the register' : 'The panel’s decision is not yet recorded';
}

/** How an award ended, in words; none where it has not. */
export function endOf(registered: RegisteredAward | undefined): readonly string[] {
  const words = registered?.ended?.words;
  return words === undefined ? [] : [words];
}

function reasons(text: string | null, members: string | null = null, otherwise = '–'): TableRow<'reasons' | 'members'> {
  return tableRow({
    reasons: { label: 'Reasons', words: textInWords(text, otherwise), room: 1000 },
    members: { label: 'Members of the panel', words: textInWords(members, ''), room: 300 },
  });
}

export function followingView(
  { verification, panel }: SchoolReturn,
  edition: Edition,
  { registered, onlyAwards = false }: KnownOfPanel,
): FollowingView {
  const decision = known(panel.decision);
  const outcome = decision ?? known(verification.recommendation);
  const award = awardIn(outcome);
  const { word } = outcomeMark(outcome, edition);
  const basis = decision
    ? `The panel’s decision: ${[word, ...endOf(registered)].join(', ')}.`
    : `The verifier’s recommendation: ${word}. ${undecidedInWords(onlyAwards)}.`;
  return {
    title: award ? edition.awards[award].next : 'Areas for development',
    basis: outcome === null ? null : basis,
    source: award ? edition.awards[award].text : null,
    areas: prose(verification.development),
  };
}
