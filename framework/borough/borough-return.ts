import type { AwardState } from '../award-state.ts';
import type { AwardId } from '../edition.ts';
import type { Problem, Refusal, Stage } from '../problems.ts';
import type { IsoDate, SchoolReturn } from '../school-return.ts';
import type { BoroughFigures, Count, LaArea } from './figures.ts';

/** The consolidated returns of one or more LAs. Every list is in an order that does not depend on that of the files. */
export interface BoroughReturn {
  readonly editionId: string;
  /** The day on which it was put together: what is due or lapsed is so as of this day. */
  readonly asOf: IsoDate;
  /** True if any return is a sample: every document is then marked SPECIMEN. */
  readonly sample: boolean;
  /**
   * Made ready for publication by `suppressSmall`: numbers under five are null, and every list below is empty, since a row
   * for each school would tell what the numbers no longer do.
   */
  readonly suppressed: boolean;
  /**
   * True where only a register of awards says what the panel decided, so that returns that were decided otherwise (No award, Deferred)
   * are among the verified ones.
   */
  readonly onlyAwardsKnown: boolean;
  readonly coverage: Coverage;
  /** Figures of all counted returns. */
  readonly overAll: BoroughFigures;
  /** Of each LA that has a counted return or an issued workbook, by name; returns without an LA come last. */
  readonly perLa: readonly BoroughFigures[];
  /** Every return read that is not superseded or a duplicate, by LA and school. */
  readonly returns: readonly ConsolidatedReturn[];
  /** Awards in order of expiry. */
  readonly awards: readonly AwardHeld[];
  readonly differences: readonly Difference[];
  /** What the officer is asked or told about the matching of returns. */
  readonly queries: readonly OfficerQuery[];
  /** Null where no list of issued workbooks was given. */
  readonly notReturned: readonly NotReturned[] | null;
  readonly setAside: readonly SetAside[];
  readonly unreadable: readonly UnreadFile[];
  /** Files among the returns that are not workbooks. */
  readonly otherFiles: readonly UnreadFile[];
}

/** One file that was taken in as a return. */
export interface TakenFile {
  readonly file: string;
  readonly schoolReturn: SchoolReturn;
  readonly editionId: string;
  readonly stage: Stage;
  /** Receipt of the school's part. */
  readonly receipt: string;
  readonly problems: readonly Problem[];
  /** When a program last saved it, as written inside the file: an ISO instant in UTC. Null where it does not say. */
  readonly savedAt: string | null;
}

/** One file that holds no return, and why. */
export interface UnreadFile extends Omit<Refusal, 'severity'> {
  readonly file: string;
}

/**
 * What becomes of a return that was read. `counted`: it is in the figures. `awaiting`: two returns that cannot be told apart are put
 * to the officer, and neither is in the figures. `earlier`: a return of an earlier year, after which the school has been issued
 * another workbook or, where it was decided, has begun again more than a year later; its award is listed, its judgements are not in
 * the figures.
 */
export type Standing = 'counted' | 'awaiting' | 'earlier';

export interface ConsolidatedReturn extends TakenFile {
  readonly standing: Standing;
  readonly la: LaArea;
  /** The school's name, or words that say that there is none. */
  readonly organisation: string;
  /** True if anything is entered beyond the school's details. */
  readonly begun: boolean;
  /** Files of earlier and of identical copies. */
  readonly supersededFiles: readonly string[];
  readonly duplicateFiles: readonly string[];
}

/** An award that is known from elsewhere than the returns. Numbers stand without blanks and strokes. */
export interface AwardKnown {
  readonly serial: string;
  readonly organisation: string;
  /** Three-digit code of a local authority. */
  readonly la: string | null;
  readonly returnId: string | null;
  readonly urn: string | null;
  readonly laestab: string | null;
  readonly award: AwardId;
  readonly awardedOn: IsoDate;
  /** Last day on which the certificate is valid. */
  readonly lastDay: IsoDate;
  readonly withdrawn: boolean;
  readonly sample: boolean;
}

/** An award of a school: of a return that is in order up to the panel's decision, or known from elsewhere. */
export interface AwardHeld extends Omit<AwardKnown, 'la' | 'sample'> {
  readonly la: LaArea;
  /** On the day of the borough return. */
  readonly state: AwardState;
  /** Of those of its school that are not withdrawn. */
  readonly latest: boolean;
  /** The return that it was given for; null where that is not among the files. */
  readonly held: ConsolidatedReturn | null;
  /** File of the school's later return, where it has begun one. */
  readonly renewal: string | null;
}

/** One field that says something else in an earlier copy of a return. */
export interface Difference {
  readonly la: LaArea;
  readonly organisation: string;
  /** Path of the field (`details.la`), or of a row (`evidence.E3.kept`; `evidence.E3` for a whole row that came or went). */
  readonly field: string;
  /** What the form calls it, with its aspect or row. */
  readonly label: string;
  /** Where it stands in the workbook as issued; null for what has no fixed place. */
  readonly sheet: string | null;
  readonly cell: string | null;
  /** The value as people write it; null for an empty field. */
  readonly earlier: string | null;
  readonly later: string | null;
  readonly earlierFile: string;
  readonly laterFile: string;
}

/** A file whose content is not in the figures because another file has it, or a later form of it. */
export interface SetAside {
  readonly file: string;
  readonly because: 'superseded' | 'duplicate';
  /** The identical file, or the later copy. */
  readonly standing: string;
  /** Why that file is the later one, or the same, in a sentence. */
  readonly reason: string;
}

export type QueryCode =
  | 'two-returns'
  | 'order-unknown'
  | 'one-id-two-schools'
  | 'numbers-disagree'
  | 'signs-disagree'
  | 'same-name'
  | 'not-issued'
  | 'earlier-year';

export interface OfficerQuery {
  readonly code: QueryCode;
  /** True if the returns stay out of the figures until the officer has decided. */
  readonly blocking: boolean;
  readonly la: LaArea;
  readonly organisation: string;
  /** Files still in the consolidation that the query is about. */
  readonly files: readonly string[];
  readonly message: string;
  readonly remedy: string;
}

/** A workbook as the list of issued workbooks names it. */
export interface IssuedWorkbook {
  readonly organisation: string | null;
  /** Three-digit code of a local authority. */
  readonly la: string | null;
  readonly urn: string | null;
  readonly laestab: string | null;
  readonly returnId: string | null;
  /** Path or name of the workbook that was issued. */
  readonly file: string | null;
  /** Null where the list does not say. */
  readonly issuedOn: IsoDate | null;
}

export interface NotReturned {
  readonly la: LaArea;
  readonly organisation: string;
  readonly issued: IssuedWorkbook;
  /** A file that may be it: one that holds no return and has its name or number, or a return of its name without a number. */
  readonly perhaps: string | null;
}

/**
 * Every file is accounted for: read + superseded + duplicates + unreadable + others = files; counted + awaiting +
 * earlier = read.
 */
export interface Coverage {
  readonly files: Count;
  readonly read: Count;
  readonly superseded: Count;
  readonly duplicates: Count;
  readonly unreadable: Count;
  /** Not workbooks. */
  readonly others: Count;
  readonly counted: Count;
  readonly awaiting: Count;
  readonly earlier: Count;
}
