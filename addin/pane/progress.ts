import type { Edition } from '../../framework/edition.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { today } from '../../framework/today.ts';
import { layoutOf } from '../../workbook/layout/index.ts';
import type { Entry, FilledInBy, State } from '../../workbook/layout/layout.ts';
import { entriesOf, isWanted, needsOf } from '../../workbook/layout/needs.ts';

/** How far a part of the return is: what Start says of its sheets. */
export interface Progress {
  /** Of the needed entries, those that are made and understood. */
  readonly made: number;
  readonly needed: number;
  /** What stands there and is not understood. */
  readonly wrong: readonly string[];
  /** What is left, entries and the evidence, actions and round that may stand elsewhere. */
  readonly left: readonly string[];
  /** False where the organisation does not seek the award, and nobody wants this part. */
  readonly isWanted: boolean;
}

/** @param isOf which fields of the part, by their paths; all of them where nothing is said */
export function progressOf(
  schoolReturn: SchoolReturn,
  edition: Edition,
  part: FilledInBy,
  isOf: (path: string) => boolean = () => true,
  onDay = today(),
): Progress {
  const sheets = layoutOf(edition).sheets.filter(({ filledInBy }) => filledInBy === part);
  const needs = sheets.map((sheet) => needsOf(edition, sheet));
  const entries = needs.flatMap((each) => each.entries).filter(({ path }) => isOf(path));
  const all = needs.flatMap(entriesOf).filter(({ path }) => isOf(path));
  const welcome = needs.flatMap((each) => each.welcome);
  const wanted = needs.some((each) => isWanted(each, schoolReturn));
  const titlesOf = (these: readonly Entry[], state: State) =>
    wanted ? these.filter(({ stateOf }) => stateOf(schoolReturn, onDay) === state).map(({ title }) => title) : [];
  return {
    made: entries.filter(({ stateOf }) => stateOf(schoolReturn, onDay) === 'understood').length,
    needed: entries.length,
    wrong: titlesOf(all, 'to correct'),
    left: titlesOf(
      all.filter((entry) => !welcome.includes(entry)),
      'empty',
    ),
    isWanted: wanted,
  };
}

/**
 * `3 of 4`; `3 of 4, 1 to correct`; `To correct: Sample 1`; `To do: Evidence`; `Complete`; `Not needed`
 * @param errors that a check finds in what has been made
 */
export function progressInWords({ made, needed, wrong, left, isWanted }: Progress, errors = 0): string {
  if (!isWanted) return 'Not needed';
  if (made < needed) return `${made} of ${needed}${wrong.length === 0 ? '' : `, ${wrong.length} to correct`}`;
  if (wrong.length > 0) return `To correct: ${[...new Set(wrong)].join(', ')}`;
  if (left.length === 0 && errors > 0) return 'To correct';
  return left.length === 0 ? 'Complete' : `To do: ${[...new Set(left)].join(', ')}`;
}
