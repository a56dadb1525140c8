import type { BoroughReturn } from '../../framework/borough/borough-return.ts';
import { longDate } from '../../framework/dates.ts';

/** Whose returns these are: `Camden`, or `3 local authorities`. */
export function areaOf({ perLa }: BoroughReturn): string {
  const named = perLa.flatMap(({ la }) => (la?.code ? [la.name] : []));
  const [only] = named;
  if (only === undefined) return 'No local authority given';
  return named.length === 1 ? only : `${String(named.length)} local authorities`;
}

/** At the foot of every page. */
export const foot = 'borough return';

/** What heads every sheet. */
export function bannerOf(borough: BoroughReturn): string {
  const banner = `Borough return of ${areaOf(borough)}, as of ${longDate(borough.asOf)}`;
  return borough.sample ? `SPECIMEN – made of sample data. ${banner}` : banner;
}
