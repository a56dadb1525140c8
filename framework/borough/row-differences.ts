import { isDate, shortDate } from '../dates.ts';
import type { Column, Field } from '../fields.ts';
import { foldText } from '../recognise.ts';
import { isFilled } from '../rules/entries.ts';
import type { Value } from '../values.ts';
import { isUnreadable } from '../values.ts';
import type { Difference } from './borough-return.ts';

export type Change = Pick<Difference, 'field' | 'label' | 'earlier' | 'later'>;

type Row<Key extends string> = Readonly<Record<Key, Value<string>>>;

const titles = { evidence: 'Evidence', actions: 'Actions' } as const;

/**
 * What has become of the rows of a table: cell by cell where both copies have a row of one ref that is no other row's,
 * else whole rows that came or went. The order of rows does not matter.
 */
export function rowChanges<Key extends string>(
  table: keyof typeof titles,
  columns: readonly Column<Key | 'ref'>[],
  earlier: readonly Row<Key | 'ref'>[],
  later: readonly Row<Key | 'ref'>[],
): readonly Change[] {
  const twins = rowsByRef(later);
  const changes: Change[] = [];
  const matched = new Set<Row<Key | 'ref'>>();
  for (const [key, row] of rowsByRef(earlier)) {
    const twin = twins.get(key);
    if (!twin) continue;
    matched.add(row).add(twin);
    const ref = shownValue({ kind: 'line', choices: [] }, twin.ref) ?? '';
    for (const column of columns) {
      const [was, is] = [shownValue(column, row[column.key]), shownValue(column, twin[column.key])];
      if (was === is) continue;
      const label = `${titles[table]} ${ref} – ${column.title}`;
      changes.push({ field: `${table}.${ref}.${column.key}`, label, earlier: was, later: is });
    }
  }
  const inWords = (row: Row<Key | 'ref'>) =>
    columns.flatMap((column) => shownValue(column, row[column.key]) ?? []).join(' · ');
  const added = later.filter((row) => !matched.has(row)).map(inWords);
  for (const row of earlier) {
    if (matched.has(row)) continue;
    const same = added.indexOf(inWords(row));
    if (same >= 0) added.splice(same, 1);
    else changes.push({ field: table, label: `${titles[table]} – row gone`, earlier: inWords(row), later: null });
  }
  return [
    ...changes,
    ...added.map((row): Change => ({ field: table, label: `${titles[table]} – new row`, earlier: null, later: row })),
  ];
}

function rowsByRef<R extends Row<'ref'>>(rows: readonly R[]): ReadonlyMap<string, R> {
  const byRef = new Map<string, R | null>();
  for (const row of rows) {
    const ref = typeof row.ref === 'string' ? foldText(row.ref) : '';
    if (ref !== '') byRef.set(ref, byRef.has(ref) ? null : row);
  }
  return new Map([...byRef].flatMap(([ref, row]) => (row === null ? [] : [[ref, row] as const])));
}

/** A value as people write it: the word of the list, dd/mm/yyyy. Null where nothing stands there. */
export function shownValue({ kind, choices }: Pick<Field, 'kind' | 'choices'>, value: Value<string>): string | null {
  if (value === null || !isFilled(value)) return null;
  if (isUnreadable(value)) return value.unreadable;
  if (kind === 'date' && isDate(value)) return shortDate(value);
  return choices.find(({ id }) => id === value)?.title ?? value;
}
