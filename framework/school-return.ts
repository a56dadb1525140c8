import type { PartId } from './edition.ts';
import type { Held } from './fields/describe.ts';
import type { details } from './fields/details.ts';
import type { aspectJudgement, overall, strandJudgement } from './fields/judgements.ts';
import type {
  beforeVisit,
  dayOfVisit,
  panel,
  sample,
  summary,
  verifiersJudgement,
  visitRecord,
} from './fields/review.ts';
import type { action, evidence } from './fields/tables.ts';

export type { Outcome, SampleOutcome, YesNo } from './fields/choices.ts';
export type { IsoDate } from './values.ts';

/** One school's workbook, read. Every text is trimmed; an empty one is null. What each part holds is told by `fields/`. */
export interface SchoolReturn {
  readonly meta: ReturnMeta;
  readonly details: Details;
  /** By aspect id. */
  readonly aspects: Readonly<Record<PartId, AspectJudgement>>;
  readonly overall: OverallJudgement;
  readonly evidence: readonly Evidence[];
  readonly actions: readonly Action[];
  readonly verification: Verification;
  readonly panel: PanelDecision;
}

/** What the software keeps on the hidden sheet. */
export interface ReturnMeta {
  /** Null in a workbook that was not issued to one school. */
  readonly returnId: string | null;
  /** Made by `demo`: every document of it is marked SPECIMEN. */
  readonly sample: boolean;
  /** Receipt of the school's part when it was submitted. */
  readonly submittedReceipt: string | null;
  /** Receipt of the school's part that the verifier reviewed. */
  readonly reviewedReceipt: string | null;
}

export type Details = Held<typeof details>;

export interface AspectJudgement extends Held<typeof aspectJudgement> {
  /** By strand id. */
  readonly strands: Readonly<Record<PartId, StrandJudgement>>;
}

export type StrandJudgement = Held<typeof strandJudgement>;

export type OverallJudgement = Held<typeof overall>;

/** A row of the Evidence sheet. */
export type Evidence = Held<typeof evidence>;

/** A row of the Actions sheet. */
export type Action = Held<typeof action>;

/** The verifier's part. */
export interface Verification extends Held<typeof beforeVisit>, Held<typeof dayOfVisit>, Held<typeof summary> {
  /** By visit part id. */
  readonly visit: Readonly<Record<PartId, VisitRecord>>;
  readonly sampled: readonly SampledEvidence[];
  /** By aspect id. */
  readonly aspects: Readonly<Record<PartId, Held<typeof verifiersJudgement>>>;
}

export type VisitRecord = Held<typeof visitRecord>;

export type SampledEvidence = Held<typeof sample>;

/** The award panel's part. */
export type PanelDecision = Held<typeof panel>;
