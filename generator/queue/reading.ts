import type { Edition } from '../../framework/edition.ts';
import type { Step } from '../../framework/problems.ts';
import type { IsoDate } from '../../framework/school-return.ts';

/** How returns of a batch are read. */
export interface HowToRead {
  readonly today: IsoDate;
  readonly upTo?: Step | undefined;
  readonly detailsOnly: boolean;
  /** Editions beside the one that is built in, the preferred one first. */
  readonly editions: readonly Edition[];
}
