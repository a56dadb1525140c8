import type { Edition } from '../../../framework/edition.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import type { Office } from '../../office/office.ts';

/** What jobs over the register alone work with. */
export interface RegisterMeans {
  /** Null where there is none: nothing is remembered then. */
  readonly office: Office | null;
  /** In whose words awards are told. */
  readonly edition: Edition;
  readonly today: IsoDate;
}
