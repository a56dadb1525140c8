import type { CellPath, ColumnKey, FieldPath, Part, TableName } from './fields.ts';
import type { ProblemCode, severities } from './problem-codes.ts';
import type { ReturnMeta } from './school-return.ts';

/** The three steps of the Quality Mark that a check can cover, in order. */
export const steps = ['submission', 'verification', 'award'] as const;
export type Step = (typeof steps)[number];

export const partOfStep: Readonly<Record<Step, Part>> = {
  submission: 'school',
  verification: 'verifier',
  award: 'panel',
};

/**
 * How far a return has come. draft: errors of submission remain; complete: the school's part has no errors; verified,
 * decided: nor has the verifier's, the panel's.
 */
export const stages = ['draft', 'complete', 'verified', 'decided'] as const;
export type Stage = (typeof stages)[number];

export const stageTitles: Readonly<Record<Stage, string>> = {
  draft: 'Draft',
  complete: 'Complete',
  verified: 'Verified',
  decided: 'Decided',
};

/** An error blocks its step; a query asks for a reason or a second look. */
export type Severity = (typeof severities)[ProblemCode];

/** What a problem is about: a field, a cell, a column (`evidence.aspect`), a whole table, or what the hidden sheet keeps. */
export type ProblemField = FieldPath | CellPath | `${TableName}.${ColumnKey}` | TableName | `meta.${keyof ReturnMeta}`;

/** What a rule found. `workbook/` adds the sheet and the cell to make it a `Problem`. */
export interface Finding {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly step: Step;
  readonly field: ProblemField;
  /** The problem, in a sentence. */
  readonly message: string;
  /** What to do about it, in a sentence. */
  readonly remedy: string;
}

/** Why a file cannot be taken: a sentence and its remedy, without the file's name. */
export interface Refusal {
  readonly code: string;
  /** An error where it is left out; a query of what nobody needs to put right. */
  readonly severity?: Severity;
  readonly message: string;
  readonly remedy: string;
}

/** One finding with its place. A place that cannot be named is null. */
export interface Problem {
  /** A `ProblemCode`, or a code of whoever read the workbook. */
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly field: ProblemField | null;
  readonly message: string;
  readonly remedy: string;
}

/** @param place what is known of it; null where it is left out */
export function problemOf(
  { code, message, remedy, severity = 'error' }: Refusal,
  { sheet = null, cell = null, field = null }: Partial<Pick<Problem, 'sheet' | 'cell' | 'field'>> = {},
): Problem {
  return { code, severity, sheet, cell, field, message, remedy };
}
