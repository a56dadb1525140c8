import { isDate, shortDate } from '../../framework/dates.ts';
import type { CellPath, FieldPath } from '../../framework/fields.ts';
import { columnsOf, fieldsOf, tableNames, valueAt } from '../../framework/fields.ts';
import { plainLine } from '../../framework/recognise.ts';
import { parseA1 } from '../../workbook/address.ts';
import type { CellSource } from '../../workbook/read/cell-source.ts';
import type { ReadReturn } from '../../workbook/read/read-return.ts';

/**
 * Paths of days that stand in the workbook as a text other than `dd/mm/yyyy`: they are understood, and the workbook's own
 * formulas, which know only that form, call them to correct.
 */
export function daysAsText(read: ReadReturn, { sheets }: CellSource): ReadonlySet<string> {
  return new Set(
    datePaths(read).filter((path) => {
      const value = valueAt(read.schoolReturn, path);
      const spot = read.spots.get(path);
      const at = spot?.cell == null ? null : parseA1(spot.cell);
      if (typeof value !== 'string' || !isDate(value) || !spot || !at) return false;
      const cell = sheets.find(({ name }) => name === spot.sheet)?.cell(at.row, at.column);
      return cell?.type === 'text' && plainLine(cell.text) !== shortDate(value);
    }),
  );
}

function datePaths({ edition, schoolReturn }: ReadReturn): readonly (FieldPath | CellPath)[] {
  const isDay = ({ kind }: { readonly kind: string }): boolean => kind === 'date';
  return [
    ...fieldsOf(edition)
      .filter(isDay)
      .map(({ path }) => path),
    ...tableNames.flatMap((table) => {
      const columns = columnsOf(edition, table).filter(isDay);
      return schoolReturn[table].flatMap((_, row) => columns.map(({ key }) => `${table}.${row}.${key}` as const));
    }),
  ];
}
