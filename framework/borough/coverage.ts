import type { BoroughReturn, ConsolidatedReturn, Coverage } from './borough-return.ts';

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
