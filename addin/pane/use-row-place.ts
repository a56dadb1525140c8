import { useLayoutEffect, useRef, useState } from 'react';
import type { TableName } from '../../framework/fields.ts';
import type { RowContent } from '../session/follow-row.ts';
import { followRow } from '../session/follow-row.ts';
import { useSurroundings } from './context.ts';
import { useColumns } from './entries.ts';
import type { Route } from './routes.ts';

interface RowPlace {
  /** The index of the row; null once it is gone. */
  readonly index: number | null;
  /** The same at the moment of asking, for what is written when a page is left. */
  readonly now: () => number | null;
}

/** For whoever comes back to a page: its row may have got to another place by then. */
const lastSeen = new WeakMap<Route, Seen>();

/** Goes along with a row while people sort, insert and delete rows in the grid. */
export function useRowPlace(table: TableName, first: number): RowPlace {
  const { ready, route } = useSurroundings();
  const { schoolReturn } = ready;
  const columns = useColumns(table);
  const rows: readonly object[] = schoolReturn[table];
  const [seen, setSeen] = useState<Seen>(lastSeen.get(route) ?? { rows, index: first < rows.length ? first : null });
  const followed = seen.rows === rows ? seen : follow(seen, rows, columns);
  if (followed !== seen) setSeen(followed);
  const { index } = followed;
  const latest = useRef(index);
  useLayoutEffect(() => {
    latest.current = index;
    lastSeen.set(route, followed);
  });
  return { index, now: () => latest.current };
}

interface Seen {
  readonly rows: readonly object[];
  readonly index: number | null;
}

function follow(
  { rows: before, index }: Seen,
  rows: readonly object[],
  columns: readonly { readonly key: string }[],
): Seen {
  const contents = (all: readonly object[]): readonly RowContent[] => all.map((row) => ({ ...row }));
  const keys = columns.map(({ key }) => key);
  return { rows, index: index === null ? null : followRow(contents(before), index, contents(rows), keys) };
}
