import type { BoroughReturn, ConsolidatedReturn, Coverage } from './borough-return.ts';
import type { Count } from './figures.ts';

/**
 * What became of the files that were given.
 * @throws RangeError where it does not account for all of them
 */
export function accountFor(
  taken: number,
  unreadable: number,
  others: number,
  returns: readonly ConsolidatedReturn[],
  setAside: BoroughReturn['setAside'],
): Coverage {
  const standing = (as: ConsolidatedReturn['standing']) => returns.filter((each) => each.standing === as).length;
  const because = (reason: BoroughReturn['setAside'][number]['because']) =>
    setAside.filter((each) => each.because === reason).length;
  const coverage = {
    files: taken + unreadable + others,
    read: returns.length,
    superseded: because('superseded'),
    duplicates: because('duplicate'),
    unreadable,
    others,
    counted: standing('counted'),
    awaiting: standing('awaiting'),
    earlier: standing('earlier'),
  };
  const { files, read, superseded, duplicates } = coverage;
  if (read + superseded + duplicates + unreadable + others !== files) {
    throw new RangeError(`${String(files)} files were given, and ${JSON.stringify(coverage)} does not account for all`);
  }
  return coverage;
}

export interface CoverageRow {
  readonly label: string;
  readonly count: Count;
  /** Whether it is the sum of the others. */
  readonly isSum: boolean;
}

/** Where every file went, as people read it. */
export function coverageRows(coverage: Coverage): readonly CoverageRow[] {
  const row = (label: string, count: Count, isSum = false): CoverageRow => ({ label, count, isSum });
  return [
    row('Returns in the figures', coverage.counted),
    row('Returns that await the officer', coverage.awaiting),
    row('Earlier returns of schools that have begun again', coverage.earlier),
    row('Earlier copies of a return', coverage.superseded),
    row('Identical copies of a return', coverage.duplicates),
    row('Could not be read', coverage.unreadable),
    row('Other files, not workbooks', coverage.others),
    row('Files given', coverage.files, true),
  ];
}
