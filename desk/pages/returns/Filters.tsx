import type { ReactElement } from 'react';
import { stages, stageTitles } from '../../../framework/problems.ts';
import Fluent from '../../../screen/Fluent.tsx';
import type { ReturnRow, ReturnStatus } from '../../api/returns.ts';
import { useAuthorities } from '../parts/authorities.ts';
import { Choice } from '../parts/Choice.tsx';
import { SearchField } from '../parts/SearchField.tsx';
import type { Order, Wanted } from './filter.ts';
import { statusTitles } from './words.ts';

interface FiltersProps {
  readonly rows: readonly ReturnRow[];
  readonly wanted: Wanted;
  readonly onWanted: (wanted: Wanted) => void;
}

const orderTitles: Readonly<Record<Order, string>> = {
  needs: 'Needs you first',
  school: 'School',
  la: 'Local authority',
  newest: 'Newest first',
};

const choicesOf = (titles: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(titles);

/** Search, filters and order of the table. */
export function Filters({ rows, wanted, onWanted }: FiltersProps): ReactElement {
  const authorities = useAuthorities(rows);
  return (
    <Fluent>
      <div className="filters" role="search" aria-label="Returns">
        <SearchField
          label="Search by school, authority, number or file"
          value={wanted.search}
          onSearch={(search) => onWanted({ ...wanted, search })}
        />
        <Choice
          label="Problems"
          all="All returns"
          choices={choicesOf(statusTitles)}
          value={wanted.status}
          onChoice={(status) => onWanted({ ...wanted, status: status as ReturnStatus | '' })}
        />
        <Choice
          label="Stage"
          all="All stages"
          choices={stages.map((stage) => [stage, stageTitles[stage]])}
          value={wanted.stage}
          onChoice={(stage) => onWanted({ ...wanted, stage })}
        />
        <Choice
          label="Local authority"
          all="All authorities"
          choices={authorities.map((la) => [la, la])}
          value={wanted.la}
          onChoice={(la) => onWanted({ ...wanted, la })}
        />
        <Choice
          label="Order"
          choices={choicesOf(orderTitles)}
          value={wanted.order}
          onChoice={(order) => onWanted({ ...wanted, order: order as Order })}
        />
      </div>
    </Fluent>
  );
}
