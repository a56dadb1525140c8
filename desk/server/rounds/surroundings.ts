import type { Edition } from '../../../framework/edition.ts';
import type { Office } from '../../../generator/office/office.ts';
import type { Events } from '../events.ts';

/** What rounds of the desk work with. */
export interface Surroundings {
  readonly office: Office;
  readonly editions: readonly Edition[];
  readonly events: Events;
  /** Who is noted for a decision. */
  readonly by: string;
}

/** Where the files of a round lie. */
export interface RoundPlaces {
  readonly name: string;
  readonly workbook: string;
  /** What the panel has decided at the desk. */
  readonly decisions: string;
  readonly agenda: string;
}
