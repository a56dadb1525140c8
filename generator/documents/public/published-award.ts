import type { AwardId } from '../../../framework/edition.ts';
import type { IsoDate } from '../../../framework/school-return.ts';

/** An award as anybody may see it: what its certificate says, and what it is today. */
export interface ShownAward {
  readonly serial: string;
  readonly issue: number;
  readonly organisation: string;
  readonly la: string | null;
  readonly award: AwardId;
  readonly sample: boolean;
  readonly decidedOn: IsoDate;
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
  /** Whether it is in force. */
  readonly holds: boolean;
  /** In words: `In force until 30 June 2029`. */
  readonly state: string;
  /** Its signed statement. */
  readonly statement: string;
}
