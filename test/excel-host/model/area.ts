import { a1, parseA1, quotedSheet } from '../../../workbook/address.ts';
import type { Area } from '../../../workbook/read/cell-source.ts';

/** The area that `C4` or `$C$4:$E$6` names; null for anything else. */
export function parseArea(text: string): Area | null {
  const [from = '', to = from, more] = text.split(':');
  const start = parseA1(from);
  const end = parseA1(to);
  if (!start || !end || more !== undefined) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

/** `C4` for a single cell, else `C4:E6`. */
export function areaA1({ top, left, bottom, right }: Area): string {
  const start = a1({ row: top, column: left });
  const end = a1({ row: bottom, column: right });
  return start === end ? start : `${start}:${end}`;
}

/** As Excel writes addresses: the sheet's name is quoted only where it has to be. */
export function fullAddress(sheet: string, area: Area): string {
  return `${sheetPrefix(sheet)}!${areaA1(area)}`;
}

/** `Details!$C$4` */
export function absoluteAddress(sheet: string, area: Area): string {
  return `${sheetPrefix(sheet)}!${areaA1(area).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

function sheetPrefix(name: string): string {
  return /^[A-Za-z_][\w.]*$/.test(name) && !parseA1(name) ? name : quotedSheet(name);
}

export const rowCount = ({ top, bottom }: Area): number => bottom - top + 1;

export const columnCount = ({ left, right }: Area): number => right - left + 1;

/** An area of the same size, so many rows further down and columns further right. */
export function offset(area: Area, rows: number, columns: number): Area {
  return {
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.bottom + rows,
    right: area.right + columns,
  };
}

/** A single cell of the area or beside it; row and column count from 0. */
export function cellOf({ top, left }: Area, row: number, column: number): Area {
  return { top: top + row, left: left + column, bottom: top + row, right: left + column };
}
