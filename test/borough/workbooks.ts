import type { BoroughReturn } from '../../framework/borough/borough-return.ts';
import { consolidate } from '../../framework/borough/consolidate.ts';
import { check } from '../../framework/check.ts';
import { london } from '../../framework/editions/london/index.ts';
import type { Problem } from '../../framework/problems.ts';
import { today } from '../returns.ts';
import type { SyntheticBorough } from './synthetic-borough.ts';
import { syntheticBorough } from './synthetic-borough.ts';
import { takenOf } from './taken.ts';

/** A made-up borough, or several, with what the check finds in its returns. */
export function consolidated(schools: number, las: readonly string[], seed = 7): BoroughReturn {
  return consolidatedFrom(syntheticBorough(seed, { schools, las }, london));
}

export function consolidatedFrom(made: SyntheticBorough): BoroughReturn {
  const { taken, ...rest } = takenOf(made, london);
  const checked = taken.map((each) => ({
    ...each,
    problems: check(each.schoolReturn, { edition: london, today }).findings.map((finding): Problem => ({
      ...finding,
      sheet: null,
      cell: null,
    })),
  }));
  return consolidate(
    { taken: checked, ...rest },
    { edition: london, asOf: today, issued: made.issued, placeOf: () => ({ sheet: 'Details', cell: 'C5' }) },
  );
}

/** Nothing was given. */
export const nothingGiven: BoroughReturn = consolidate(
  { taken: [], unread: [], others: [] },
  { edition: london, asOf: today, issued: null, placeOf: () => ({ sheet: null, cell: null }) },
);
