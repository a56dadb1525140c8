import type ExcelJS from 'exceljs';
import type { Row } from '../../framework/fields.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { a1, columnLetters } from '../address.ts';
import { textHeight } from '../layout/heights.ts';
import type { SheetLayout, Table } from '../layout/layout.ts';
import { listedRows } from '../layout/layout.ts';
import { accent, typeface, typeSize } from '../layout/styles.ts';
import type { DropDowns } from './assistance.ts';
import { fillIn, inputStyle } from './cells.ts';
import { colour, solid } from './colours.ts';
import { points, roomOf } from './print.ts';
import { spareRowsBelow } from './spare-rows.ts';

/** An Excel table with the return's rows and some empty ones. */
export function buildTable(
  worksheet: ExcelJS.Worksheet,
  sheet: SheetLayout,
  table: Table,
  schoolReturn: SchoolReturn,
  dropDowns: DropDowns,
): void {
  const rows: readonly Row[] = schoolReturn[table.rows];
  const heights = rows.map((row) => heightOf(row, sheet, table));
  worksheet.getRow(table.top).height = headHeight;
  heights.forEach((height, index) => {
    worksheet.getRow(table.top + 1 + index).height = height;
  });
  const count = rows.length + spareRowsBelow(heights, roomOf(worksheet, sheet), points.row);
  worksheet.addTable({
    name: table.name,
    ref: a1({ row: table.top, column: table.left }),
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: true },
    columns: table.columns.map(({ title }) => ({ name: title, filterButton: true })),
    rows: Array.from({ length: count }, () => table.columns.map(() => null)),
  });
  table.columns.forEach((column, index) => {
    const at = table.left + index;
    const head = worksheet.getCell(table.top, at);
    head.font = { name: typeface, size: typeSize, bold: true, color: colour('FFFFFF') };
    head.fill = solid(accent);
    head.alignment = { vertical: 'middle', wrapText: true, horizontal: 'left', indent: 1 };
    const letters = columnLetters(at);
    dropDowns.offer(
      worksheet,
      `${letters}${String(table.top + 1)}:${letters}${String(table.top + listedRows)}`,
      column,
    );
    // Format the cells below the table too, for what is typed there: the table then grows.
    worksheet.getColumn(at).style = inputStyle(column);
    for (let row = 0; row < count; row += 1) {
      fillIn(worksheet.getCell(table.top + 1 + row, at), rows[row]?.[column.key] ?? null, column);
    }
  });
}

const headHeight = 22;

/** Points that the texts of a row need. */
function heightOf(row: Row, { columns }: SheetLayout, { left, columns: asked }: Table): number {
  const heights = asked.map(({ key }, index) => {
    const value = row[key];
    return typeof value === 'string' ? textHeight(value, columns[left - 1 + index] ?? 10, 'body') : 0;
  });
  return Math.max(points.row, ...heights);
}
