import type { ConsolidatedReturn } from '../../../framework/borough/borough-return.ts';
import type { Comparison } from '../../../framework/borough/compare.ts';
import type { Asking } from '../../../framework/borough/who-to-ask.ts';
import { markOf } from '../../../framework/award.ts';
import type { Edition } from '../../../framework/edition.ts';
import { textAt } from '../../../framework/rules/entries.ts';
import { pageStyleOf } from '../page-style.ts';
import type { Page } from '../../printing/page.ts';
import type { Template } from '../../printing/templates.ts';
import type { NamePart } from '../name-parts.ts';
import { namePartsOf } from '../name-parts.ts';
import { extract, shortened } from '../report/wording.ts';
import type { AskedView, AskingView } from './asking.ts';
import { alsoView, askingView } from './asking.ts';
import type { ComparedTable } from './rows.ts';
import { aspectsCompared, strandsCompared } from './rows.ts';
import type { Strength } from './strengths.ts';
import { strengthsOf } from './strengths.ts';
import type { Contents } from './words.ts';
import { askingTitle, howToRead, opening, placeOf } from './words.ts';

/** How a school compares, as its template prints it: plain objects, every string final; the day is put in when it is printed. */
export interface FeedbackView {
  /** Title of the PDF. */
  readonly title: string;
  readonly language: string;
  /** True of sample data: every page says so. */
  readonly specimen: boolean;
  readonly framework: string;
  readonly name: string;
  readonly nameParts: readonly NamePart[];
  /** A long name is set smaller. */
  readonly longName: boolean;
  /** The LA in full; empty where it is not known. */
  readonly place: string;
  readonly opening: readonly string[];
  readonly strengths: readonly Strength[];
  /** What the school’s own verifier described as good practice, in short; empty where nobody did. */
  readonly verifierSaw: string;
  readonly aspects: ComparedTable;
  readonly strands: ComparedTable;
  /** Over what it wants to work on: it promises schools to ask only where there are some. */
  readonly askingTitle: string;
  readonly asking: readonly AskingView[];
  /** Good practice of other kinds; empty where there is enough on what it plans. */
  readonly also: readonly AskedView[];
  readonly howToRead: readonly string[];
  /** Whom to ask; empty where the settings do not say. */
  readonly contact: string;
}

/** What is known of one school beside the others. */
export interface Compared {
  readonly held: ConsolidatedReturn;
  readonly comparison: Comparison;
  readonly asking: Asking;
}

/** Who makes the pages, where it is known. */
export interface FeedbackIssuer {
  readonly name: string;
  readonly contact: string;
}

const roomOfName = 150;
const roomOfPractice = 260;

export function feedbackView(
  { held, comparison, asking }: Compared,
  edition: Edition,
  issuer: FeedbackIssuer | null,
): FeedbackView {
  const name = shortened(held.organisation, roomOfName);
  const saw = textAt(held.schoolReturn, 'verification.goodPractice');
  const strengths = strengthsOf(comparison, edition);
  const { also, focuses } = asking;
  const has: Contents = {
    strengths: strengths.length > 0,
    seen: saw !== null,
    plans: focuses.length > 0,
    asked: focuses.length > 0 && (also.length > 0 || focuses.some(({ ask }) => ask.length > 0)),
  };
  return {
    title: `How we compare: ${name}`,
    language: 'en-GB',
    specimen: held.schoolReturn.meta.sample,
    framework: markOf(edition),
    name,
    nameParts: namePartsOf(name),
    longName: name.length > 60,
    place: placeOf(comparison, edition),
    opening: opening(comparison, edition, has),
    strengths,
    verifierSaw: saw === null ? '' : extract(saw, roomOfPractice).text,
    aspects: aspectsCompared(comparison, edition),
    strands: strandsCompared(comparison, edition),
    askingTitle: askingTitle(has),
    asking: askingView(asking, comparison, edition),
    also: alsoView(asking),
    howToRead: howToRead(comparison, edition, has),
    contact: issuer === null ? '' : `${issuer.name}: ${issuer.contact}`,
  };
}

/** The page of one school. `template` is the one named `feedback`. */
export function feedbackPage(
  compared: Compared,
  edition: Edition,
  template: Template,
  issuer: FeedbackIssuer | null,
): Page {
  const view = feedbackView(compared, edition, issuer);
  return {
    stylesheet: template.stylesheet,
    title: view.title,
    language: view.language,
    author: issuer?.name ?? edition.publisher,
    subject: `${edition.title}: how a school compares with the others of its local authority`,
    publisher: edition.publisher,
    body: template.render(view),
    pageStyle: pageStyle(view),
  };
}

/** What stands in the margins of the pages. */
function pageStyle({ name, specimen }: FeedbackView): string {
  return pageStyleOf(shortened(`How we compare: ${name}`, 80), '', specimen);
}
