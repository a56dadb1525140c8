import type { BoroughReturn } from '../../framework/borough/borough-return.ts';
import { longDate } from '../../framework/dates.ts';
import type { Edition } from '../../framework/edition.ts';
import { formalLaName } from '../../framework/local-authorities.ts';
import { specimenTitle } from '../specimen.ts';

/** So many local authorities are named in a title; more of them are counted. */
const namedInTitle = 3;

/** Whose returns these are: `London Borough of Camden and City of Westminster`, or `12 local authorities`. */
export function areaOf(borough: Pick<BoroughReturn, 'perLa'>, edition: Edition): string {
  return areaParts(borough, edition).join(' ');
}

/** The same in a line of a sheet: three names are as people say them, `Camden, Lambeth and Redbridge`, since their titles would be cut off. */
export function areaInLine(borough: Pick<BoroughReturn, 'perLa'>, edition: Edition): string {
  const names = borough.perLa.flatMap(({ la }) => (la?.code ? [la.name] : []));
  const [first = '', second = '', third = ''] = names;
  return names.length === namedInTitle ? `${first}, ${second} and ${third}` : areaOf(borough, edition);
}

/** The same in parts between which a line may end: `London Borough of Camden`, `and City of Westminster`. */
export function areaParts({ perLa }: Pick<BoroughReturn, 'perLa'>, edition: Edition): readonly string[] {
  const named = perLa.flatMap(({ la }) => (la?.code ? [formalLaName(la.name, edition) ?? la.name] : []));
  const last = named.length - 1;
  if (named.length === 0) return ['No local authority given'];
  if (named.length > namedInTitle) return [`${String(named.length)} local authorities`];
  return named.map((name, index) =>
    index === last ? (last > 0 ? `and ${name}` : name) : index < last - 1 ? `${name},` : name,
  );
}

/** At the foot of every page. */
export const foot = 'borough return';

/** What heads every sheet. */
export function bannerOf(borough: BoroughReturn, edition: Edition): string {
  const banner = `Borough return of ${areaInLine(borough, edition)}, as of ${longDate(borough.asOf)}`;
  return specimenTitle(banner, borough.sample);
}
