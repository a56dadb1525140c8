import type { ReactElement } from 'react';
import { useRowEntries } from '../entries.ts';
import type { TableName } from '../routes.ts';
import { tableTitles } from '../routes.ts';
import { NextPages } from './NextPages.tsx';
import { RowForm } from './RowForm.tsx';

interface EditRowProps {
  readonly table: TableName;
  readonly index: number;
}

/** A row that stands in the sheet: what is entered is written there and then. */
export function EditRow({ table, index }: EditRowProps): ReactElement {
  return (
    <>
      <RowForm entries={useRowEntries(table, index)} />
      <NextPages
        before={undefined}
        after={{ route: { page: 'table', table }, title: `Back to ${tableTitles[table]}` }}
      />
    </>
  );
}
