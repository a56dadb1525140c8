import { columnsOf, fieldsOf, tableNames } from '../../framework/fields.ts';
import { parseA1 } from '../../workbook/address.ts';
import type { ReadReturn } from '../../workbook/read/read-return.ts';
import type { Selected } from '../excel/open-workbook.ts';

/**
 * Whether an area has a cell with a drop-down list: Excel on the web does not tell of a choice from one.
 * @param area such as `C7` or `B2:D4`; whole rows and columns count as having one
 */
export function mayHoldChoice({ sheet, cell: area }: Selected, { edition, spots, tables }: ReadReturn): boolean {
  const [from = '', to = from] = area.split(':');
  const [start, end] = [parseA1(from), parseA1(to)];
  if (!start || !end) return true;
  const isInside = (row: number, column: number): boolean =>
    row >= start.row && row <= end.row && column >= start.column && column <= end.column;
  const isField = fieldsOf(edition).some(({ path, kind }) => {
    const spot = kind === 'choice' ? spots.get(path) : undefined;
    const at = spot?.sheet === sheet && spot.cell !== null ? parseA1(spot.cell) : null;
    return at !== null && isInside(at.row, at.column);
  });
  if (isField) return true;
  return tableNames.some((rows) => {
    const table = tables[rows];
    return (
      table?.sheet.name === sheet &&
      end.row > table.header &&
      columnsOf(edition, rows).some(({ key, kind }) => {
        const column = kind === 'choice' ? table.columns.get(key) : undefined;
        return column !== undefined && column >= start.column && column <= end.column;
      })
    );
  });
}
