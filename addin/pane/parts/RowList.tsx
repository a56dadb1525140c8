import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { TableName } from '../../../framework/fields.ts';
import { counted } from '../../../framework/sentences.ts';
import { useSurroundings } from '../context.ts';
import { TableRow } from './TableRow.tsx';
import type { ClearedRow } from './UndoClear.tsx';
import { Button } from '../../../screen/parts/Button.tsx';

interface RowListProps {
  readonly table: TableName;
  /** Indexes of the rows to show. */
  readonly found: readonly number[];
  /** How many rows there are in all. */
  readonly of: number;
  readonly onCleared: (row: ClearedRow) => void;
}

/** Rows that show at first, and that come with each press of the button. */
const portion = 40;

/** Rows of a table, a portion at a time, and how many of them show. */
export function RowList({ table, found, of, onCleared }: RowListProps): ReactElement {
  const { announce } = useSurroundings();
  const list = useRef<HTMLUListElement>(null);
  const [most, setMost] = useState(portion);
  const [firstNew, setFirstNew] = useState<number | null>(null);
  const shown = found.slice(0, most);
  // The button moves away from under the focus, or goes.
  useEffect(() => {
    if (firstNew !== null) list.current?.children[firstNew]?.querySelector('button')?.focus();
  }, [firstNew]);
  const showMore = (count: number): void => {
    setFirstNew(most);
    setMost(most + count);
    announce(`${counted(Math.min(count, found.length - most), 'more row')}.`);
  };
  const left = found.length - shown.length;
  return (
    <>
      <p className="shown" role="status">
        {shown.length < found.length
          ? `${shown.length} of ${counted(found.length, 'row')}`
          : counted(found.length, 'row')}
        {found.length < of && `, out of ${of}`}
      </p>
      <ul ref={list} className="cards">
        {shown.map((index) => (
          <TableRow key={index} table={table} index={index} onCleared={onCleared} />
        ))}
      </ul>
      {left > 0 && (
        <div className="buttons">
          {left > portion && <Button onClick={() => showMore(portion)}>Show {portion} more</Button>}
          <Button onClick={() => showMore(left)}>Show the last {left}</Button>
        </div>
      )}
    </>
  );
}
