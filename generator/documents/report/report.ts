import { awardOf } from '../../../framework/award.ts';
import { hasEntered } from '../../../framework/check.ts';
import { levelIds } from '../../../framework/edition.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { Problem, Stage } from '../../../framework/problems.ts';
import { stageTitles } from '../../../framework/problems.ts';
import { undecided } from '../../../framework/round/agenda.ts';
import { isAuditOnly } from '../../../framework/rules/entries.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import type { NamePart } from '../name-parts.ts';
import { namePartsOf } from '../name-parts.ts';
import { pageStyleOf } from '../page-style.ts';
import { printable } from '../print-limits.ts';
import { actionPlan } from './actions.ts';
import type { ActionPlan } from './actions.ts';
import { aspectView, evidenceWithoutAspect } from './aspect.ts';
import type { AspectView, EvidenceRow } from './aspect.ts';
import { claimOf, followingView, overallView } from './award.ts';
import type { FollowingView, OverallView, PanelRecords } from './award.ts';
import { methodOf, signaturesOf } from './closing.ts';
import type { Signature } from './closing.ts';
import { inWords } from './in-words.ts';
import { problemsView } from './problems.ts';
import type { ProblemsView } from './problems.ts';
import { strandPictures } from './strands.ts';
import type { StrandPicture } from './strands.ts';
import { sectionsOf } from './sections.ts';
import type { Section } from './sections.ts';
import { detailsOf, judgementRows, outcomeOf, overallRow } from './summary.ts';
import type { Detail, JudgementRow, Outcome } from './summary.ts';
import { visitOutline, visitView } from './visit.ts';
import type { VisitOutline, VisitView } from './visit.ts';
import { extract, levelMark, notYetRecorded, prose, shortened, textInWords } from './wording.ts';
import type { Mark, Prose, Tone, Words } from './wording.ts';

/** The verifier report as its template prints it: plain objects, every string final. */
export interface ReportView {
  /** Title of the PDF. */
  readonly title: string;
  readonly language: string;
  /** The verifier; the framework's publisher where that is not known. */
  readonly author: string;
  readonly subject: string;
  readonly publisher: string;
  /** True of sample data: every page says so. */
  readonly specimen: boolean;
  readonly framework: string;
  readonly name: Words;
  readonly nameParts: readonly NamePart[];
  /** A long name is set smaller. */
  readonly longName: boolean;
  readonly stage: string;
  readonly details: readonly Detail[];
  readonly outcome: Outcome;
  /** What the return says, as a paragraph. */
  readonly inWords: string;
  /** Good practice and next steps in short; none where nobody verifies. */
  readonly extracts: readonly Extract[];
  /** The sections after the first page, in their order. */
  readonly contents: readonly Section[];
  readonly levels: readonly { readonly mark: Mark; readonly award: string }[];
  readonly judgements: readonly JudgementRow[];
  readonly overall: JudgementRow;
  readonly strandPicture: StrandPicture;
  /** Of aspects that have other strands than the first. */
  readonly furtherPictures: readonly StrandPicture[];
  readonly overallReasons: OverallView;
  /** Null where the organisation uses the framework as an audit tool: nobody verifies. */
  readonly verification: VerificationView | null;
  readonly aspects: readonly AspectView[];
  readonly evidenceWithoutAspect: readonly EvidenceRow[];
  readonly problems: ProblemsView;
  readonly actionPlan: ActionPlan;
  readonly receipt: string;
  readonly method: readonly string[];
  readonly signatures: readonly Signature[];
  /** What of the return is not printed, and where it stands; empty for a return of usual length. */
  readonly leftOut: readonly string[];
}

export interface VerificationView {
  /** Null until the verifier has recorded anything. */
  readonly visit: VisitView | null;
  readonly outline: VisitOutline;
  readonly goodPractice: Prose;
  readonly following: FollowingView;
}

export interface Extract {
  readonly title: string;
  readonly tone: Tone;
  readonly text: string;
  /** Id of the section that has the whole text; null where this is the whole. */
  readonly more: string | null;
}

/** A return, and what a check says of it. */
export interface ReportedReturn {
  readonly schoolReturn: SchoolReturn;
  /** Those that remain, in the order of the check. */
  readonly problems: readonly Problem[];
  /** The code over the school's part. */
  readonly receipt: string;
  readonly stage: Stage;
}

/**
 * The report of a return at any stage.
 * @param records what is known of the panel's decision beside the return; left out where nobody was asked
 */
export function reportView(reported: ReportedReturn, edition: Edition, records?: PanelRecords): ReportView {
  const { receipt, stage } = reported;
  const { schoolReturn, problems, leftOut } = printable(reported.schoolReturn, reported.problems, edition);
  const claim = records?.onlyClaimed === true ? claimOf(schoolReturn, edition) : null;
  const panel = { ...records, claim };
  const counted = claim === null ? schoolReturn : { ...schoolReturn, panel: undecided };
  const { details, verification, meta } = schoolReturn;
  const organisation = known(details.organisation);
  const name = textInWords(details.organisation, 'Organisation not yet named');
  const verifier = known(verification.verifier);
  const verified = hasEntered(schoolReturn, edition, 'verifier');
  const audit = isAuditOnly(schoolReturn) && !verified && !hasEntered(schoolReturn, edition, 'panel');
  const following = followingView(counted, edition, panel);
  const loose = evidenceWithoutAspect(schoolReturn, edition);
  const [strandPicture = { strands: [], rows: [] }, ...furtherPictures] = strandPictures(schoolReturn, edition);
  const awaited = audit ? 'Not sought' : notYetRecorded;
  return {
    title: `Verifier report: ${shortened(organisation ?? 'organisation not yet named', 200)}`,
    language: 'en-GB',
    author: shortened(verifier ?? edition.publisher, 200),
    subject: `${edition.title}: verifier report (${stageTitles[stage]})`,
    publisher: edition.publisher,
    specimen: meta.sample,
    framework: edition.title,
    name,
    nameParts: namePartsOf(name.text),
    longName: (organisation ?? '').length > 60,
    stage: stageTitles[stage],
    details: detailsOf(schoolReturn, edition, awaited),
    outcome: outcomeOf(counted, edition, stage, audit, panel),
    inWords: inWords(counted, edition, audit, panel).join(' '),
    extracts: audit ? [] : extracts(schoolReturn, following.title),
    levels: levelIds.map((level) => ({
      mark: levelMark(level, edition),
      award: edition.awards[awardOf(level, edition)].title,
    })),
    judgements: judgementRows(schoolReturn, edition, awaited),
    overall: overallRow(schoolReturn, edition, awaited),
    strandPicture,
    furtherPictures,
    overallReasons: overallView(schoolReturn, edition, !audit, panel),
    verification: audit
      ? null
      : {
          visit: verified ? visitView(schoolReturn, edition) : null,
          outline: visitOutline(edition),
          goodPractice: prose(verification.goodPractice),
          following,
        },
    aspects: edition.aspects.map((aspect) => aspectView(aspect, schoolReturn, edition, !audit)),
    evidenceWithoutAspect: loose,
    problems: problemsView(problems),
    actionPlan: actionPlan(schoolReturn, edition),
    receipt,
    method: methodOf(edition, records !== undefined),
    signatures: signaturesOf(schoolReturn, audit),
    leftOut,
    contents: sectionsOf(edition, {
      audit,
      following: following.title,
      loose: loose.length > 0,
      leftOut: leftOut.length > 0,
    }),
  };
}

function extracts({ verification }: SchoolReturn, next: string): readonly Extract[] {
  const short = (title: string, value: string | null, id: string): Extract => {
    const { tone, text } = textInWords(value);
    const { text: beginning, isCut } = extract(text, mostOfExtract);
    return { title, tone, text: beginning, more: isCut ? id : null };
  };
  return [
    short('Good practice', verification.goodPractice, 'good-practice'),
    short(next, verification.development, 'following'),
  ];
}

/** Characters of which there is room on the first page. */
const mostOfExtract = 330;

/** The `@page` rule of one report: what stands in the margins of its pages. */
export function reportPageStyle({ name, receipt, specimen }: ReportView): string {
  return pageStyleOf(shortened(name.text, 70), `Receipt ${receipt} · `, specimen);
}
