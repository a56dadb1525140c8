import { longDate } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { Column, ColumnKey, Field, TableName } from '../../../framework/fields.ts';
import { columnsOf, fieldsOf, tableNames, valueAt } from '../../../framework/fields.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import { today } from '../../../framework/today.ts';
import { isUnreadable } from '../../../framework/values.ts';
import type { Value } from '../../../framework/values.ts';
import type { Reader } from '../../../generator/intake/reader.ts';
import type { Difference } from '../../api/returns.ts';
import { DeskRefused } from '../words.ts';

/** What was changed from one copy of a return to another, entry by entry. @throws DeskRefused where either cannot be read */
export async function differences(before: string, now: string, reader: Reader): Promise<readonly Difference[]> {
  const [earlier, later] = [await returnIn(before, reader), await returnIn(now, reader)];
  return [
    ...fieldDifferences(earlier.schoolReturn, later.schoolReturn, later.edition),
    ...tableNames.flatMap((table) => rowDifferences(table, earlier.schoolReturn, later.schoolReturn, later.edition)),
  ];
}

async function returnIn(
  file: string,
  reader: Reader,
): Promise<{ readonly schoolReturn: SchoolReturn; readonly edition: Edition }> {
  const { signal } = new AbortController();
  for await (const intake of reader.returns([{ file }], { today: today(), signal })) {
    if ('refusal' in intake) throw new DeskRefused(intake.refusal);
    const { schoolReturn, editionId } = intake.taken;
    return { schoolReturn, edition: reader.editions.find(({ id }) => id === editionId) ?? reader.editions[0] };
  }
  throw new DeskRefused({ code: 'not-read', message: 'This return was not read.', remedy: 'Try again.' });
}

function fieldDifferences(earlier: SchoolReturn, later: SchoolReturn, edition: Edition): readonly Difference[] {
  return fieldsOf(edition).flatMap((field) => {
    const [before, now] = [valueAt(earlier, field.path), valueAt(later, field.path)];
    return difference(field.title, shown(before, field), shown(now, field));
  });
}

/** Rows are told apart by their references, else by their order. */
function rowDifferences(
  table: TableName,
  earlier: SchoolReturn,
  later: SchoolReturn,
  edition: Edition,
): readonly Difference[] {
  const [before, now] = [rowsOf(table, earlier), rowsOf(table, later)];
  const names = [...new Set([...before.keys(), ...now.keys()])];
  return names.flatMap((name) =>
    columnsOf(edition, table).flatMap((column) =>
      difference(
        `${tableTitles[table]} ${name}: ${column.title}`,
        cellOf(before.get(name), column),
        cellOf(now.get(name), column),
      ),
    ),
  );
}

const tableTitles: Readonly<Record<TableName, string>> = { evidence: 'Evidence', actions: 'Action' };

type Cells = Readonly<Partial<Record<ColumnKey, Value<string>>>>;

function rowsOf(table: TableName, schoolReturn: SchoolReturn): ReadonlyMap<string, Cells> {
  const rows: readonly Cells[] = schoolReturn[table];
  return new Map(rows.map((row, index) => [rowName(row, index), row]));
}

function rowName({ ref = null }: Cells, index: number): string {
  return ref === null || isUnreadable(ref) ? `row ${String(index + 1)}` : ref;
}

function cellOf(row: Cells | undefined, column: Column<ColumnKey>): string | null {
  return shown(row?.[column.key] ?? null, column);
}

function shown(value: Value<string>, { kind, choices }: Pick<Field, 'kind' | 'choices'>): string | null {
  if (value === null) return null;
  if (isUnreadable(value)) return `“${value.unreadable}”`;
  if (kind === 'date') return longDate(value);
  return kind === 'choice' ? (choices.find(({ id }) => id === value)?.title ?? value) : value;
}

function difference(entry: string, before: string | null, now: string | null): readonly Difference[] {
  return before === now ? [] : [{ entry, before, now }];
}
