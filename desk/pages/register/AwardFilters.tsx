import type { ReactElement } from 'react';
import { awardStateTitles } from '../../../framework/award-state.ts';
import Fluent from '../../../screen/Fluent.tsx';
import type { AwardList } from '../../api/register.ts';
import { useAuthorities } from '../parts/authorities.ts';
import { Choice } from '../parts/Choice.tsx';
import { DayField } from '../parts/DayField.tsx';
import { SearchField } from '../parts/SearchField.tsx';
import type { Wanted } from './filter.ts';

interface AwardFiltersProps {
  readonly list: AwardList;
  readonly wanted: Wanted;
  readonly onWanted: (wanted: Wanted) => void;
}

/** Search, filters and the day of the table. */
export function AwardFilters({ list: { rows, awardTitles }, wanted, onWanted }: AwardFiltersProps): ReactElement {
  const authorities = useAuthorities(rows);
  return (
    <Fluent>
      <div className="filters" role="search" aria-label="Awards">
        <SearchField
          label="Search by school, serial or number"
          value={wanted.search}
          onSearch={(search) => onWanted({ ...wanted, search })}
        />
        <Choice
          label="Local authority"
          all="All authorities"
          choices={authorities.map((la) => [la, la])}
          value={wanted.la}
          onChoice={(la) => onWanted({ ...wanted, la })}
        />
        <Choice
          label="Award"
          all="All awards"
          choices={Object.entries(awardTitles)}
          value={wanted.award}
          onChoice={(award) => onWanted({ ...wanted, award })}
        />
        <Choice
          label="State"
          all="All states"
          choices={Object.entries(awardStateTitles)}
          value={wanted.state}
          onChoice={(state) => onWanted({ ...wanted, state })}
        />
        <DayField
          label="States on this day"
          isUnlabelled
          placeholder="On: today"
          value={wanted.on}
          onDay={(on) => on !== null && on !== wanted.on && onWanted({ ...wanted, on })}
        />
      </div>
    </Fluent>
  );
}
