import type { ReactElement } from 'react';
import type { TableName } from '../../../framework/fields.ts';
import { useSurroundings } from '../context.ts';
import { hasContent } from '../new-rows.ts';
import type { RowValues } from '../../session/journal.ts';
import { shortened } from '../wording.ts';
import { PageLink } from './PageLink.tsx';
import { Warning } from './Warning.tsx';

const titles: Readonly<Record<TableName, string>> = {
  evidence: 'A new row of Evidence is not added.',
  actions: 'A new row of Actions is not added.',
};

/** The tables for which somebody has begun a row and not added it. */
export function useUnfinishedRows(): readonly TableName[] {
  const { newRows } = useSurroundings().ready;
  return (['evidence', 'actions'] as const).filter((table) => hasContent(newRows[table]));
}

/** Names the rows that somebody has begun and not added: they are kept here and not in the workbook. */
export function UnfinishedRows(): ReactElement {
  const { newRows } = useSurroundings().ready;
  return (
    <>
      {useUnfinishedRows().map((table) => (
        <Warning key={table} title={titles[table]}>
          {nameOf(newRows[table] ?? {}, table)} It is kept here and is not in the workbook.{' '}
          <PageLink to={{ page: 'row', table, index: null }}>Go on with it</PageLink>
        </Warning>
      ))}
    </>
  );
}

function nameOf(values: RowValues, table: TableName): string {
  const text = values[table === 'evidence' ? 'evidence' : 'action'] ?? null;
  return text === null ? `${values['ref'] ?? 'It'} has no text yet.` : `“${shortened(text, 80)}”.`;
}
