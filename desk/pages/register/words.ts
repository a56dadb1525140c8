import { longDate } from '../../../framework/dates.ts';
import type { AwardDocument, AwardRow, AwardStateName } from '../../api/register.ts';

export const stateTitles: Readonly<Record<AwardStateName, string>> = {
  'in force': 'In force',
  due: 'Ends within a year',
  lapsed: 'Lapsed',
  superseded: 'Replaced',
  withdrawn: 'Withdrawn',
};

export function stateInWords({ state }: Pick<AwardRow, 'state'>): string {
  return state === null ? 'Not yet valid' : stateTitles[state];
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
