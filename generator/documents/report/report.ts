import { awardOf } from '../../../framework/award.ts';
import { hasEntered } from '../../../framework/check.ts';
import { levelIds } from '../../../framework/edition.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { Problem, Stage } from '../../../framework/problems.ts';
import { stageTitles } from '../../../framework/problems.ts';
import { isAuditOnly } from '../../../framework/rules/entries.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import { cssString } from '../../printing/css-string.ts';
import { printable } from '../print-limits.ts';
import { actionPlan } from './actions.ts';
import type { ActionPlan } from './actions.ts';
import { aspectView, evidenceWithoutAspect } from './aspect.ts';
import type { AspectView, EvidenceRow } from './aspect.ts';
import { followingView, overallView } from './award.ts';
import type { FollowingView, OverallView } from './award.ts';
import { problemsView } from './problems.ts';
import type { ProblemsView } from './problems.ts';
import { strandPicture } from './strands.ts';
import type { StrandPicture } from './strands.ts';
import { answers, detailsOf, judgementRows, overallRow } from './summary.ts';
import type { Answer, Detail, JudgementRow } from './summary.ts';
import { visitOutline, visitView } from './visit.ts';
import type { VisitOutline, VisitView } from './visit.ts';
import { levelMark, notYetRecorded, prose, shortened, textInWords } from './wording.ts';
import type { Mark, Prose, Words } from './wording.ts';

/** The verifier report as its template prints it: plain objects, every string final. */
export interface ReportView {
  /** Title of the PDF. */
  readonly title: string;
  readonly language: string;
  /** True of sample data: every page says so. */
  readonly specimen: boolean;
  readonly framework: string;
  readonly name: Words;
  /** A long name is set smaller. */
  readonly longName: boolean;
  readonly stage: string;
  readonly details: readonly Detail[];
  readonly answers: readonly Answer[];
  readonly levels: readonly { readonly mark: Mark; readonly award: string }[];
  readonly judgements: readonly JudgementRow[];
  readonly overall: JudgementRow;
  readonly strandPicture: StrandPicture;
  readonly overallReasons: OverallView;
  /** Null where the organisation uses the framework as an audit tool: nobody verifies. */
  readonly verification: VerificationView | null;
  readonly aspects: readonly AspectView[];
  readonly evidenceWithoutAspect: readonly EvidenceRow[];
  readonly problems: ProblemsView;
  readonly actionPlan: ActionPlan;
  readonly receipt: string;
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

const specimenMark = 'SPECIMEN – sample data';

/**
 * The report of a return at any stage. `problems` are those that remain, in the order of the check; `receipt` is
 * the code over the school's part.
 */
export function reportView(
  wholeReturn: SchoolReturn,
  edition: Edition,
  allProblems: readonly Problem[],
  receipt: string,
  stage: Stage,
): ReportView {
  const { schoolReturn, problems, leftOut } = printable(wholeReturn, allProblems, edition);
  const { details, verification, meta } = schoolReturn;
  const organisation = known(details.organisation);
  const verified = hasEntered(schoolReturn, edition, 'verifier');
  const audit = isAuditOnly(schoolReturn) && !verified && !hasEntered(schoolReturn, edition, 'panel');
  const awaited = audit ? 'Not sought' : notYetRecorded;
  return {
    title: `Verifier report: ${shortened(organisation ?? 'organisation not yet named', 200)}`,
    language: 'en-GB',
    specimen: meta.sample,
    framework: edition.title,
    name: textInWords(details.organisation, 'Organisation not yet named'),
    longName: (organisation ?? '').length > 60,
    stage: stageTitles[stage],
    details: detailsOf(schoolReturn, edition, awaited),
    answers: answers(schoolReturn, edition, awaited),
    levels: levelIds.map((level) => ({
      mark: levelMark(level, edition),
      award: edition.awards[awardOf(level, edition)].title,
    })),
    judgements: judgementRows(schoolReturn, edition, awaited),
    overall: overallRow(schoolReturn, edition, awaited),
    strandPicture: strandPicture(schoolReturn, edition),
    overallReasons: overallView(schoolReturn, edition, !audit),
    verification: audit
      ? null
      : {
          visit: verified ? visitView(schoolReturn, edition) : null,
          outline: visitOutline(edition),
          goodPractice: prose(verification.goodPractice),
          following: followingView(schoolReturn, edition),
        },
    aspects: edition.aspects.map((aspect) => aspectView(aspect, schoolReturn, edition, !audit)),
    evidenceWithoutAspect: evidenceWithoutAspect(schoolReturn, edition),
    problems: problemsView(problems),
    actionPlan: actionPlan(schoolReturn, edition),
    receipt,
    leftOut,
  };
}

/** The `@page` rule of one report: what stands in the margins of its pages. */
export function reportPageStyle({ name, receipt, specimen }: ReportView): string {
  const boxes = [
    `@bottom-left { content: ${cssString(shortened(name.text, 70))}; }`,
    `@bottom-right { content: ${cssString(`Receipt ${receipt} · Page `)} counter(page) ' of ' counter(pages); }`,
    ...(specimen ? [`@top-center { content: ${cssString(specimenMark)}; }`] : []),
  ];
  return `@page { ${boxes.join(' ')} }`;
}
