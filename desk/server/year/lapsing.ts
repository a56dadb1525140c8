import { foldText } from '../../../framework/recognise.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import type { ListedWorkbook } from '../../../generator/intake/lists/issued-list.ts';
import type { Award } from '../../../register/award.ts';
import type { Book } from '../../../register/book.ts';
import type { School } from '../../../register/events.ts';
import { lastStanding } from '../../../register/state.ts';
import type { Lapsing } from '../../api/year.ts';
import { numbersOf } from './numbers.ts';

/** Awards that are named at once. */
const mostNamed = 50;

/** Whose award lapses within a year of a day, and who of them has no workbook for the next time. */
export function lapsingOf(book: Book, day: IsoDate, issued: readonly ListedWorkbook[]): Lapsing {
  const awards = book.awards();
  const before = new Set(awards.map(({ school }) => school.returnId));
  const next = issued.filter(({ returnId }) => !before.has(returnId));
  const numbers = new Set(next.flatMap(numbersOf));
  // A name tells nothing where both schools have numbers, and other ones.
  const names = new Set(next.map((each) => nameOf(each.organisation, each.la)));
  const namesAlone = new Set(
    next.filter((each) => numbersOf(each).length === 0).map((each) => nameOf(each.organisation, each.la)),
  );
  const hasWorkbook = (school: School): boolean => {
    const own = numbersOf(school);
    const name = nameOf(school.organisation, school.laCode);
    return own.some((number) => numbers.has(number)) || (own.length === 0 ? names : namesAlone).has(name);
  };
  // An award that lapsed before the next one was given stays lapsed.
  const isLast = (award: Award) => lastStanding(book.ofSchool(award.school), day)?.serial === award.serial;
  const states = awards.map((award) => ({ award, state: book.stateOn(award, day) }));
  const due = states
    .flatMap(({ award, state }) => (state === 'due' ? [award] : []))
    .sort((one, other) => (one.facts.validUntil < other.facts.validUntil ? -1 : 1));
  return {
    due: due.length,
    lapsed: states.filter(({ award, state }) => state === 'lapsed' && isLast(award)).length,
    soonest: due.slice(0, mostNamed).map(({ serial, school, facts }) => ({
      serial,
      organisation: school.organisation,
      la: school.la,
      award: facts.award,
      validUntil: facts.validUntil,
    })),
    withoutWorkbook: due.filter(({ school }) => !hasWorkbook(school)).length,
  };
}

function nameOf(organisation: string | null, laCode: string | null): string {
  return `${laCode ?? ''} ${foldText(organisation ?? '')}`;
}
