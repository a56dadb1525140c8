import type { ReactElement } from 'react';
import { DoneIcon, ErrorIcon, QueryIcon, WaitingIcon } from '../../../screen/parts/icons.tsx';
import type { KnownDecision, ReturnRow, ReturnsAnswer } from '../../api/returns.ts';
import { WindowedTable } from '../parts/WindowedTable.tsx';
import { hrefOf } from '../routes.ts';
import { whenInWords } from '../words.ts';
import { nameOf, stageInWords, stateInWords } from './words.ts';

interface ReturnsTableProps {
  readonly rows: readonly ReturnRow[];
  readonly known: ReturnsAnswer['known'];
}

export function ReturnsTable({ rows, known }: ReturnsTableProps): ReactElement {
  return (
    <WindowedTable caption="Returns" heads={['School', 'Local authority', 'Stage', 'Problems', 'Changed']} rows={rows}>
      {(row, place) => <Row key={row.file} row={row} known={known[row.file]} place={place} />}
    </WindowedTable>
  );
}

interface RowProps {
  readonly row: ReturnRow;
  readonly known: KnownDecision | undefined;
  readonly place: number;
}

function Row({ row, known, place }: RowProps): ReactElement {
  return (
    <tr role="row" aria-rowindex={place}>
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
