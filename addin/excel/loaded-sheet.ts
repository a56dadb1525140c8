import type { Cell, FilledCell, SheetSource } from '../../workbook/read/cell-source.ts';
import { isDateFormat } from '../../workbook/date-format.ts';

/** An area of a sheet as Excel hands it over: arrays of the same shape, row by row. Indices count from 0. */
export interface LoadedArea {
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** Excel's types leave open what they hold; an empty cell is `''`. */
  readonly values: readonly (readonly unknown[])[];
  /** `Error`, `Empty`, `String`, … */
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

export type ListedSheet = Pick<SheetSource, 'name' | 'hidden' | 'tables'>;

/** A sheet as its cells. */
export function sheetSource(listed: ListedSheet, area: LoadedArea | null): SheetSource {
  const rows = area ? cellsOf(area) : [];
  const [top, left] = area ? [area.rowIndex + 1, area.columnIndex + 1] : [1, 1];
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    ...listed,
    rows: area ? top + rows.length - 1 : 0,
    columns: area ? left + width - 1 : 0,
    cell: (row, column) => rows[row - top]?.[column - left] ?? null,
    *filled(): Generator<FilledCell> {
      for (const [y, row] of rows.entries()) {
        for (const [x, cell] of row.entries()) if (cell) yield { row: top + y, column: left + x, cell };
      }
    },
  };
}

function cellsOf({ values, valueTypes, numberFormat }: LoadedArea): readonly (readonly (Cell | null)[])[] {
  return values.map((row, y) => row.map((value, x) => cellOf(value, valueTypes[y]?.[x], numberFormat[y]?.[x])));
}

function cellOf(value: unknown, type: string | undefined, format: unknown): Cell | null {
  if (type === 'Error') return { type: 'error', code: String(value) };
  switch (typeof value) {
    case 'string':
      return value === '' ? null : { type: 'text', text: value };
    case 'number':
      return { type: 'number', value, date: typeof format === 'string' && isDateFormat(format) };
    case 'boolean':
      return { type: 'boolean', value };
    default:
      return null;
  }
}
