import type { ReactElement } from 'react';
import type { TableName } from '../../../framework/fields.ts';
import { useRowEntries } from '../entries.ts';
import { tableTitles } from '../routes.ts';
import { useRowPlace } from '../use-row-place.ts';
import { NextPages } from './NextPages.tsx';
import { PageLink } from './PageLink.tsx';
import { RowForm } from './RowForm.tsx';

interface EditRowProps {
  readonly table: TableName;
  readonly index: number;
}

/** A row that stands in the sheet, wherever it is sorted to: what is entered is written there and then. */
export function EditRow({ table, index: first }: EditRowProps): ReactElement {
  const { index, now } = useRowPlace(table, first);
  if (index === null) {
    return (
      <p>
        This row is no longer in the sheet, or nobody can say which it is: rows were deleted, or sorted and edited.
        Nothing is written into another row. <PageLink to={{ page: 'table', table }}>To the list</PageLink>
      </p>
    );
  }
  return <RowHere table={table} index={index} place={now} />;
}

interface RowHereProps extends EditRowProps {
  readonly place: () => number | null;
}

function RowHere({ table, index, place }: RowHereProps): ReactElement {
  return (
    <>
      <RowForm entries={useRowEntries(table, index, place)} />
      <NextPages
        before={undefined}
        after={{ route: { page: 'table', table }, title: `Back to ${tableTitles[table]}` }}
      />
    </>
  );
}
