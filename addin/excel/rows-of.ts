import type { CellAddress } from '../../workbook/address.ts';
import type { CellContent } from '../../workbook/cell-content.ts';
import type { PlacedContent } from './open-workbook.ts';

/** Contents that stand side by side in one row of a sheet, from the left. */
export interface ContentRow {
  readonly sheet: string;
  readonly from: CellAddress;
  readonly to: CellAddress;
  readonly entries: readonly CellContent[];
}

/** Joins contents of neighbouring cells, so that Excel writes them, and tells of them, as one. */
export function rowsOf(contents: readonly PlacedContent[]): readonly ContentRow[] {
  const rows: ContentRow[] = [];
  const inOrder = [...contents].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.row - b.row || a.column - b.column,
  );
  for (const { sheet, row, column, content } of inOrder) {
    const last = rows.at(-1);
    if (last?.sheet === sheet && last.to.row === row && last.to.column === column - 1) {
      rows[rows.length - 1] = { ...last, to: { row, column }, entries: [...last.entries, content] };
    } else {
      rows.push({ sheet, from: { row, column }, to: { row, column }, entries: [content] });
    }
  }
  return rows;
}
