import { Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { TableName } from '../../../framework/fields.ts';
import { useSurroundings } from '../context.ts';
import { AddIcon } from '../../../screen/parts/icons.tsx';
import type { Neighbour } from '../parts/NextPages.tsx';
import { NextPages } from '../parts/NextPages.tsx';
import { Page } from '../parts/Page.tsx';
import { RowList } from '../parts/RowList.tsx';
import type { ClearedRow } from '../parts/UndoClear.tsx';
import { UndoClear } from '../parts/UndoClear.tsx';
import { tableTitles } from '../routes.ts';
import { Button } from '../../../screen/parts/Button.tsx';

interface TablePageProps {
  readonly table: TableName;
  /** Rows of this aspect only, to begin with. */
  readonly aspect: string | null;
}

const purposes: Readonly<Record<TableName, string>> = {
  evidence: 'What you can show: where it is kept, and what it is evidence of.',
  actions: 'What you will do to reach the next level, or to maintain the highest.',
};

const adding: Readonly<Record<TableName, string>> = { evidence: 'Add evidence', actions: 'Add an action' };

/** From the last aspect by way of evidence and actions to the judgement of the whole. */
const after: Readonly<Record<TableName, Neighbour>> = {
  evidence: { route: { page: 'table', table: 'actions' }, title: tableTitles.actions },
  actions: { route: { page: 'overall' }, title: 'Overall' },
};

const before: Readonly<Record<TableName, Neighbour | undefined>> = {
  evidence: undefined,
  actions: { route: { page: 'table', table: 'evidence' }, title: tableTitles.evidence },
};

/** The rows of the Evidence or the Actions sheet. */
export function TablePage({ table, aspect }: TablePageProps): ReactElement {
  const { ready, go, newRows } = useSurroundings();
  const [only, setOnly] = useState(aspect ?? '');
  const [search, setSearch] = useState('');
  const [cleared, setCleared] = useState<ClearedRow | null>(null);
  const rows: readonly { readonly aspect: unknown }[] = ready.schoolReturn[table];
  const found = rows.flatMap((row, index) =>
    (only === '' || row.aspect === only) && says(row, search) ? [index] : [],
  );
  const hasBegun = newRows.of(table) !== null;
  return (
    <Page title={tableTitles[table]} purpose={purposes[table]}>
      <div className="table-head">
        {!ready.isReadOnly && (
          <Button
            appearance="primary"
            icon={<AddIcon />}
            onClick={() => go({ page: 'row', table, index: null, ...(only === '' ? {} : { aspect: only }) })}
          >
            {hasBegun ? 'Go on with the new row' : adding[table]}
          </Button>
        )}
        <Select aria-label="Aspect" value={only} onChange={(_event, { value }) => setOnly(value)}>
          <option value="">All aspects</option>
          {ready.edition.aspects.map(({ id, shortTitle }) => (
            <option key={id} value={id}>
              {shortTitle}
            </option>
          ))}
        </Select>
        {rows.length > worthASearch && (
          <Input
            className="search"
            type="search"
            aria-label={`Search ${tableTitles[table]}`}
            placeholder="Search"
            value={search}
            onChange={(_event, { value }) => setSearch(value)}
          />
        )}
      </div>
      {cleared && !ready.isReadOnly && <UndoClear table={table} cleared={cleared} onUndone={() => setCleared(null)} />}
      {found.length === 0 ? (
        <p className="empty" role="status">
          {rows.length === 0 ? 'Nothing is listed yet.' : 'No row fits.'}
        </p>
      ) : (
        <RowList key={`${only} ${search}`} table={table} found={found} of={rows.length} onCleared={setCleared} />
      )}
      <NextPages before={before[table]} after={after[table]} />
    </Page>
  );
}

/** Fewer rows are seen at a glance. */
const worthASearch = 5;

/** Whether each word that is looked for stands somewhere in a row. */
function says(row: object, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const text = Object.values(row)
    .filter((value) => typeof value === 'string')
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
