import type { Edition } from '../../framework/edition.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { layoutOf } from '../../workbook/layout/index.ts';
import type { FilledInBy } from '../../workbook/layout/layout.ts';
import { isWanted, needsOf } from '../../workbook/layout/needs.ts';

/** How far a part of the return is: what Start says of its sheets. */
export interface Progress {
  /** Of the needed entries, those that are made. */
  readonly made: number;
  readonly needed: number;
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
): Progress {
  const sheets = layoutOf(edition).sheets.filter(({ filledInBy }) => filledInBy === part);
  const needs = sheets.map((sheet) => needsOf(edition, sheet));
  const entries = needs.flatMap((each) => each.entries).filter(({ path }) => isOf(path));
  const all = needs.flatMap((each) => [...each.entries, ...each.others]).filter(({ path }) => isOf(path));
  const wanted = needs.some((each) => isWanted(each, schoolReturn));
  return {
    made: entries.filter(({ isMissing }) => !isMissing(schoolReturn)).length,
    needed: entries.length,
    left: wanted ? all.filter(({ isMissing }) => isMissing(schoolReturn)).map(({ title }) => title) : [],
    isWanted: wanted,
  };
}

/**
 * `3 of 4`; `To do: Evidence`; `Complete`; `Not needed`
 * @param errors that a check finds in what has been made
 */
export function progressInWords({ made, needed, left, isWanted }: Progress, errors = 0): string {
  if (!isWanted) return 'Not needed';
  if (made < needed) return `${made} of ${needed}`;
  if (left.length === 0 && errors > 0) return 'To correct';
  return left.length === 0 ? 'Complete' : `To do: ${[...new Set(left)].join(', ')}`;
}
