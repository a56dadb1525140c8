import type { Edition, LevelId, PartId } from '../framework/edition.ts';
import { assembleReturn, emptyReturn, fieldsOf, valueAt } from '../framework/fields.ts';
import type { Stage } from '../framework/problems.ts';
import { receiptOf } from '../framework/receipt.ts';
import type {
  Action,
  AspectJudgement,
  Details,
  Evidence,
  OverallJudgement,
  PanelDecision,
  ReturnMeta,
  SampleOutcome,
  SchoolReturn,
  Verification,
  VisitRecord,
} from '../framework/school-return.ts';
import type { Value } from '../framework/values.ts';

/** A fictional school of the demo and all that its workbook says. Aspects, strands and visit parts go by their ids. */
export interface SampleSchool {
  /** Name of its workbook without the extension: lower-case letters, digits and hyphens. */
  readonly file: string;
  /** What a check must find the return to be. */
  readonly stage: Stage;
  /** `R` and twelve characters of A–Z and 2–9. */
  readonly returnId: string;
  /** Whether the school has sent its part, so that its receipt is on record. */
  readonly submitted: boolean;
  readonly details: Details;
  readonly aspects: Readonly<Record<PartId, SampleAspect>>;
  readonly evidence: readonly SampleEvidence[];
  readonly actions: readonly SampleAction[];
  readonly overall: OverallJudgement;
  readonly verification?: SampleVerification;
  readonly panel?: PanelDecision;
}

export interface SampleAspect extends Omit<AspectJudgement, 'strands'> {
  readonly strands: Readonly<Record<PartId, readonly [level: Value<LevelId>, notes: string | null]>>;
}

export interface SampleEvidence extends Omit<Evidence, 'aspect' | 'strand' | 'level'> {
  readonly about: readonly [aspect: Value<PartId>, strand: Value<PartId>, level: Value<LevelId>];
}

export interface SampleAction extends Omit<Action, 'aspect' | 'strand'> {
  readonly about: readonly [aspect: Value<PartId>, strand: Value<PartId>];
}

export interface SampleVerification extends Omit<Verification, 'visit' | 'sampled' | 'aspects'> {
  readonly visit: Readonly<Record<PartId, VisitRecord>>;
  readonly sampled: readonly (readonly [ref: string, outcome: SampleOutcome, comment: string])[];
  readonly aspects: Readonly<Record<PartId, readonly [level: LevelId, comment: string | null]>>;
}

/** The return that a sample's workbook holds, with the receipts of the steps that it has been through. */
export function sampleReturn(sample: SampleSchool, edition: Edition): SchoolReturn {
  const meta = { returnId: sample.returnId, sample: true, submittedReceipt: null, reviewedReceipt: null };
  const schoolReturn = returnWith(sample, edition, meta);
  if (!sample.submitted) return schoolReturn;
  const receipt = receiptOf(schoolReturn, edition);
  return {
    ...schoolReturn,
    meta: { ...meta, submittedReceipt: receipt, reviewedReceipt: sample.verification ? receipt : null },
  };
}

function returnWith(sample: SampleSchool, edition: Edition, meta: ReturnMeta): SchoolReturn {
  const blank = emptyReturn(edition, meta);
  const content: SchoolReturn = {
    meta,
    details: sample.details,
    aspects: Object.fromEntries(Object.entries(sample.aspects).map(([id, aspect]) => [id, judgementOf(aspect)])),
    overall: sample.overall,
    evidence: sample.evidence.map(({ about: [aspect, strand, level], ...row }) => ({ ...row, aspect, strand, level })),
    actions: sample.actions.map(({ about: [aspect, strand], ...row }) => ({ ...row, aspect, strand })),
    verification: sample.verification ? verificationOf(sample.verification) : blank.verification,
    panel: sample.panel ?? blank.panel,
  };
  return assembleReturn(edition, {
    meta,
    values: new Map(fieldsOf(edition).map(({ path }) => [path, valueAt(content, path)])),
    evidence: content.evidence,
    actions: content.actions,
  });
}

function judgementOf(aspect: SampleAspect): AspectJudgement {
  const strands = Object.entries(aspect.strands).map(([id, [level, notes]]) => [id, { level, notes }] as const);
  return { ...aspect, strands: Object.fromEntries(strands) };
}

function verificationOf(verification: SampleVerification): Verification {
  const aspects = Object.entries(verification.aspects).map(
    ([id, [level, comment]]) => [id, { level, comment }] as const,
  );
  return {
    ...verification,
    sampled: verification.sampled.map(([ref, outcome, comment]) => ({ ref, outcome, comment })),
    aspects: Object.fromEntries(aspects),
  };
}
