import { useLayoutEffect, useRef, useState } from 'react';
import type { RowContent } from '../session/follow-row.ts';
import { followRow } from '../session/follow-row.ts';
import { useSurroundings } from './context.ts';
import { useColumns } from './entries.ts';
import type { TableName } from './routes.ts';

interface RowPlace {
  /** The index of the row; null once it is gone. */
  readonly index: number | null;
  /** The same at the moment of asking, for what is written when a page is left. */
  readonly now: () => number | null;
}

/** Goes along with a row while people sort, insert and delete rows in the grid. */
export function useRowPlace(table: TableName, first: number): RowPlace {
  const { schoolReturn } = useSurroundings().ready;
  const columns = useColumns(table);
  const rows: readonly object[] = schoolReturn[table];
  const [seen, setSeen] = useState<Seen>({ rows, index: first < rows.length ? first : null });
  const followed = seen.rows === rows ? seen : follow(seen, rows, columns);
  if (followed !== seen) setSeen(followed);
  const { index } = followed;
  const latest = useRef(index);
  useLayoutEffect(() => {
    latest.current = index;
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
