/** What a row of the Evidence or the Actions table says, by column. */
export type RowContent = Readonly<Record<string, unknown>>;

/**
 * Where a row has got to after somebody has sorted, inserted, deleted or edited rows in the grid, which knows no names of
 * rows: found by what it says, then by its reference, then by its text. Null where it is gone, or where several could be
 * it, so that nothing is written into another row.
 * @param keys the columns to compare; those that both readings have
 */
export function followRow(
  before: readonly RowContent[],
  at: number,
  now: readonly RowContent[],
  keys: readonly string[],
): number | null {
  const said = (row: RowContent): string => JSON.stringify(keys.map((key) => row[key] ?? null));
  const own = before[at];
  if (!own) return null;
  const wasSaid = before.map(said);
  const isSaid = now.map(said);
  const unchanged = isSaid[at] === wasSaid[at];
  const editedInPlace =
    isSaid.length === wasSaid.length && isSaid.every((each, place) => place === at || each === wasSaid[place]);
  if (unchanged || editedInPlace) return at;
  const same = isSaid.indexOf(said(own));
  if (same >= 0) return same;
  return only(now, own, 'ref') ?? only(now, own, 'evidence' in own ? 'evidence' : 'action');
}

/**
 * Where a row is that was seen on another day: by what it said, then by its reference, then by its text; null where it is
 * gone, or where several could be it.
 */
export function findRow(own: RowContent, now: readonly RowContent[], keys: readonly string[]): number | null {
  const said = (row: RowContent): string => JSON.stringify(keys.map((key) => row[key] ?? null));
  const same = now.flatMap((row, place) => (said(row) === said(own) ? [place] : []));
  if (same.length === 1) return same[0] ?? null;
  return only(now, own, 'ref') ?? only(now, own, 'evidence' in own ? 'evidence' : 'action');
}

/** The one row that has the same in this column; null where there is none, or more. */
function only(rows: readonly RowContent[], own: RowContent, key: string): number | null {
  const text = own[key] ?? null;
  const found = text === null ? [] : rows.flatMap((row, place) => (row[key] === text ? [place] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}
