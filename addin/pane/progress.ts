import type { Edition } from '../../framework/edition.ts';
import { perEdition } from '../../framework/per-edition.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { today } from '../../framework/today.ts';
import { layoutOf } from '../../workbook/layout/index.ts';
import type { FilledInBy, State } from '../../workbook/layout/layout.ts';
import { isWanted, needsOf } from '../../workbook/layout/needs.ts';

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

const needsOfSheets = perEdition((edition) =>
  layoutOf(edition).sheets.map((sheet) => ({ filledInBy: sheet.filledInBy, needs: needsOf(edition, sheet) })),
);

/** @param isOf which fields of the part, by their paths; all of them where nothing is said */
export function progressOf(
  schoolReturn: SchoolReturn,
  edition: Edition,
  part: FilledInBy,
  isOf: (path: string) => boolean = () => true,
  onDay = today(),
): Progress {
  const needs = needsOfSheets(edition).flatMap(({ filledInBy, needs }) => (filledInBy === part ? [needs] : []));
  const entries = needs.flatMap((each) => each.entries).filter(({ path }) => isOf(path));
  const inState = (state: State) => entries.filter(({ stateOf }) => stateOf(schoolReturn, onDay) === state);
  const wanted = needs.some((each) => isWanted(each, schoolReturn));
  const titlesOf = (state: State) => (wanted ? inState(state).map(({ title }) => title) : []);
  return {
    made: inState('understood').length,
    needed: entries.length - inState('not needed').length,
    wrong: titlesOf('to correct'),
    left: titlesOf('empty'),
    isWanted: wanted,
  };
}

/**
 * `3 of 4`; `3 of 4, 1 to correct`; `Complete`; `Not needed`
 * @param errors that a check finds in what has been made
 */
export function progressInWords({ made, needed, wrong, isWanted }: Progress, errors = 0): string {
  if (!isWanted) return 'Not needed';
  if (made < needed) return `${made} of ${needed}${wrong.length === 0 ? '' : `, ${wrong.length} to correct`}`;
  return errors > 0 ? 'To correct' : 'Complete';
}
