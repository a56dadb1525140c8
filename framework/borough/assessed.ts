import { pastDateAt } from '../rules/entries.ts';
import type { IsoDate, SchoolReturn } from '../school-return.ts';

/** The date of assessment, which tells nothing where it is after the day of the borough return, such as 2062 for 2026. */
export function assessedOn(schoolReturn: SchoolReturn, asOf: IsoDate): IsoDate | null {
  return pastDateAt(schoolReturn, 'details.assessedOn', asOf);
}
