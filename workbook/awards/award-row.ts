import type { AwardState } from '../../framework/award-state.ts';
import type { AwardId } from '../../framework/edition.ts';
import type { IsoDate } from '../../framework/school-return.ts';

/** An award as a row of a list. */
export interface AwardRow {
  /** In whose register it is, where those of several offices are listed. */
  readonly office: string | null;
  readonly serial: string;
  /** Of its certificate. */
  readonly issue: number;
  readonly la: string | null;
  readonly laCode: string | null;
  readonly organisation: string;
  readonly urn: string | null;
  readonly laestab: string | null;
  readonly award: AwardId;
  readonly decidedOn: IsoDate;
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
  /** On the day of the list; null before the first day of the award. */
  readonly state: AwardState | null;
  readonly pdLead: string | null;
  readonly contact: string | null;
  /** The file of its certificate. */
  readonly document: string | null;
  /** Day on which it came into the register. */
  readonly registeredOn: IsoDate;
  /** What is on record of a day after that of the list; null where nothing is. */
  readonly coming: { readonly kind: 'withdrawn' | 'reinstated'; readonly on: IsoDate } | null;
  /** Made of sample data. */
  readonly specimen: boolean;
}
