import type { Edition } from '../framework/edition.ts';
import { perEdition } from '../framework/per-edition.ts';
import { a1 } from './address.ts';
import { layoutOf } from './layout/index.ts';
import { metaSheetName } from './layout/meta.ts';

/** Where a field stands in the workbook as issued; a row of a table has a sheet, and no cell of its own. */
export interface FieldPlace {
  readonly sheet: string | null;
  readonly cell: string | null;
}

const placesOf = perEdition((edition): ReadonlyMap<string, FieldPlace> => {
  const places = new Map<string, FieldPlace>([['meta', { sheet: metaSheetName, cell: null }]]);
  for (const { name, inputs, table } of layoutOf(edition).sheets) {
    for (const input of inputs) places.set(input.field.path, { sheet: name, cell: a1(input) });
    if (table) places.set(table.rows, { sheet: name, cell: null });
  }
  return places;
});

/** @param field its path, or that of a row or a cell of a table (`evidence.E3.kept`) */
export function placeOfField(edition: Edition, field: string): FieldPlace {
  const places = placesOf(edition);
  return places.get(field) ?? places.get(field.split('.')[0] ?? '') ?? { sheet: null, cell: null };
}
