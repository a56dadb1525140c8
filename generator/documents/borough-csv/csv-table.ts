import { stringify } from 'csv-stringify/sync';

/** A table as it stands in a CSV file. */
export interface CsvTable {
  /** Name of the CSV file, without `.csv`. */
  readonly name: string;
  readonly columns: readonly string[];
  /** A cell for each column. */
  readonly rows: readonly (readonly CsvCell[])[];
}

export type CsvCell = string | number | null;

/**
 * The table as Excel opens it: with a byte order mark, since Excel takes a CSV without one for Windows-1252; lines end
 * with CR LF; a text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) has an
 * apostrophe before it.
 */
export function csvFile({ columns, rows }: CsvTable): string {
  return stringify([[...columns], ...rows], {
    bom: true,
    record_delimiter: 'windows',
    // A line break within a cell is not the one between lines, and would go without quotation marks.
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  });
}
