import type { Edition } from '../../../framework/edition.ts';
import type { Problem, Step } from '../../../framework/problems.ts';
import type { Comparable } from '../../../framework/round/across-returns.ts';
import type { PanelRecords } from '../../documents/report/award.ts';
import type { TakenReturn } from '../../intake/reader.ts';
import type { Page } from '../../printing/page.ts';
import type { Template, TemplateName } from '../../printing/templates.ts';
import type { Result } from '../../result.ts';
import type { Look } from './look.ts';
import type { OnRecord } from './on-record.ts';

/** A return with what is known of it apart from its file. */
export interface AmendedReturn extends TakenReturn {
  readonly records?: PanelRecords;
}

/** A kind of document that is made of each return. */
export interface DocumentKind {
  readonly template: TemplateName;
  /** Optional: the documents look as their template has it. */
  readonly look?: Look;
  /** The step whose rules a return has to meet; without one a document is made of any return. */
  readonly upTo?: Step;
  /**
   * Changes the return to what the document should say, and adds problems found doing so. Optional: the return as it
   * was read.
   */
  readonly amend?: (taken: TakenReturn, edition: Edition) => AmendedReturn;
  /**
   * What `PreparedDocument.decision` would be now for a return of an earlier run, whose document had a serial or none; `earlier` is
   * what it was then. Nothing decides beside the return where it is left out.
   */
  readonly decisionFor?: (school: Comparable, serial: string | null, earlier: string) => string;
  /**
   * What is to be said of a document that is put in the place of an earlier one, by what decided beside the return then and now; null
   * where nothing is, and always where it is left out.
   */
  readonly lostSince?: (earlier: string, now: string) => Problem | null;
  /** Whether a document of an earlier run is still the one on record; where left out, none is kept. */
  readonly isOnRecord?: (serial: string | null, file: string, hash: string) => boolean;
  /**
   * Where given, is shown every return before the first document is planned, one at a time, and gives back what follows
   * from all of them. What was read is put aside for the plan, so that nobody has to hold them all.
   */
  readonly survey?: (returns: AsyncIterable<FoundReturn>) => Promise<Survey>;
  /**
   * Why a return has no document; a query if none is expected.
   * @param across what its place among the others says of it
   */
  refuse(taken: TakenReturn, edition: Edition, across: readonly Problem[]): readonly Problem[];
  prepare(taken: AmendedReturn, edition: Edition, template: Template): PreparedDocument;
}

/** What a return, amended, says of its school, and the file that it was read from. */
export interface FoundReturn {
  readonly file: string;
  readonly school: Comparable;
  /** Whether it holds the very same as another file, which has the document. */
  readonly isCopy: boolean;
}

/** What follows from all returns together. */
export interface Survey {
  /**
   * What a comparison with the other returns shows about a return. An error forbids its document, a query is only
   * named.
   */
  of(file: string): readonly Problem[];
  /** Results for returns that should have been there and were not. */
  absent(): readonly Result[];
}

/** What is done to a document only where it is made. */
export interface Finish {
  /** The page as it is printed. */
  page(page: Page): Page;
  /** The PDF as it is kept. */
  pdf(printed: Uint8Array): Promise<Uint8Array>;
}

export interface PreparedDocument {
  /** Of the file, without its ending. A name that an earlier document of the run has gets a number. */
  readonly name: string;
  /** Serial of a document that must not be made twice. */
  readonly serial?: string;
  /** A hash of what is not in the return itself and yet decides what its document says; nothing does where left out. */
  readonly decision?: string;
  /** Where its record is kept; nowhere but in its folder where left out. */
  readonly onRecord?: OnRecord;
  /** What is printed, and tells whether a document of an earlier run is unchanged. */
  readonly page: Page;
  /** What is done to it beside, which does not make it another document; nothing where left out. */
  readonly finish?: Finish;
  /** Problems of the document itself. */
  readonly remarks?: readonly Problem[];
  /** What is to be said of it after all else. */
  readonly asides?: readonly Problem[];
}
