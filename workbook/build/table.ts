import type ExcelJS from 'exceljs';
import type { SchoolReturn } from '../../framework/school-return.ts';
import type { Value } from '../../framework/values.ts';
import { a1, columnLetters } from '../address.ts';
import { textHeight } from '../layout/heights.ts';
import type { Table } from '../layout/layout.ts';
import { listedRows, spareRows } from '../layout/layout.ts';
import { accent, typeface, typeSize } from '../layout/styles.ts';
import type { DropDowns } from './assistance.ts';
import { fillIn } from './cells.ts';
import { colour, solid } from './colours.ts';

/** An Excel table with the return's rows and some empty ones. */
export function buildTable(
  worksheet: ExcelJS.Worksheet,
  table: Table,
  schoolReturn: SchoolReturn,
  dropDowns: DropDowns,
): void {
  const rows: readonly object[] = schoolReturn[table.rows];
  const count = rows.length + spareRows;
  worksheet.addTable({
    name: table.name,
    ref: a1({ row: table.top, column: table.left }),
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: true },
    columns: table.columns.map(({ title }) => ({ name: title, filterButton: true })),
    rows: Array.from({ length: count }, () => table.columns.map(() => null)),
  });
  worksheet.getRow(table.top).height = 22;
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
    for (let row = 0; row < count; row += 1) {
      const value = valueIn(rows[row], column.key);
      fillIn(worksheet.getCell(table.top + 1 + row, at), value, column);
      if (typeof value === 'string') raise(worksheet, table.top + 1 + row, at, value);
    }
  });
}

function valueIn(row: object | undefined, key: string): Value<string> {
  return (row as Readonly<Record<string, Value<string>>> | undefined)?.[key] ?? null;
}

function raise(worksheet: ExcelJS.Worksheet, row: number, column: number, text: string): void {
  const height = textHeight(text, worksheet.getColumn(column).width ?? 10, 'body');
  // A row that exceljs has given no height yet has none to compare with.
  worksheet.getRow(row).height = Math.max(worksheet.getRow(row).height || 0, height);
}
