import type { CellAddress } from '../../workbook/address.ts';
import type { CellContent } from '../../workbook/read/cell-content.ts';
import type { PlacedContent } from './open-workbook.ts';

/** Contents of one row of a sheet, from the left; undefined for a cell between them that stays as it is. */
export interface ContentRow {
  readonly sheet: string;
  readonly from: CellAddress;
  readonly to: CellAddress;
  readonly entries: readonly (CellContent | undefined)[];
}

/**
 * Joins contents of neighbouring cells, and of all cells of a table's row, so that Excel writes them, and tells of them, as
 * one.
 */
export function rowsOf(contents: readonly PlacedContent[]): readonly ContentRow[] {
  const rows: ContentRow[] = [];
  const inOrder = [...contents].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.row - b.row || a.column - b.column,
  );
  for (const { sheet, row, column, content, isOfTable = false } of inOrder) {
    const last = rows.at(-1);
    const between = last?.sheet === sheet && last.to.row === row ? column - last.to.column - 1 : Infinity;
    if (last && (between === 0 || (isOfTable && between < widest))) {
      const gap = Array.from({ length: between }, () => undefined);
      rows[rows.length - 1] = { ...last, to: { row, column }, entries: [...last.entries, ...gap, content] };
    } else {
      rows.push({ sheet, from: { row, column }, to: { row, column }, entries: [content] });
    }
  }
  return rows;
}

/** Cells of a sheet's row between two of one table: more than people put between its columns. */
const widest = 100;
