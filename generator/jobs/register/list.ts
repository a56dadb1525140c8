import type { IsoDate } from '../../../framework/school-return.ts';
import type { Award } from '../../../register/award.ts';
import type { Book } from '../../../register/book.ts';
import { codesOf } from '../issue/las-of-list.ts';
import { awardsIn, dayIn, statesIn } from './asked-for.ts';
import type { ListedAward } from './award-line.ts';
import { listedOn } from './award-line.ts';
import type { RegisterMeans } from './register-means.ts';
import type { ListedOffices } from './registers-of.ts';
import { registersOf } from './registers-of.ts';
import { searchable, searchFor } from '../../../framework/searchable.ts';

/** Which awards, as people have typed it; all where left out. */
export interface ListRequest {
  /** Codes or names of local authorities. */
  readonly las?: readonly string[] | undefined;
  readonly awards?: readonly string[] | undefined;
  readonly states?: readonly string[] | undefined;
  /** The day whose states are told; today where left out. */
  readonly on?: string | undefined;
  /** Of a school's name, or the beginning of a serial, a URN or a LAESTAB. */
  readonly search?: string | undefined;
  /** Of every office in the database, not of one alone. */
  readonly allOffices?: boolean | undefined;
}

export interface ListedAwards {
  /** The day whose states are told. */
  readonly day: IsoDate;
  /** By local authority, then school. */
  readonly awards: readonly ListedAward[];
  /** Of the same choice, but of whatever state: those that end within a year of the day, in the order in which they do. */
  readonly lapsing: readonly ListedAward[];
  /** Where the register was moved to; null where this is it. */
  readonly movedTo: string | null;
  /** Where those of several offices are listed, their names, and of those left out, where they were moved to; else null. */
  readonly offices: ListedOffices | null;
}

/** The awards of the register, with their states on a day. @throws WrongRequest; RegisterUnusable */
export async function listAwards(request: ListRequest, means: RegisterMeans): Promise<ListedAwards> {
  const { las = [], awards = [], states = [], on, search } = request;
  const wanted = {
    las: codesOf(las, means.edition),
    awards: awardsIn(awards, means.edition),
    states: statesIn(states),
    isFound: search === undefined ? () => true : searchFor(search),
  };
  const day = on === undefined ? means.today : dayIn(on);
  const { kept, offices } = await registersOf(means, request.allOffices ?? false);
  const chosen = kept
    .flatMap(({ book, office }) => book.awards().map((award) => ({ award, book, office })))
    .filter(
      ({ award: { school, facts } }) =>
        (las.length === 0 || wanted.las.has(school.laCode ?? '')) &&
        (awards.length === 0 || wanted.awards.has(facts.award)) &&
        (on === undefined || facts.validFrom <= day),
    )
    .map((each): Named => ({ ...each, name: searchable(each.award.school.organisation) }))
    .filter(({ award: { serial, school }, name }) => wanted.isFound({ serial, school, name }))
    .sort(inOrder);
  const listed = chosen.map(({ award, book, office }): ListedAward => ({
    ...listedOn(day, award, book),
    ...(office === null ? {} : { office }),
  }));
  return {
    day,
    awards: states.length === 0 ? listed : listed.filter(({ state }) => state !== null && wanted.states.has(state)),
    lapsing: listed.filter(({ state }) => state === 'due').sort(byEnd),
    movedTo: offices === null ? (kept[0]?.movedTo ?? null) : null,
    offices,
  };
}

interface Named {
  readonly award: Award;
  readonly book: Book;
  readonly office: string | null;
  /** What it is looked for and sorted by. */
  readonly name: string;
}

function inOrder(one: Named, other: Named): number {
  return (
    compare(one.award.school.la ?? last, other.award.school.la ?? last) ||
    compare(one.name, other.name) ||
    compare(one.award.facts.decidedOn, other.award.facts.decidedOn) ||
    compare(one.award.serial, other.award.serial)
  );
}

/** After every name. */
const last = '\uffff';

function byEnd(one: ListedAward, other: ListedAward): number {
  return compare(one.award.facts.validUntil, other.award.facts.validUntil);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
