import type { LatestAwardState } from '../../framework/award-state.ts';
import type { BoroughFigures, Count } from '../../framework/borough/figures.ts';
import type { OfficerQuery, Coverage } from '../../framework/borough/borough-return.ts';
import type { LevelId } from '../../framework/edition.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import type { Nothing } from './nothing.ts';

/** What is asked of the borough’s figures: text, since it stands in an address. */
export interface AskedFigures {
  /** Codes of local authorities with commas between them, `none` for returns without one; empty for all. */
  readonly las: string;
  /** `publication`: numbers under five are hidden; else empty. */
  readonly for: string;
}

export interface BoroughPage {
  /** What the figures would be counted from now: another text once anything of it changes. */
  readonly state: string;
  /** Whether the figures are counted from that. */
  readonly isCurrent: boolean;
  /** Workbooks in the folder for returns. */
  readonly files: number;
  /** Those of the office that have decided something. */
  readonly rounds: readonly RoundCounted[];
  /** Null until they have been counted for the first time. */
  readonly figures: ShownFigures | null;
}

/** A round whose decisions are counted, unless it is left out or there is something about its workbook. */
export interface RoundCounted {
  readonly name: string;
  /** Returns on which it has decided. */
  readonly decided: number;
  /** Whether somebody has chosen that it is not counted. */
  readonly isLeftOut: boolean;
  /** Why it cannot be counted; null where it can. */
  readonly trouble: string | null;
}

export interface ShownFigures {
  readonly asOf: IsoDate;
  readonly sample: boolean;
  /** All local authorities that there are figures of. */
  readonly areas: readonly Area[];
  readonly overAll: BoroughFigures;
  /** Of the chosen ones. */
  readonly perLa: readonly BoroughFigures[];
  /** What became of all files, whatever is chosen. */
  readonly coverage: Coverage;
  /** What the officer is asked or told, of the chosen ones. */
  readonly queries: readonly Query[];
  /** Awards of the chosen ones a year before; null where the register knows of none. */
  readonly before: { readonly on: IsoDate; readonly awards: Readonly<Record<LatestAwardState, Count>> } | null;
  /** How many numbers are hidden; null where none are to be. */
  readonly hidden: Hidden | null;
  readonly titles: Titles;
}

export interface Area {
  /** `none` for returns whose local authority is not given. */
  readonly code: string;
  readonly name: string;
  /** Null while numbers are hidden. */
  readonly returns: number | null;
}

export type Query = Pick<OfficerQuery, 'organisation' | 'blocking' | 'message' | 'remedy'>;

/** Numbers that are under five, and those from which such a one could be worked out. */
export interface Hidden {
  readonly small: number;
  readonly others: number;
}

export interface Titles {
  readonly levels: Readonly<Record<LevelId, string>>;
  readonly aspects: readonly Titled[];
  /** By aspect and strand. */
  readonly strands: Readonly<Record<string, readonly Titled[]>>;
  readonly outcomes: readonly Titled[];
}

export interface Titled {
  readonly id: string;
  readonly title: string;
}

/** What was made of the figures, in the office’s folder for it. A folder is given as a ZIP. */
export interface BoroughFile {
  readonly name: string;
  readonly isFolder: boolean;
  /** ISO instant. */
  readonly made: string;
}

interface LeftOut {
  readonly without: readonly string[];
}

export interface BoroughApi {
  readonly 'GET /api/borough': { readonly asked: AskedFigures; readonly answer: BoroughPage };
  /** Names the rounds that are not to be counted; all others are. */
  readonly 'POST /api/borough/rounds': { readonly asked: LeftOut; readonly answer: LeftOut };
  readonly 'GET /api/borough/files': { readonly asked: Nothing; readonly answer: readonly BoroughFile[] };
}

/** Gives one of these files by its name. */
export const boroughDownloadPath = '/api/borough/download';
