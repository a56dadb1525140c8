import type { ReactElement } from 'react';
import type { TableName } from '../../../framework/fields.ts';
import { useSurroundings } from '../context.ts';
import { EditRow } from '../parts/EditRow.tsx';
import { NewRow } from '../parts/NewRow.tsx';
import { Page } from '../parts/Page.tsx';
import { titleOf } from '../routes.ts';

interface RowPageProps {
  readonly table: TableName;
  readonly index: number | null;
  /** What a new row is about, to begin with. */
  readonly aspect: string | null;
}

/** In a workbook that cannot be changed. */
const readTitles: Readonly<Record<TableName, string>> = { evidence: 'A row of Evidence', actions: 'A row of Actions' };

/** One row of the Evidence or the Actions sheet. */
export function RowPage({ table, index, aspect }: RowPageProps): ReactElement {
  const { ready } = useSurroundings();
  const title = ready.isReadOnly ? readTitles[table] : titleOf({ page: 'row', table, index }, ready.edition);
  return (
    <Page title={title}>
      {index === null ? <NewRow table={table} aspect={aspect} /> : <EditRow table={table} index={index} />}
    </Page>
  );
}
