import type { Edition } from '../edition.ts';
import type { FieldPath } from '../fields.ts';
import type { Problem, Stage } from '../problems.ts';
import type { SchoolReturn } from '../school-return.ts';

/** A return that was read and checked for a round. */
export interface RoundEntry {
  /** The file that it was read from, as people know it. */
  readonly file: string;
  /** Name of the local authority, or what stands in its place. */
  readonly la: string | null;
  readonly schoolReturn: SchoolReturn;
  readonly edition: Edition;
  readonly stage: Stage;
  /** Receipt of the school's part. */
  readonly receipt: string;
  /** Up to the step of verification. */
  readonly problems: readonly Problem[];
  /** Where it says what the agenda may ask about. */
  readonly asked: PlacesAsked;
}

/** The fields that a query of the agenda can be about. */
export const askedFields = ['verification.recommendation', 'panel.decision'] as const satisfies readonly FieldPath[];
export type AskedField = (typeof askedFields)[number];

/** Their places in the workbook; a field that was not found has none. */
export type PlacesAsked = Readonly<Partial<Record<AskedField, Pick<Problem, 'sheet' | 'cell'> | undefined>>>;
