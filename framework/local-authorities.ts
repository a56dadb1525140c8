import type { Edition, LocalAuthority } from './edition.ts';

/** Other ways in which people write a local authority: with its style, with what it is, with its code. */
export function namesOfLa({ code, name, otherNames = [] }: LocalAuthority): readonly string[] {
  const names = [name, ...otherNames];
  return [
    ...otherNames,
    `0${code}`,
    `${code} ${name}`,
    `${code} - ${name}`,
    `${name} (${code})`,
    ...names.flatMap((each) => styles.map((style) => style.replace('*', each))),
  ];
}

const styles = [
  'London Borough of *',
  'London Borough *',
  'The London Borough of *',
  'London Borough of * Council',
  'LB *',
  'LB of *',
  'Royal Borough of *',
  'The Royal Borough of *',
  'Royal Borough of * Council',
  'RB *',
  'City of *',
  'The City of *',
  'Borough of *',
  '* Council',
  '* Borough Council',
  '* London Borough Council',
  '* London Borough',
  '* City Council',
  '* Borough',
  '* LA',
  '* LEA',
  '* Local Authority',
] as const;

/** A local authority in full: `London Borough of Lambeth`. @param name as the edition has it */
export function formalLaName(name: string | null, edition: Edition): string | null {
  return edition.localAuthorities.find((la) => la.name === name)?.formalName ?? name;
}
