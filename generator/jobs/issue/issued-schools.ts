import { foldText } from '../../../framework/recognise.ts';
import { laestabOf, urnOf } from '../../../framework/school-numbers.ts';

/** The details that identify a school. */
export interface SchoolIdentity {
  readonly organisation: string | null;
  /** Three-digit code of the local authority. */
  readonly la: string | null;
  readonly urn: string | null;
  readonly laestab: string | null;
}

/**
 * The schools that have a workbook. One is known again by its URN or its LAESTAB, an academy's new URN does not hide it;
 * by name and local authority only where neither side has a number.
 */
export class IssuedSchools<School extends SchoolIdentity> {
  private readonly byNumber = new Map<string, School>();
  private readonly byName = new Map<string, School[]>();

  add(school: School): void {
    for (const number of numbersOf(school)) if (!this.byNumber.has(number)) this.byNumber.set(number, school);
    const namesakes = this.byName.get(nameOf(school));
    if (namesakes) namesakes.push(school);
    else this.byName.set(nameOf(school), [school]);
  }

  /** The same school; `perhaps` one of the same name and no number in common to tell. */
  find(school: SchoolIdentity): { readonly same: School } | { readonly perhaps: School } | null {
    const numbers = numbersOf(school);
    for (const number of numbers) {
      const same = this.byNumber.get(number);
      if (same) return { same };
    }
    const namesakes = this.byName.get(nameOf(school)) ?? [];
    const nameless = namesakes.find((each) => numbers.length === 0 && numbersOf(each).length === 0);
    if (nameless) return { same: nameless };
    const perhaps = namesakes.find((each) => !areToldApart(school, each));
    return perhaps ? { perhaps } : null;
  }
}

function nameOf({ organisation, la }: SchoolIdentity): string {
  return JSON.stringify([foldText(organisation ?? ''), la]);
}

function numbersOf(school: SchoolIdentity): readonly string[] {
  const [urn, laestab] = [urnOf(school), laestabOf(school)];
  return [...(urn === null ? [] : [`urn ${urn}`]), ...(laestab === null ? [] : [`laestab ${laestab}`])];
}

/** Whether both have a number of the same kind and the numbers differ. */
function areToldApart(one: SchoolIdentity, other: SchoolIdentity): boolean {
  return [urnOf, laestabOf].some((numberOf) => numberOf(one) !== null && numberOf(other) !== null);
}
