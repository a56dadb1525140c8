import { awardStateTitles, turnTitles } from '../../../framework/award-state.ts';
import { longDate } from '../../../framework/dates.ts';
import type { AwardDocument, AwardRow } from '../../api/register.ts';

export function stateInWords({ state }: Pick<AwardRow, 'state'>): string {
  return state === null ? 'Not yet valid' : awardStateTitles[state];
}

/** `Withdrawn from 1 December 2026` */
export function comingInWords({ kind, on }: NonNullable<AwardRow['coming']>): string {
  return `${turnTitles[kind]} from ${longDate(on)}`;
}

/** `1 March 2026 to 28 February 2029` */
export function validityInWords({ validFrom, validUntil }: AwardRow): string {
  return `${longDate(validFrom)} to ${longDate(validUntil)}`;
}

export const standings: Readonly<Record<AwardDocument['standing'], string>> = {
  whole: 'As it was made',
  missing: 'Not where it was put',
  changed: 'Changed since it was made: not given out',
};
