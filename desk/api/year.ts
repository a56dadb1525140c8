import type { AwardId } from '../../framework/edition.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import type { Nothing } from './nothing.ts';

/** How many schools have come to each step, also those that have gone on from it. */
export interface Reached {
  /** Workbooks of this year on the lists of those that were issued. */
  readonly issued: number;
  /** Returns that can be read; of several copies of one, the newest. */
  readonly returned: number;
  readonly verified: number;
  /** Rows of the rounds' agendas. */
  readonly agenda: number;
  /** Those of them that have a decision. */
  readonly decided: number;
  /** Awards in the register for schools of these returns and agendas. */
  readonly certified: number;
  /** Those of them that were put together to be sent. */
  readonly sent: number;
}

/** How many wait for somebody at each step. */
export interface Waiting {
  /** Issued, not returned. */
  readonly toReturn: number;
  /** Returned, with errors. */
  readonly toPutRight: number;
  /** Files that hold no return. */
  readonly unreadable: number;
  /** Files that the desk has not read yet. */
  readonly unread: number;
  /** Complete, without errors, and not verified. */
  readonly toVerify: number;
  /** Verified, without errors, and on no agenda. */
  readonly toSchedule: number;
  readonly toDecide: number;
  /** Awards that the panel has made and that are not in the register. */
  readonly toCertify: number;
  /** Decisions of the panel where the register has another award for the return: it takes no certificate of them. */
  readonly contradicted: number;
  readonly toSend: number;
}

export interface RoundStanding {
  /** Name of its workbook in the office's folder for rounds. */
  readonly file: string;
  /** Whether the panel decides it at the desk. */
  readonly isHeldHere: boolean;
  readonly agenda: number;
  readonly decided: number;
  /** Why its workbook cannot be read; else null. */
  readonly trouble: string | null;
}

/** A decision of the panel where the register has another award for the return. */
export interface ContradictedDecision {
  readonly organisation: string | null;
  /** Name of the round. */
  readonly round: string;
  readonly isHeldHere: boolean;
  /** Key of its row. */
  readonly row: string;
}

/** An award whose last day is near or past. */
export interface LapsingAward {
  readonly serial: string;
  readonly organisation: string;
  readonly la: string | null;
  readonly award: AwardId;
  readonly validUntil: IsoDate;
}

export interface Lapsing {
  /** In force, with their last day within a year. */
  readonly due: number;
  /** Lapsed, without a later one. */
  readonly lapsed: number;
  /** Of those that are due, the ones that lapse first. */
  readonly soonest: readonly LapsingAward[];
  /** Schools with an award that is due and no workbook for the next time. */
  readonly withoutWorkbook: number;
}

/** Where everything stands on a day. */
export interface Year {
  readonly day: IsoDate;
  readonly reached: Reached;
  readonly waiting: Waiting;
  /** Issued workbooks that are not counted: older than a year, or their school has been issued another since. */
  readonly earlierWorkbooks: number;
  /** Of the decisions that the register contradicts, the first. */
  readonly contradicted: readonly ContradictedDecision[];
  /** Of those who have not returned their workbook, the first. */
  readonly notReturned: readonly { readonly organisation: string | null; readonly la: string | null }[];
  readonly rounds: readonly RoundStanding[];
  readonly lapsing: Lapsing;
  /** What each award is called. */
  readonly awardTitles: Readonly<Record<AwardId, string>>;
  /** The lists of issued workbooks that are counted, from the office’s folder. */
  readonly lists: readonly string[];
  /** Why a part of this is not known: the list of issued workbooks or the register cannot be read. */
  readonly troubles: readonly { readonly message: string; readonly remedy: string }[];
}

/** A list of schools that was given to the desk, by which it is named when workbooks are issued to it. */
export interface GivenList {
  readonly id: string;
  readonly name: string;
}

export interface YearApi {
  readonly 'GET /api/year': { readonly asked: Nothing; readonly answer: Year };
}

/** Takes a list of schools (CSV or a workbook) as the body of a POST, and its name in the query. Answers with a `GivenList`. */
export const listPath = '/api/year/list';
/** Gives a blank workbook. */
export const blankPath = '/api/year/blank';
/** Gives all workbooks that were issued, as a ZIP. */
export const issuedPath = '/api/year/issued';
