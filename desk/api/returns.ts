import type { LevelId } from '../../framework/edition.ts';
import type { Problem, Stage } from '../../framework/problems.ts';
import type { Nothing } from './nothing.ts';

/** unread: waits to be read; ready: no errors; problems: errors to put right; unreadable: holds no return. */
export type ReturnStatus = 'unread' | 'ready' | 'problems' | 'unreadable';

/** What a round or the register knows of a return’s decision. */
export interface KnownDecision {
  /** `Gold`, `No award` */
  readonly decision: string;
  /** `Certificate issued`; `In the register`; `Withdrawn`; `Decided in Summer 2026` */
  readonly words: string;
  /** Of its award; null where it has none. */
  readonly serial: string | null;
  /** The round; null where the register knows the award. */
  readonly round: { readonly name: string; readonly isHeldHere: boolean } | null;
}

/** A line of the table. */
export interface ReturnRow {
  /** Path below the office's folder for returns, with `/`. */
  readonly file: string;
  readonly status: ReturnStatus;
  readonly organisation: string | null;
  readonly la: string | null;
  readonly urn: string | null;
  /** As decided only where a round or the register says so. */
  readonly stage: Stage | null;
  /** What its own Panel sheet says, `Gold, 12 May 2026`: that is no decision of the panel. Null where it is empty. */
  readonly ownDecision: string | null;
  readonly errors: number;
  readonly queries: number;
  /** ISO instant of the file's last change. */
  readonly changed: string;
}

export interface ReturnList {
  readonly rows: readonly ReturnRow[];
  /** Files that wait to be read. */
  readonly unread: number;
}

export interface AspectLevels {
  readonly title: string;
  readonly school: LevelId | null;
  readonly verifier: LevelId | null;
}

/** A return with all that it says on its page. */
export interface ReturnPage extends ReturnRow {
  readonly edition: string;
  readonly laestab: string | null;
  readonly pdLead: string | null;
  readonly contact: string | null;
  readonly receipt: string | null;
  readonly savedAt: string | null;
  /** What each level is called. */
  readonly levelTitles: Readonly<Record<LevelId, string>>;
  readonly aspects: readonly AspectLevels[];
  readonly overall: LevelId | null;
  readonly problems: readonly Problem[];
  /** Other copies of the same return, the newest first. */
  readonly copies: readonly { readonly file: string; readonly changed: string }[];
  /** What speaks for other returns being of the same school; none of them is a copy of this one. */
  readonly otherReturns: readonly OtherReturns[];
}

export interface OtherReturns {
  /** error: they have a number in common; query: their names are alike. */
  readonly severity: Problem['severity'];
  readonly message: string;
  readonly remedy: string;
}

/** A verifier report that was made of a return and is still as it was made. */
export interface MadeReport {
  /** Null where none was made. */
  readonly made: {
    /** ISO instant. */
    readonly at: string;
    /** Whether it was made of the return as it is now. */
    readonly isOfNow: boolean;
  } | null;
}

/** An entry that is not the same in two copies. */
export interface Difference {
  readonly entry: string;
  readonly before: string | null;
  readonly now: string | null;
}

/** What came of one file that was dropped, or that lay in a ZIP. */
export interface Taken {
  readonly name: string;
  /** kept: is a return's file now; known: lies there already, the same in every byte. */
  readonly outcome: 'kept' | 'known' | 'refused';
  /** The file that it is now; null where it was refused. */
  readonly file: string | null;
  /** Why it was refused. */
  readonly message: string | null;
  readonly remedy: string | null;
}

/** Returns on which something is known to be decided have that stage, whatever their files say. */
export interface ReturnsAnswer extends ReturnList {
  /** By file. */
  readonly known: Readonly<Record<string, KnownDecision>>;
}

export interface ReturnsApi {
  readonly 'GET /api/returns': { readonly asked: Nothing; readonly answer: ReturnsAnswer };
  readonly 'GET /api/returns/one': {
    readonly asked: OneReturn;
    readonly answer: ReturnPage & { readonly known: KnownDecision | null };
  };
  readonly 'GET /api/returns/report': { readonly asked: OneReturn; readonly answer: MadeReport };
  readonly 'GET /api/returns/differences': {
    readonly asked: { readonly file: string; readonly before: string };
    readonly answer: readonly Difference[];
  };
}

interface OneReturn {
  readonly file: string;
}

/** Takes a file’s bytes as the body of a POST, and its name in the query: a workbook, or a ZIP of them. Answers with `Taken[]`. */
export const uploadPath = '/api/returns/upload';
/** Gives a return’s file. */
export const downloadPath = '/api/returns/download';
/** Shows the verifier report of a return. */
export const reportPath = '/api/returns/report.pdf';
