import type { AwardState } from '../../framework/award-state.ts';
import type { AwardId } from '../../framework/edition.ts';
import type { Nothing } from './nothing.ts';

/** A line of the table; with the same words and figures as the command line gives to programs. */
export interface AwardRow {
  readonly serial: string;
  readonly issue: number;
  readonly organisation: string;
  readonly la: string | null;
  readonly urn: string | null;
  readonly laestab: string | null;
  readonly award: AwardId;
  readonly level: string;
  /** Days as `2026-03-31`. */
  readonly decidedOn: string;
  readonly validFrom: string;
  readonly validUntil: string;
  /** Null before the first day of the award. */
  readonly state: AwardState | null;
  /** What is on record of a later day; null where nothing is. */
  readonly coming: { readonly kind: 'withdrawn' | 'reinstated'; readonly on: string } | null;
  /** The certificate, as the register names it; null where none was made. */
  readonly document: string | null;
}

export interface AwardList {
  /** The day whose states are told. */
  readonly day: string;
  /** By local authority, then school. */
  readonly rows: readonly AwardRow[];
  readonly awardTitles: Readonly<Record<AwardId, string>>;
  /** Where the register was moved to; null where this is it. */
  readonly movedTo: string | null;
}

/** Something that happened to an award, in words. */
export interface AwardStep {
  /** Of the event in the register. */
  readonly number: number;
  /** `3 March 2027` */
  readonly recordedOn: string;
  readonly by: string;
  readonly reason: string | null;
  readonly sentence: string;
}

/** A certificate that was made, and whether it is still as it was made. */
export interface AwardDocument {
  readonly issue: number;
  readonly file: string;
  readonly standing: 'whole' | 'missing' | 'changed';
}

/** An award with all that is known of it. */
export interface AwardPage {
  readonly row: AwardRow;
  readonly title: string;
  readonly pdLead: string | null;
  readonly contact: string | null;
  /** Its certificate was made elsewhere, before the register. */
  readonly imported: boolean;
  readonly sample: boolean;
  readonly isWithdrawn: boolean;
  /** Of the latest certificate of each issue, the newest first. */
  readonly documents: readonly AwardDocument[];
  /** Oldest first. */
  readonly history: readonly AwardStep[];
  /** Other awards of the same school, oldest first. */
  readonly others: readonly AwardRow[];
  /** Awards that have a number which this one had before it was corrected, and count as another school's. */
  readonly leftBehind: readonly AwardRow[];
  /** What each award is called. */
  readonly awardTitles: Readonly<Record<AwardId, string>>;
}

export interface Turn {
  readonly serial: string;
  readonly reason: string;
  /** The day from which it counts, as people write it. */
  readonly on: string;
}

export interface Turned {
  /** False where the register said so already. */
  readonly isChanged: boolean;
  readonly row: AwardRow;
}

/** What a list of earlier awards would do. */
export interface ListPreview {
  /** By which the list is taken: of its content, so that nothing else than what was looked at can be. */
  readonly list: string;
  readonly name: string;
  readonly added: readonly AwardRow[];
  /** Awards of the list that the register has already. */
  readonly known: readonly AwardRow[];
  /** What keeps the list from being taken. */
  readonly faults: readonly { readonly line: number; readonly message: string }[];
  readonly awardTitles: Readonly<Record<AwardId, string>>;
}

export interface RegisterApi {
  readonly 'GET /api/register': { readonly asked: { readonly on?: string | undefined }; readonly answer: AwardList };
  readonly 'GET /api/register/one': { readonly asked: OneAward; readonly answer: AwardPage };
  readonly 'POST /api/register/withdraw': { readonly asked: Turn; readonly answer: Turned };
  readonly 'POST /api/register/reinstate': { readonly asked: Turn; readonly answer: Turned };
  /** What somebody has begun to write as a reason, `withdraw PDQM-…`; empty where nothing is kept. */
  readonly 'GET /api/register/reason': { readonly asked: { readonly about: string }; readonly answer: Begun };
  readonly 'POST /api/register/reason': {
    readonly asked: { readonly about: string; readonly text: string };
    readonly answer: Begun;
  };
  /** Who is noted for what is put on record here. */
  readonly 'GET /api/who': { readonly asked: Nothing; readonly answer: Who };
  readonly 'POST /api/who': { readonly asked: Who; readonly answer: Who };
}

interface OneAward {
  readonly serial: string;
}

interface Begun {
  readonly text: string;
}

export interface Who {
  readonly name: string;
}

/** What the audit found; the summary of the task `audit-register`. */
export interface AuditSummary {
  readonly events: number;
  readonly awards: number;
  readonly documents: number;
  readonly head: { readonly length: number; readonly hash: string };
  readonly findings: readonly {
    readonly code: string;
    readonly event: number | null;
    readonly serial: string | null;
    readonly message: string;
  }[];
}

/** What came of a correction; the summary of the task `correct-award`. */
export interface CorrectSummary {
  /** False where the register said so already, and the certificate of that issue was there. */
  readonly isChanged: boolean;
  /** As the register names the school now. */
  readonly organisation: string;
  readonly issue: number;
  /** Whether the certificate of that issue is there; null where it was not to be made. */
  readonly isMade: boolean | null;
}

/** Takes a list of earlier awards as the body of a POST, and its name in the query. Answers with a `ListPreview`. */
export const listPath = '/api/register/list';
/** Gives the certificate of an award: `serial`, and `issue` where it is an earlier one; `show` to see it in the browser. */
export const certificatePath = '/api/register/certificate';
/** Gives the awards that are asked for as `csv` or `xlsx`. */
export const exportPath = '/api/register/export';
