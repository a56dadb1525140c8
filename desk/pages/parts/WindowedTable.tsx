import { useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useMedia } from './use-media.ts';
import { useWindowed } from './windowed.ts';

/** Of a row that says little, in CSS pixels; the style sheet has the same. */
const heights = { wide: 56, narrow: 104 } as const;

interface WindowedTableProps<Row extends object> {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly className?: string;
  readonly rows: readonly Row[];
  /** @param place of the row, whose `aria-rowindex` it is: the heads are the first */
  readonly children: (row: Row, place: number) => ReactElement;
}

/** Thousands of rows as a table: only what is in the window is drawn. */
export function WindowedTable<Row extends object>(props: WindowedTableProps<Row>): ReactElement {
  const { caption, heads, className = '', rows, children } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const usual = useMedia('(max-width: 700px)') ? heights.narrow : heights.wide;
  const { first, end, above, below } = useWindowed(body, rows, usual);
  return (
    <table className={`returns-table ${className}`} role="table" aria-rowcount={rows.length + 1}>
      <caption className="for-ears">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex={1}>
          {heads.map((head) => (
            <th key={head} role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} role="rowgroup" onKeyDown={moveAmongRows}>
        <Space height={above} />
        {rows.slice(first, end).map((row, index) => children(row, first + index + 2))}
        <Space height={below} />
      </tbody>
    </table>
  );
}

function Space({ height }: { readonly height: number }): ReactElement | null {
  if (height === 0) return null;
  return <tr role="presentation" className="space" style={{ height }} />;
}

/** Arrow keys go from row to row. */
function moveAmongRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const row = document.activeElement?.closest('tr');
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  const link = next?.querySelector('a');
  if (link == null) return;
  event.preventDefault();
  link.focus();
  link.scrollIntoView({ block: 'nearest' });
}
