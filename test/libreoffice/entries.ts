import type { Edition } from '../../framework/edition.ts';
import type { Field } from '../../framework/fields.ts';
import { valueAt } from '../../framework/fields.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import type { Value } from '../../framework/values.ts';
import { isUnreadable } from '../../framework/values.ts';
import { a1 } from '../../workbook/address.ts';
import { layoutOf } from '../../workbook/layout/index.ts';

/** What a person types into a cell. */
export interface Entry {
  readonly sheet: string;
  readonly cell: string;
  readonly typed: string;
}

/** Everything that a person types to fill a blank workbook with this return. Dates are typed as YYYY-MM-DD. */
export function entriesOf(schoolReturn: SchoolReturn, edition: Edition): readonly Entry[] {
  return layoutOf(edition).sheets.flatMap(({ name: sheet, inputs, table }) => [
    ...inputs.flatMap((input) => entry(sheet, a1(input), valueAt(schoolReturn, input.field.path), input.field)),
    ...(table
      ? schoolReturn[table.rows].flatMap((row, index) =>
          table.columns.flatMap((column, offset) => {
            const cell = a1({ row: table.top + 1 + index, column: table.left + offset });
            return entry(sheet, cell, (row as unknown as Record<string, Value<string>>)[column.key] ?? null, column);
          }),
        )
      : []),
  ]);
}

function entry(sheet: string, cell: string, value: Value<string>, { choices }: Pick<Field, 'choices'>): Entry[] {
  if (value === null) return [];
  const text = isUnreadable(value) ? value.unreadable : value;
  return [{ sheet, cell, typed: choices.find(({ id }) => id === text)?.title ?? text }];
}
