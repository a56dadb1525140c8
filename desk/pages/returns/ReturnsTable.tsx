import { useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { DoneIcon, ErrorIcon, QueryIcon, WaitingIcon } from '../../../screen/parts/icons.tsx';
import type { KnownDecision, ReturnRow, ReturnsAnswer } from '../../api/returns.ts';
import { useMedia } from '../parts/use-media.ts';
import { useWindowed } from '../parts/windowed.ts';
import { hrefOf } from '../routes.ts';
import { whenInWords } from '../words.ts';
import { nameOf, stageInWords, stateInWords } from './words.ts';

/** CSS pixels; the style sheet has the same. */
const heights = { wide: 56, narrow: 104 } as const;

interface ReturnsTableProps {
  readonly rows: readonly ReturnRow[];
  readonly known: ReturnsAnswer['known'];
}

/** Thousands of returns as a table: only what is in the window is drawn. */
export function ReturnsTable({ rows, known }: ReturnsTableProps): ReactElement {
  const body = useRef<HTMLTableSectionElement>(null);
  const height = useMedia('(max-width: 700px)') ? heights.narrow : heights.wide;
  const { first, end } = useWindowed(body, rows.length, height);
  return (
    <table className="returns-table" role="table" aria-rowcount={rows.length + 1}>
      <caption className="for-ears">Returns</caption>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex={1}>
          {['School', 'Local authority', 'Stage', 'Problems', 'Changed'].map((head) => (
            <th key={head} role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} role="rowgroup" onKeyDown={moveAmongRows}>
        <Space rows={first} height={height} />
        {rows.slice(first, end).map((row, index) => (
          <Row key={row.file} row={row} known={known[row.file]} index={first + index} />
        ))}
        <Space rows={rows.length - end} height={height} />
      </tbody>
    </table>
  );
}

function Space({ rows, height }: { readonly rows: number; readonly height: number }): ReactElement | null {
  if (rows === 0) return null;
  return <tr role="presentation" className="space" style={{ height: rows * height }} />;
}

interface RowProps {
  readonly row: ReturnRow;
  readonly known: KnownDecision | undefined;
  readonly index: number;
}

function Row({ row, known, index }: RowProps): ReactElement {
  return (
    <tr role="row" aria-rowindex={index + 2}>
      <th role="rowheader" scope="row">
        <a className="link" href={hrefOf('returns', { file: row.file })}>
          {nameOf(row)}
        </a>
        {row.organisation !== null && <span className="file-name">{row.file}</span>}
      </th>
      <td role="cell">{row.la ?? ''}</td>
      <td role="cell">
        {known === undefined ? stageInWords(row) : `${stageInWords(row)}: ${known.decision}`}
        {known !== undefined && <span className="file-name">{known.words}</span>}
        {known === undefined && row.ownDecision !== null && (
          <span className="file-name">Its Panel sheet says {row.ownDecision}</span>
        )}
      </td>
      <td role="cell">
        <span className={`state ${iconOf(row)}`}>
          {icons[iconOf(row)]}
          {stateInWords(row)}
        </span>
      </td>
      <td role="cell">{whenInWords(row.changed)}</td>
    </tr>
  );
}

const icons = { done: <DoneIcon />, error: <ErrorIcon />, query: <QueryIcon />, waiting: <WaitingIcon /> };

function iconOf({ status, queries }: ReturnRow): keyof typeof icons {
  if (status === 'unread') return 'waiting';
  if (status !== 'ready') return 'error';
  return queries > 0 ? 'query' : 'done';
}

/** Arrow keys go from school to school. */
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
