import { spareRows } from '../layout/layout.ts';

/** Fewer are not offered below what is filled in, even where the rest go onto another page. */
const fewest = 2;

/**
 * Empty rows for a table: as many as end on the page on which what is filled in ends, so that no page is left with one or
 * two of them.
 * @param heights of the rows that are filled in
 * @param room of a page, and the height of an empty row, in the same unit
 */
export function spareRowsBelow(heights: readonly number[], room: number, empty: number): number {
  let rest = room;
  for (const height of heights) rest = height > rest ? room - height : rest - height;
  const fitting = Math.floor(rest / empty);
  return fitting < fewest ? spareRows : Math.min(spareRows, fitting);
}
