import { counted, listed } from '../../../framework/sentences.ts';
import type { Year } from '../../api/year.ts';
import type { PageName } from '../routes.ts';
import { askedOfRound } from '../routes.ts';

/** What a button does: goes to a page, shows who has not returned, or issues workbooks for the next time. */
export type NextAction =
  | { readonly title: string; readonly page: PageName; readonly asked?: Readonly<Record<string, string>> }
  | { readonly title: string; readonly shows: 'not-returned' }
  | { readonly title: string; readonly task: 'issue-due' };

export interface Next {
  readonly sentence: string;
  /** Null where there is nothing to do. */
  readonly action: NextAction | null;
}

/** What is next. What is nearest to its end comes first, so that nobody waits for what only has to be handed over. */
export function nextOf({
  waiting,
  reached,
  lapsing,
  contradicted,
}: Pick<Year, 'waiting' | 'reached' | 'lapsing' | 'contradicted'>): Next {
  const { toCertify, toDecide, toSend, toSchedule, toPutRight, unreadable, toVerify, toReturn } = waiting;
  if (toCertify > 0)
    return {
      sentence: `The panel has made ${counted(toCertify, 'award')} for which there ${are(toCertify)} no ${one(toCertify, 'certificate')} yet.`,
      action: { title: `Issue the ${one(toCertify, 'certificate')}`, page: 'round' },
    };
  const [other] = contradicted;
  if (other !== undefined)
    return {
      sentence: `The register has another award than the panel decided for ${namesOf(contradicted)}. Put the decision right, or the register.`,
      action: {
        title: 'See the decision',
        page: 'round',
        asked: askedOfRound(other.round, other.isHeldHere, other.row),
      },
    };
  if (toSend > 0)
    return {
      sentence: `${counted(toSend, 'certificate')} ${are(toSend)} made and not put together for sending out.`,
      action: { title: 'Prepare sending out', page: 'certificates' },
    };
  if (toDecide > 0)
    return {
      sentence: `${counted(toDecide, 'return')} on the agenda ${toDecide === 1 ? 'waits' : 'wait'} for the panel’s decision.`,
      action: { title: 'Go to the round', page: 'round' },
    };
  if (toSchedule > 0)
    return {
      sentence: `${counted(toSchedule, 'verified return')} ${are(toSchedule)} not on an agenda yet.`,
      action: { title: 'Make a round', page: 'round', asked: { new: '1' } },
    };
  if (toPutRight > 0)
    return {
      sentence: `${counted(toPutRight, 'return')} ${toPutRight === 1 ? 'has' : 'have'} errors to put right. ${toPutRight === 1 ? 'Its page has' : 'The page of each has'} a message to send.`,
      action: { title: 'See what to put right', page: 'returns', asked: { status: 'problems' } },
    };
  if (unreadable > 0)
    return {
      sentence: `${counted(unreadable, 'file')} among the returns cannot be read.`,
      action: { title: 'See why', page: 'returns', asked: { status: 'unreadable' } },
    };
  if (toVerify > 0)
    return {
      sentence: `${counted(toVerify, 'return')} ${are(toVerify)} complete and ${toVerify === 1 ? 'waits' : 'wait'} for ${toVerify === 1 ? 'its' : 'their'} verifier.`,
      action: { title: 'See which', page: 'returns', asked: { stage: 'complete' } },
    };
  if (toReturn > 0)
    return {
      sentence: `${toReturn.toLocaleString('en-GB')} of ${counted(reached.issued, 'school')} ${toReturn === 1 ? 'has' : 'have'} not returned the workbook.`,
      action: { title: 'See who', shows: 'not-returned' },
    };
  if (lapsing.withoutWorkbook > 0)
    return {
      sentence: `${counted(lapsing.withoutWorkbook, 'award')} ${lapsing.withoutWorkbook === 1 ? 'lapses' : 'lapse'} within a year, and there is no workbook for the next time yet.`,
      action: issueDue(lapsing.withoutWorkbook),
    };
  return { sentence: 'Nothing waits for you: all that has come in is done.', action: null };
}

export function issueDue(count: number): NextAction {
  return { title: `Issue ${counted(count, 'workbook')}`, task: 'issue-due' };
}

/** Schools that a sentence names; the others are counted. */
const mostNamed = 3;

/** `Ash School (round Summer) and 2 others` */
function namesOf(contradicted: Year['contradicted']): string {
  const named = contradicted
    .slice(0, mostNamed)
    .map(({ organisation, round }) => `${organisation ?? 'a school without a name'} (round ${round})`);
  const more = contradicted.length - named.length;
  return listed([...named, ...(more > 0 ? [counted(more, 'other')] : [])]);
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are';
}

function one(count: number, word: string): string {
  return count === 1 ? word : `${word}s`;
}
