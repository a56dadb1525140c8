import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { longDate } from '../../../framework/dates.ts';
import { MessageBar, MessageBarBody } from '../../../screen/parts/MessageBar.tsx';
import type { AwardList } from '../../api/register.ts';
import { exportPath } from '../../api/register.ts';
import { counted } from '../words.ts';
import { AwardFilters } from './AwardFilters.tsx';
import { AwardsTable } from './AwardsTable.tsx';
import type { Wanted } from './filter.ts';
import { findable, wantedRows } from './filter.ts';

interface AwardListingProps {
  readonly list: AwardList;
  readonly wanted: Wanted;
  readonly onWanted: (wanted: Wanted) => void;
}

/** All awards that are looked for, with what can be done with the list. */
export function AwardListing({ list, wanted, onWanted }: AwardListingProps): ReactElement {
  const { rows, day, awardTitles, movedTo } = list;
  const all = useMemo(() => findable(rows), [rows]);
  const shown = useMemo(() => wantedRows(all, wanted), [all, wanted]);
  const inForce = rows.filter(({ state }) => state === 'in force' || state === 'due').length;
  const due = rows.filter(({ state }) => state === 'due').length;
  return (
    <>
      {movedTo !== null && (
        <MessageBar intent="warning" className="refused">
          <MessageBarBody>
            This register was moved to {movedTo}. Here it is as it was then, and nothing can be added.
          </MessageBarBody>
        </MessageBar>
      )}
      <p className="summary">
        {counted(rows.length, 'award')}, {inForce.toLocaleString('en-GB')} in force on {longDate(day)}
        {due > 0 &&
          `, ${due.toLocaleString('en-GB')} of them due: ${due === 1 ? 'it ends' : 'they end'} within twelve months`}
      </p>
      <AwardFilters list={list} wanted={wanted} onWanted={onWanted} />
      <div className="beside table-head">
        <p role="status">
          {shown.length === rows.length ? 'All are listed' : `${counted(shown.length, 'award')} found`}
        </p>
        <Exports wanted={wanted} titles={awardTitles} />
      </div>
      <AwardsTable rows={shown} titles={awardTitles} />
    </>
  );
}

interface ExportsProps {
  readonly wanted: Wanted;
  readonly titles: AwardList['awardTitles'];
}

/** What is listed as files: the same choice, made by the same rules. */
function Exports({ wanted, titles }: ExportsProps): ReactElement {
  const { search, la, award, state, on } = wanted;
  const awardTitle = Object.entries(titles).find(([id]) => id === award)?.[1] ?? '';
  const asked = { search: search.trim(), la, award: awardTitle, state, on };
  const given = Object.entries(asked).filter(([, value]) => value !== '');
  const hrefOf = (kind: string): string =>
    `${exportPath}?${new URLSearchParams([['kind', kind], ...given]).toString()}`;
  return (
    <div className="page-actions">
      <a className="button small" href={hrefOf('xlsx')} download>
        Download as a workbook
      </a>
      <a className="button small" href={hrefOf('csv')} download>
        Download as CSV
      </a>
    </div>
  );
}
