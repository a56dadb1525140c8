import type { Column } from '../../framework/fields.ts';
import type { Table } from '../layout/layout.ts';
import type { ReadTable } from './read-table.ts';

/** Whether a table has rows that cannot count, since a column that they need is not there. */
export function lacksNeededColumn(
  asked: readonly Pick<Column<string>, 'key' | 'need'>[],
  { columns, rows: found }: ReadTable,
): boolean {
  return found.length > 0 && asked.some(({ key, need }) => need !== 'optional' && !columns.has(key));
}

type Header = ReadTable['unknownHeaders'][number];

/**
 * By key: the header that a column of the table probably has now. It stands beside the column's neighbour in the table as
 * issued; or it is the only one that is not known where only one column is missing.
 */
export function renamedColumns(
  table: Pick<Table, 'columns'>,
  { columns, unknownHeaders }: Pick<ReadTable, 'columns' | 'unknownHeaders'>,
): ReadonlyMap<string, Header> {
  const keys = table.columns.map(({ key }): string => key);
  const missing = keys.filter((key) => !columns.has(key));
  const unknown = unknownHeaders.filter(({ text }) => text !== '');
  const isOnly = missing.length === 1 && unknown.length === 1;
  const renamed = new Map<string, Header>();
  for (const key of missing) {
    const place = keys.indexOf(key);
    const [before, after] = [columns.get(keys[place - 1] ?? ''), columns.get(keys[place + 1] ?? '')];
    const header = unknown.find(({ column }) => isOnly || column - 1 === before || column + 1 === after);
    if (header && ![...renamed.values()].includes(header)) renamed.set(key, header);
  }
  return renamed;
}
