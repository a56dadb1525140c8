import type { Identified } from '../../../framework/award.ts';
import { longDate } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { Problem } from '../../../framework/problems.ts';
import { problemOf } from '../../../framework/problems.ts';
import { laestabOf, urnOf } from '../../../framework/school-numbers.ts';
import { known } from '../../../framework/values.ts';
import type { Award } from '../../../register/award.ts';
import type { Book } from '../../../register/book.ts';

/** What the register knows of the school of a return. */
export interface AwardsOfReturn {
  readonly own: readonly Award[];
  /** Of a school of the same name and local authority, which may be another. */
  readonly inDoubt: readonly Award[];
}

/**
 * The awards of a return's school, by its id and its numbers. A return that has none of them goes by the name of its school and the local
 * authority, as in the register: so does an award that was given to such a return. One that has an id or a number is in doubt then.
 */
export function awardsOfReturn(book: Book, { meta: { returnId }, details }: Identified): AwardsOfReturn {
  const [urn, laestab] = [urnOf(details), laestabOf(details)];
  if (returnId !== null || urn !== null || laestab !== null)
    return { own: book.ofSchool({ returnId, urn, laestab }), inDoubt: [] };
  const [laCode, { organisation }] = [known(details.la), details];
  if (laCode === null || organisation === null) return { own: [], inDoubt: [] };
  const alike = book.ofName({ returnId, urn, laestab, laCode, organisation });
  const isBare = ({ school }: Award) => school.returnId === null && school.urn === null && school.laestab === null;
  return { own: alike.filter(isBare), inDoubt: alike.filter((award) => !isBare(award)) };
}

/** Says that an award may be of the school of a return, and what tells it. */
export function perhapsOfReturn({ school, facts, serial }: Award, edition: Edition): Problem {
  const { urn, laestab } = school;
  const number = urn === null ? laestab && `LAESTAB, ${laestab},` : `URN, ${urn},`;
  return problemOf(
    {
      code: 'award-in-doubt',
      severity: 'query',
      message: `The register has an award of a school of this name: ${edition.awards[facts.award].title}, ${longDate(facts.decidedOn)}, ${serial}. This return has no return id, URN or LAESTAB, so nothing tells whether it is that school.`,
      remedy:
        number === null
          ? 'If it is, use the workbook that the school was issued: this copy has lost its id.'
          : `If it is, enter its ${number} on the sheet Details.`,
    },
    { field: 'details.urn' },
  );
}
