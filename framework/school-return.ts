import type { AwardId, LevelId, PartId } from './edition.ts';
import type { Value } from './values.ts';

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;

/** What a panel can decide. Deferred and No award are administrative outcomes; the framework does not name them. */
export type Outcome = AwardId | 'none' | 'deferred';

/** One school's workbook, read. Every text is trimmed; an empty one is null. */
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

export interface Details {
  /** Three-digit code of a local authority of the edition. */
  readonly la: Value<string>;
  readonly organisation: string | null;
  readonly pdLead: string | null;
  readonly assessedOn: Value<IsoDate>;
  /** As typed; its shape is a rule's business. */
  readonly urn: string | null;
  readonly laestab: string | null;
  readonly contact: string | null;
}

export interface AspectJudgement {
  readonly level: Value<LevelId>;
  readonly evidence: string | null;
  readonly action: string | null;
  /** Why the level is what it is, where it differs from its strands. */
  readonly reason: string | null;
  /** By strand id. */
  readonly strands: Readonly<Record<PartId, StrandJudgement>>;
}

export interface StrandJudgement {
  readonly level: Value<LevelId>;
  readonly notes: string | null;
}

export interface OverallJudgement {
  readonly level: Value<LevelId>;
  readonly reason: string | null;
  readonly intention: Value<YesNo>;
  /** Date or round of the award that the school seeks, as written. */
  readonly round: string | null;
}

export type YesNo = 'yes' | 'no';

/** A row of the Evidence sheet. */
export interface Evidence {
  readonly ref: string | null;
  readonly aspect: Value<PartId>;
  readonly strand: Value<PartId>;
  readonly level: Value<LevelId>;
  readonly evidence: string | null;
  readonly kept: string | null;
  readonly date: Value<IsoDate>;
  readonly owner: string | null;
}

/** A row of the Actions sheet. */
export interface Action {
  readonly ref: string | null;
  readonly aspect: Value<PartId>;
  readonly strand: Value<PartId>;
  readonly action: string | null;
  readonly lead: string | null;
  readonly by: Value<IsoDate>;
  readonly measure: string | null;
  readonly status: Value<ActionStatus>;
}

export type ActionStatus = 'planned' | 'underway' | 'done';

/** The verifier's part. */
export interface Verification {
  readonly verifier: string | null;
  /** Of the verifier. */
  readonly organisation: string | null;
  readonly contactedOn: Value<IsoDate>;
  readonly preVisit: string | null;
  readonly visitedOn: Value<IsoDate>;
  /** By visit part id. */
  readonly visit: Readonly<Record<PartId, VisitRecord>>;
  readonly sampled: readonly SampledEvidence[];
  /** By aspect id. */
  readonly aspects: Readonly<Record<PartId, { readonly level: Value<LevelId>; readonly comment: string | null }>>;
  readonly goodPractice: string | null;
  readonly development: string | null;
  readonly recommendation: Value<Outcome>;
  readonly recommendationReason: string | null;
}

export interface VisitRecord {
  readonly held: Value<YesNo>;
  readonly people: string | null;
  readonly notes: string | null;
}

export interface SampledEvidence {
  /** Reference of an evidence row, or a description. */
  readonly ref: string | null;
  readonly outcome: Value<SampleOutcome>;
  readonly comment: string | null;
}

export type SampleOutcome = 'seen' | 'notseen' | 'notoffered';

/** The award panel's part. */
export interface PanelDecision {
  readonly decision: Value<Outcome>;
  readonly decidedOn: Value<IsoDate>;
  readonly members: string | null;
  readonly rationale: string | null;
}
