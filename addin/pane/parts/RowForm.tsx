import type { ReactElement } from 'react';
import { useSurroundings } from '../context.ts';
import type { PaneEntry } from '../entries.ts';
import { aspectOf } from '../routes.ts';
import { ListEntry } from './ChosenEntry.tsx';
import { LevelEntry } from './LevelEntry.tsx';
import { TypedEntry } from './TypedEntry.tsx';

interface RowFormProps {
  readonly entries: ReadonlyMap<string, PaneEntry>;
}

/** Columns that read better in another order than across a sheet: first what it is, then what it belongs to. */
const order = ['evidence', 'action', 'aspect', 'strand', 'level'];

/** The entries of a row, below each other. */
export function RowForm({ entries }: RowFormProps): ReactElement {
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const keys = [...entries.keys()].sort((one, other) => place(one) - place(other));
  return (
    <>
      {keys.map((key) => {
        const entry = entries.get(key);
        return entry && <RowEntry key={key} column={key} entry={entry} row={entries} />;
      })}
    </>
  );
}

interface RowEntryProps {
  readonly column: string;
  readonly entry: PaneEntry;
  readonly row: ReadonlyMap<string, PaneEntry>;
}

function RowEntry({ column, entry, row }: RowEntryProps): ReactElement {
  const { edition } = useSurroundings().ready;
  if (entry.kind !== 'choice') return <TypedEntry entry={entry} />;
  if (column === 'level') return <LevelEntry entry={entry} of="this row" />;
  if (column !== 'strand') return <ListEntry entry={entry} />;
  const aspect = row.get('aspect')?.value;
  const strands = typeof aspect === 'string' ? (aspectOf(aspect, edition)?.strands ?? []) : [];
  const isOfAspect = entry.value === null || strands.some(({ id }) => id === entry.value);
  return <ListEntry entry={strands.length > 0 && isOfAspect ? { ...entry, choices: strands } : entry} />;
}
