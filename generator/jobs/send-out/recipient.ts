import type { Problem } from '../../../framework/problems.ts';
import type { FoundDocument } from './found-documents.ts';

/** A file that is to go to a school. */
export interface Enclosure {
  readonly kind: FoundDocument['kind'] | 'badge';
  /** What the school knows it by. */
  readonly name: string;
  readonly file: string;
  /** SHA-256 as it was made. */
  readonly hash: string;
  /** An ISO instant; null where nobody knows. */
  readonly made: string | null;
}

/** A school that the panel decided about, and what is to be sent to it. */
export interface Recipient {
  /** The document or serial that it is known by in results. */
  readonly file: string;
  readonly organisation: string;
  /** Name of the local authority; null where nobody knows. */
  readonly la: string | null;
  readonly pdLead: string | null;
  readonly contact: string | null;
  /** `Gold`, `No award`; null where nobody knows. */
  readonly outcome: string | null;
  readonly serial: string | null;
  /** Of the award’s certificate that holds; null where no register knows. */
  readonly issue: number | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** Where anybody can check its award; null where nowhere. */
  readonly verifyAddress: string | null;
  readonly sample: boolean;
  readonly enclosures: readonly Enclosure[];
  readonly problems: readonly Problem[];
}
