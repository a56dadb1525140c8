import type { CellAddress } from '../address.ts';
import type { SheetSource } from './cell-source.ts';
import type { Input, SheetLayout } from '../layout/layout.ts';
import type { Place } from './locate.ts';

/** Cells that are looked for outside the form; one more says that there are more. */
export const mostOutside = 10;

/**
 * Cells that hold something to the right of a sheet’s form or below it, where somebody has written who was not kept from it: Numbers
 * knows no protection, and anybody can take it off. Within the form a text may be one that an earlier version had there.
 * @param places where each input was found: rows and columns may have been put in
 */
export function outsideForm(
  { cells, columns, inputs }: SheetLayout,
  sheet: SheetSource,
  places: ReadonlyMap<Input, Place | null>,
): readonly CellAddress[] {
  const found = inputs.flatMap((input) => {
    const place = places.get(input);
    return place?.sheet === sheet ? [{ input, place }] : [];
  });
  if (found.length === 0) return [];
  const bottom =
    Math.max(...[...cells, ...inputs].map(({ row }) => row)) +
    Math.max(...found.map(({ input, place }) => place.row - input.row));
  const right = columns.length + Math.max(...found.map(({ input, place }) => place.column - input.column));
  const outside: CellAddress[] = [];
  for (const { row, column } of sheet.filled()) {
    if (outside.length > mostOutside) break;
    if (row > bottom || column > right) outside.push({ row, column });
  }
  return outside;
}
