import type { ReactElement } from 'react';
import { longDate } from '../../../framework/dates.ts';
import type { AwardList, AwardRow } from '../../api/register.ts';
import { WindowedTable } from '../parts/WindowedTable.tsx';
import { hrefOf } from '../routes.ts';
import { AwardMark } from './AwardMark.tsx';
import { StateMark } from './StateMark.tsx';
import { comingInWords } from './words.ts';

interface AwardsTableProps {
  readonly rows: readonly AwardRow[];
  readonly titles: AwardList['awardTitles'];
}

export function AwardsTable({ rows, titles }: AwardsTableProps): ReactElement {
  return (
    <WindowedTable
      caption="Awards"
      heads={['School', 'Local authority', 'Award', 'State', 'Valid until']}
      className="awards-table"
      rows={rows}
    >
      {(row, place) => (
        <tr key={row.serial} role="row" aria-rowindex={place}>
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
      )}
    </WindowedTable>
  );
}
