import { foldText } from '../recognise.ts';
import type { TakenFile } from './borough-return.ts';
import { foldedName, numbersOf } from './content.ts';
import { groupsSharing } from './groups.ts';

/** The files that belong to one school, as far as ids and numbers tell. */
export interface SchoolFiles {
  readonly files: readonly TakenFile[];
  /**
   * Files of the two schools, if the only file here has the URN of one and the LAESTAB of the other and was matched
   * with neither; otherwise null.
   */
  readonly betweenSchools: readonly [TakenFile, TakenFile] | null;
}

/**
 * Matches files with schools: first by return id, then by URN or LAESTAB, of any copy, since a school that becomes an
 * academy gets another URN. Never by name. A file without an id or a number is a school of its own, unless it holds the
 * very same as another.
 * @param contentOf what a file holds, as a text
 */
export function matchSchools(
  files: readonly TakenFile[],
  contentOf: (file: TakenFile) => string,
): readonly SchoolFiles[] {
  const isLoose = ({ schoolReturn }: TakenFile) => schoolReturn.meta.returnId === null;
  const withId = files.filter((file) => !isLoose(file));
  const ofUrn = new Map(withId.flatMap((file) => keyed(numbersOf(file).urn, file)));
  const ofLaestab = new Map(withId.flatMap((file) => keyed(numbersOf(file).laestab, file)));
  const schoolOf = new Map(
    groupsSharing(withId, keysOf).flatMap((school) => school.map((file) => [file, school] as const)),
  );
  const between = new Map<TakenFile, readonly [TakenFile, TakenFile]>();
  for (const file of files.filter(isLoose)) {
    const { urn, laestab } = numbersOf(file);
    const byUrn = ofUrn.get(urn ?? '');
    const byLaestab = ofLaestab.get(laestab ?? '');
    if (byUrn && byLaestab && schoolOf.get(byUrn) !== schoolOf.get(byLaestab)) between.set(file, [byUrn, byLaestab]);
  }
  const contents = new Map(files.map((file) => [file, contentOf(file)] as const));
  /** The first file of each content. */
  const anchors = new Map([...contents].map(([file, content]) => [content, file] as const).reverse());
  return groupsSharing(files, (file) => {
    if (between.has(file)) return [];
    const content = contents.get(file) ?? '';
    return [...keysOf(file), ...(anchors.get(content) === file || isUnnumbered(file) ? [`content ${content}`] : [])];
  }).map((school) => ({ files: school, betweenSchools: (school[0] && between.get(school[0])) ?? null }));
}

function keyed(number: string | null, file: TakenFile): readonly (readonly [string, TakenFile])[] {
  return number === null ? [] : [[number, file]];
}

function keysOf(file: TakenFile): readonly string[] {
  const { returnId } = file.schoolReturn.meta;
  const { urn, laestab } = numbersOf(file);
  return Object.entries({ returnId, urn, laestab }).flatMap(([kind, key]) => (key === null ? [] : [`${kind} ${key}`]));
}

/** Whether nothing but a name can tell which school a file is of. */
export function isUnnumbered(file: TakenFile): boolean {
  return keysOf(file).length === 0;
}

/**
 * The copies of one return id by the school that they name. Copies that agree in a number, the name or the PD lead are of one
 * school. Those that agree in nothing are of one school too, as long as no more than one of these says something else: a
 * school is renamed, or its URN changes. Where two of them do, one workbook has been passed on to another school.
 */
export function schoolsOfOneId(copies: readonly TakenFile[]): readonly (readonly TakenFile[])[] {
  const says = new Map(copies.map((file) => [file, saysOf(file)] as const));
  const groups = groupsSharing(copies, (file) =>
    (says.get(file) ?? []).flatMap((text, kind) => (text === '' ? [] : [`${String(kind)} ${text}`])),
  );
  const areApart = (one: TakenFile, other: TakenFile) =>
    (says.get(one) ?? []).filter((text, kind) => text !== '' && says.get(other)?.[kind] !== '').length >= 2;
  const passedOn = groups.some((group, index) =>
    groups.slice(index + 1).some((others) => group.some((one) => others.some((other) => areApart(one, other)))),
  );
  return passedOn ? groups : [copies];
}

/** What a file says of its school, each empty where it does not: URN, LAESTAB, name, PD lead. */
function saysOf(file: TakenFile): readonly string[] {
  const { details } = file.schoolReturn;
  const { urn, laestab } = numbersOf(file);
  return [urn ?? '', laestab ?? '', foldedName(details), foldText(details.pdLead ?? '')];
}

/** Two files joined through others whose URNs and whose LAESTABs both differ. Null where there are none. */
export function contradiction(files: readonly TakenFile[]): readonly [TakenFile, TakenFile] | null {
  for (const [index, one] of files.entries()) {
    for (const other of files.slice(index + 1)) {
      const { returnId } = one.schoolReturn.meta;
      if (returnId !== null && returnId === other.schoolReturn.meta.returnId) continue;
      const [numbers, others] = [numbersOf(one), numbersOf(other)];
      if (differ(numbers.urn, others.urn) && differ(numbers.laestab, others.laestab)) return [one, other];
    }
  }
  return null;
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}
