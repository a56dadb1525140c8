import { quote } from '../../../framework/rules/wording.ts';
import { laestabOf, urnOf } from '../../../framework/school-numbers.ts';
import type { KnownSchool } from './prefilled.ts';

/** What is wrong with the numbers of a school, in a sentence; null where nothing is. */
export function wrongNumber(school: Pick<KnownSchool, 'urn' | 'laestab'>, la: string | null): string | null {
  const { urn, laestab } = school;
  if (urn !== null && urnOf(school) === null) return `${quote(urn)} is not a URN, which has six digits.`;
  if (laestab === null) return null;
  const number = laestabOf(school);
  if (number === null) return `${quote(laestab)} is not a LAESTAB, which has seven digits, such as 208/1234.`;
  if (la !== null && !number.startsWith(la)) return `the LAESTAB ${laestab} is not of the local authority ${la}.`;
  return null;
}
