import { useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { longDate } from '../../../framework/dates.ts';
import type { AwardList, AwardRow } from '../../api/register.ts';
import { useMedia } from '../parts/use-media.ts';
import { useWindowed } from '../parts/windowed.ts';
import { hrefOf } from '../routes.ts';
import { AwardMark } from './AwardMark.tsx';
import { StateMark } from './StateMark.tsx';
import { comingInWords } from './words.ts';

/** CSS pixels; the style sheet has the same. */
const heights = { wide: 56, narrow: 104 } as const;

interface AwardsTableProps {
  readonly rows: readonly AwardRow[];
  readonly titles: AwardList['awardTitles'];
}

/** Thousands of awards as a table: only what is in the window is drawn. */
export function AwardsTable({ rows, titles }: AwardsTableProps): ReactElement {
  const body = useRef<HTMLTableSectionElement>(null);
  const height = useMedia('(max-width: 700px)') ? heights.narrow : heights.wide;
  const { first, end } = useWindowed(body, rows.length, height);
  return (
    <table className="returns-table awards-table" role="table" aria-rowcount={rows.length + 1}>
      <caption className="for-ears">Awards</caption>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex={1}>
          {['School', 'Local authority', 'Award', 'State', 'Valid until'].map((head) => (
            <th key={head} role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} role="rowgroup" onKeyDown={moveAmongRows}>
        <Space rows={first} height={height} />
        {rows.slice(first, end).map((row, index) => (
          <tr key={row.serial} role="row" aria-rowindex={first + index + 2}>
            <th role="rowheader" scope="row">
              <a className="link" href={hrefOf('register', { serial: row.serial })}>
                {row.organisation}
              </a>
              <span className="file-name">{row.serial}</span>
            </th>
            <td role="cell">{row.la ?? ''}</td>
            <td role="cell">
              <AwardMark award={row.award} title={titles[row.award]} />
            </td>
            <td role="cell">
              <StateMark row={row} />
              {row.coming && <span className="file-name">{comingInWords(row.coming)}</span>}
            </td>
            <td role="cell">{longDate(row.validUntil)}</td>
          </tr>
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

/** Arrow keys go from award to award. */
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
