import type { LevelId } from '../../framework/edition.ts';
import type { Problem, Stage } from '../../framework/problems.ts';
import type { IsoDate, Outcome } from '../../framework/school-return.ts';
import type { Nothing } from './nothing.ts';

/** A round in the list of all. */
export interface RoundLine {
  readonly name: string;
  /** The day of the panel; null while there is none. */
  readonly decidedOn: IsoDate | null;
  /** Returns on its agenda; null while that is not made. */
  readonly returns: number | null;
  readonly decided: number;
}

/** A return that may be brought before the panel. */
export interface Candidate {
  readonly file: string;
  readonly organisation: string | null;
  readonly la: string | null;
  readonly stage: Stage | null;
  /** Whether it can be read as a return: what cannot is not brought before a panel. */
  readonly isReadable: boolean;
  /** Whether it is ready for the panel and not decided on yet. */
  readonly isReady: boolean;
  /** Why it is not; null where it is. */
  readonly why: string | null;
}

/** What the panel enters about one return. */
export interface Entry {
  readonly decision: Outcome | null;
  /** A day of its own; null for that of the round. */
  readonly decidedOn: IsoDate | null;
  readonly rationale: string | null;
  readonly notes: string | null;
}

export const noEntry: Entry = { decision: null, decidedOn: null, rationale: null, notes: null };

export interface AgendaRow {
  /** What the round calls the return. */
  readonly key: string;
  readonly file: string;
  readonly organisation: string;
  readonly la: string;
  /** In the order of the page’s aspects. */
  readonly school: readonly (LevelId | null)[];
  readonly verifier: readonly (LevelId | null)[];
  readonly overall: LevelId | null;
  readonly recommendation: Outcome | null;
  /** The award that the school has or had: `Silver, until 11 May 2027`. */
  readonly earlier: string | null;
  readonly queries: readonly Said[];
  /** What stands on the return’s own Panel sheet. */
  readonly inReturn: { readonly words: string; readonly entry: Entry } | null;
  /** Whether its file has changed since the agenda was made. */
  readonly hasChanged: boolean;
}

type Said = Pick<Problem, 'message' | 'remedy'>;

/** A round, but for what the panel decides. */
export interface RoundPage {
  readonly name: string;
  /** Null while the agenda is not made. */
  readonly agenda: Agenda | null;
  /** Whether its certificates have a code by which anybody can check them. */
  readonly isCheckable: boolean;
}

export interface Agenda {
  readonly aspects: readonly string[];
  readonly levelTitles: Readonly<Record<LevelId, string>>;
  /** What the panel may decide, in the order of its list. */
  readonly outcomes: readonly { readonly id: Outcome; readonly title: string }[];
  readonly rows: readonly AgendaRow[];
  readonly notReady: readonly {
    readonly file: string;
    readonly organisation: string | null;
    readonly why: readonly Said[];
  }[];
}

export interface Sitting {
  readonly decidedOn: IsoDate | null;
  readonly members: string | null;
}

/** What the panel enters about a return or about its sitting, as a sentence names it. */
export const enteredTitles: Readonly<Record<keyof Entry | keyof Sitting, string>> = {
  decision: 'decision',
  decidedOn: 'date of decision',
  rationale: 'rationale',
  notes: 'notes',
  members: 'members',
};

export interface Decided extends Entry {
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  /** What the rules of the award find in it. */
  readonly problems: readonly Pick<Problem, 'code' | 'severity' | 'field' | 'message' | 'remedy'>[];
  /** Serial of the certificate that is issued and lies in its folder; null where none is. */
  readonly serial: string | null;
}

/** What was entered and did not stay when the agenda was made again: it does not count. */
export interface NotApplied extends Entry, Pick<Decided, 'by' | 'at'> {
  /** Of its row, where that is still on the agenda. */
  readonly key: string;
  readonly organisation: string | null;
  /** `Gold, 12 May 2026. Rationale: …` */
  readonly words: string;
  /** Whether its return had changed or was gone, or the round’s workbook did not say so. */
  readonly cause: 'return' | 'workbook';
  /** Whether the panel has decided on the return after that, if otherwise. */
  readonly isDecidedSince: boolean;
}

/** All that the panel has decided so far. */
export interface RoundDecisions extends Sitting {
  /** By the key of the row. */
  readonly decisions: Readonly<Record<string, Decided>>;
  /** Unless the panel has decided the same again. */
  readonly notApplied: readonly NotApplied[];
  /** Whether somebody has changed the round’s workbook outside the desk. */
  readonly isWorkbookChanged: boolean;
  /** A name for all that is decided: another one once anything of it changes. */
  readonly decided: string;
}

/** What was made of the decisions as they were; of the summaries of the tasks `dry-run`, `issue-certificates` and `letters`. */
export interface OfDecisions {
  readonly decided: string;
}

/** Something that a workbook of the round says and the desk does not. */
export interface RoundDifference {
  /** The key of a row; `sitting` for the day and the members of the panel. */
  readonly key: string;
  readonly organisation: string;
  readonly desk: string | null;
  readonly workbook: string | null;
  /** Whether the workbook has nothing where the desk has something. */
  readonly loses: boolean;
  /** Why it cannot be taken over; null where it can. */
  readonly whyNot: string | null;
}

export interface BroughtBack {
  /** Names the workbook when its decisions are taken over. */
  readonly workbook: string;
  readonly differences: readonly RoundDifference[];
  /** Sheets and columns that somebody has added. */
  readonly additions: readonly string[];
}

/** A round that was made with the command line, as its workbook has it. */
export interface WorkbookRound {
  /** Whether it has been taken to the desk since. */
  readonly isHeldHere: boolean;
  readonly rows: readonly WorkbookRow[];
  /** Why it cannot be read; else null. */
  readonly trouble: string | null;
}

export interface WorkbookRow {
  readonly key: string;
  readonly organisation: string;
  readonly la: string;
  /** `Gold`, or whatever stands there; null while nothing does. */
  readonly decision: string | null;
  readonly decidedOn: IsoDate | null;
  readonly rationale: string | null;
  /** The return, where it is in the folder. */
  readonly file: string | null;
}

interface OneRound {
  readonly name: string;
}

export interface RoundsApi {
  readonly 'GET /api/rounds': { readonly asked: Nothing; readonly answer: readonly RoundLine[] };
  readonly 'GET /api/rounds/candidates': { readonly asked: Nothing; readonly answer: readonly Candidate[] };
  readonly 'POST /api/rounds/make': {
    readonly asked: { readonly name: string; readonly decidedOn: IsoDate | null; readonly files: readonly string[] };
    /** The round’s name, as its files have it. */
    readonly answer: { readonly round: string };
  };
  /** Takes a round that was made with the command line to the desk, with what its workbook says of the returns in the folder. */
  readonly 'POST /api/rounds/hold': { readonly asked: OneRound; readonly answer: { readonly round: string } };
  readonly 'GET /api/rounds/one': { readonly asked: OneRound; readonly answer: RoundPage };
  readonly 'GET /api/rounds/in-workbook': { readonly asked: OneRound; readonly answer: WorkbookRound };
  readonly 'GET /api/rounds/decisions': { readonly asked: OneRound; readonly answer: RoundDecisions };
  readonly 'POST /api/rounds/decide': {
    /**
     * What is left out of the entry stays as it is. `seen`: what whoever enters it saw in its place; refused with
     * `changed-meanwhile` where somebody has entered something else since. A window that an earlier version has opened
     * does not say what it saw: it is refused too.
     */
    readonly asked: {
      readonly name: string;
      readonly key: string;
      readonly entry: Partial<Entry>;
      readonly seen: Partial<Entry>;
    };
    readonly answer: RoundDecisions;
  };
  readonly 'POST /api/rounds/sitting': {
    /** What is left out stays as it is; `seen` as of an entry. */
    readonly asked: Partial<Sitting> & { readonly name: string; readonly seen: Partial<Sitting> };
    readonly answer: RoundDecisions;
  };
  /** What the round’s own workbook says otherwise. */
  readonly 'GET /api/rounds/differences': { readonly asked: OneRound; readonly answer: BroughtBack };
  /** Takes over what was chosen; what was not stays as the desk has it, and so the workbook will say. */
  readonly 'POST /api/rounds/take': {
    readonly asked: { readonly name: string; readonly workbook: string; readonly keys: readonly string[] };
    readonly answer: RoundDecisions;
  };
}

/** Takes a round’s workbook as the body of a POST; in the query the round’s `name`, and as `file` what the file is called. Answers with `BroughtBack`. */
export const bringPath = '/api/rounds/bring';
/** Gives a round’s workbook, with the decisions as far as they are taken. */
export const roundWorkbookPath = '/api/rounds/workbook';
/** Shows the contact sheet of a dry run: `job` names its task, `number` the sheet from 0. */
export const contactSheetPath = '/api/rounds/contact-sheet';
