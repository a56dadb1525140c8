import { laestabOf, urnOf } from '../../../framework/school-numbers.ts';
import type { Details } from '../../../framework/school-return.ts';

/** The numbers of a school, as `returnKeyOf` writes them. */
export function numbersOf(school: Pick<Details, 'urn' | 'laestab'>): readonly string[] {
  const [urn, laestab] = [urnOf(school), laestabOf(school)];
  return [...(urn === null ? [] : [`URN ${urn}`]), ...(laestab === null ? [] : [`LAESTAB ${laestab}`])];
}
