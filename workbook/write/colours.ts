import type ExcelJS from 'exceljs';

/** @param rgb `RRGGBB` */
export function colour(rgb: string): Partial<ExcelJS.Color> {
  return { argb: `FF${rgb}` };
}

/** The ground of a cell. */
export function solid(rgb: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: colour(rgb) };
}
