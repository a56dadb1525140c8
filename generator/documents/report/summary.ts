import { serialOf, validity } from '../../../framework/award.ts';
import { longDate } from '../../../framework/dates.ts';
import { rankOf } from '../../../framework/edition.ts';
import type { Edition } from '../../../framework/edition.ts';
import { fieldAt } from '../../../framework/fields.ts';
import type { Stage } from '../../../framework/problems.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import { capital } from '../../../framework/sentences.ts';
import type { KnownOfPanel, RegisteredAward } from './award.ts';
import { decisionMark, endOf, undecidedInWords } from './award.ts';
import { spreadOfAspects, spreadOfStrands } from './strands.ts';
import type { SpreadView } from './strands.ts';
import { awardIn, choiceInWords, dateInWords, levelMark, outcomeMark, textInWords } from './wording.ts';
import type { Mark, Words } from './wording.ts';

export interface Detail {
  readonly label: string;
  readonly words: Words;
}

/** What has come of the return so far, in a few words. */
export interface Outcome {
  readonly mark: Mark;
  /** Of an award: from when to when it is valid, and its serial. */
  readonly notes: readonly string[];
}

/** Judgements of one aspect, or of the whole, side by side. */
export interface JudgementRow {
  readonly title: string;
  readonly school: Mark;
  readonly verifier: Mark;
  /** How the verifier's level differs from the school's; empty where it does not. */
  readonly comparison: string;
  readonly spread: SpreadView;
}

/** The facts under the organisation's name; `awaited` stands for what the verifier has not recorded. */
export function detailsOf(schoolReturn: SchoolReturn, edition: Edition, awaited: string): readonly Detail[] {
  const { details, overall, verification } = schoolReturn;
  const seeks = choiceInWords(overall.intention, fieldAt(edition, 'overall.intention').choices);
  const round = known(overall.intention) === 'yes' ? known(overall.round) : null;
  return [
    { label: 'LA area', words: choiceInWords(details.la, fieldAt(edition, 'details.la').choices) },
    { label: 'PD lead', words: textInWords(details.pdLead) },
    { label: 'Date of assessment', words: dateInWords(details.assessedOn) },
    { label: 'URN, LAESTAB', words: textInWords(listed(known(details.urn), known(details.laestab)) || null) },
    { label: 'Contact', words: textInWords(details.contact) },
    { label: 'Award sought', words: { ...seeks, text: listed(seeks.text, round) } },
    {
      label: 'Verifier',
      words: textInWords(listed(known(verification.verifier), known(verification.organisation)) || null, awaited),
    },
    { label: 'Date of visit', words: dateInWords(verification.visitedOn, awaited) },
  ];
}

function listed(...texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null).join(', ');
}

/**
 * The panel's decision; until there is one, the recommendation; until then, what is awaited.
 * @param audit whether the organisation uses the framework as an audit tool
 */
export function outcomeOf(
  schoolReturn: SchoolReturn,
  edition: Edition,
  stage: Stage,
  audit: boolean,
  { claim, registered, onlyAwards = false }: KnownOfPanel,
): Outcome {
  const { overall, verification, panel } = schoolReturn;
  const decided = outcomeMark(panel.decision, edition);
  const claimed = claim === null ? [] : [`The return’s own Panel sheet says: ${claim}`];
  if (panel.decision !== null) {
    const word = awardIn(panel.decision) === null ? decided.word : `${decided.word} Award`;
    const day = dateInWords(panel.decidedOn);
    const on = day.tone === 'given' ? [`Decided on ${day.text}`] : [];
    return {
      mark: decisionMark({ ...decided, word }, registered),
      notes: [...on, ...awardNotes(schoolReturn, edition, registered)],
    };
  }
  if (known(verification.recommendation) !== null) {
    const { look, word } = outcomeMark(verification.recommendation, edition);
    return {
      mark: { look, word: `${word} recommended` },
      notes: [undecidedInWords(onlyAwards), ...claimed],
    };
  }
  if (audit) {
    return {
      mark: levelMark(overall.level, edition),
      notes: ['The school’s own judgement; it does not seek the award'],
    };
  }
  const awaited = stage === 'draft' ? 'Not yet complete' : 'Awaiting verification';
  return { mark: { look: 'level-none', word: awaited }, notes: claimed };
}

function awardNotes(
  schoolReturn: SchoolReturn,
  edition: Edition,
  registered: RegisteredAward | undefined,
): readonly string[] {
  const { panel } = schoolReturn;
  const decidedOn = known(panel.decidedOn);
  if (awardIn(panel.decision) === null || decidedOn === null) return [];
  const { from, until } = validity(decidedOn, edition);
  const serial = registered?.serial ?? serialOf(schoolReturn, edition);
  const ended = endOf(registered).map(capital);
  return [...(ended.length > 0 ? ended : [`Valid from ${longDate(from)} to ${longDate(until)}`]), `Serial ${serial}`];
}

export function judgementRows(schoolReturn: SchoolReturn, edition: Edition, awaited: string): readonly JudgementRow[] {
  return edition.aspects.map((aspect) => ({
    title: aspect.shortTitle,
    ...aspectMarks(schoolReturn, aspect.id, edition, awaited),
    spread: spreadOfStrands(schoolReturn, aspect, edition),
  }));
}

export function overallRow(schoolReturn: SchoolReturn, edition: Edition, awaited: string): JudgementRow {
  const recommended = outcomeMark(schoolReturn.verification.recommendation, edition, awaited);
  return {
    title: 'Overall',
    school: levelMark(schoolReturn.overall.level, edition),
    verifier: recommended,
    comparison: recommended.look === 'level-none' ? '' : 'Recommended',
    spread: spreadOfAspects(schoolReturn, edition),
  };
}

export function aspectMarks(
  schoolReturn: SchoolReturn,
  aspectId: string,
  edition: Edition,
  awaited: string,
): Pick<JudgementRow, 'school' | 'verifier' | 'comparison'> {
  const school = schoolReturn.aspects[aspectId]?.level ?? null;
  const verifier = schoolReturn.verification.aspects[aspectId]?.level ?? null;
  const [own, verified] = [known(school), known(verifier)];
  const steps = own === null || verified === null ? 0 : rankOf(verified) - rankOf(own);
  const distance = Math.abs(steps) === 1 ? 'One level' : 'Two levels';
  return {
    school: levelMark(school, edition),
    verifier: levelMark(verifier, edition, awaited),
    comparison: steps === 0 ? '' : `${distance} ${steps > 0 ? 'higher' : 'lower'}`,
  };
}
