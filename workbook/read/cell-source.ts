/**
 * A workbook as its cells: what the file reader gives for an .xlsx, and what the add-in gives for the workbook that
 * is open in Excel. A loaded snapshot; reading it never waits. Rows and columns count from 1.
 */
export interface CellSource {
  /** Sheets in tab order, including hidden ones. */
  readonly sheets: readonly SheetSource[];
  readonly names: readonly DefinedName[];
  /** Serial day numbers count from 1 January 1904. */
  readonly date1904: boolean;
  /** What the file lists and is damaged; nothing in a workbook that is open in Excel. */
  readonly unread: readonly Unread[];
}

export interface Unread {
  readonly what: 'sheet' | 'table' | 'formats';
  /** Of the sheet, or of the sheet that the table stands on; the formats have none. */
  readonly name: string;
}

export interface SheetSource {
  readonly name: string;
  readonly hidden: boolean;
  readonly tables: readonly TableSource[];
  /** The last row and column that hold anything; 0 in an empty sheet. */
  readonly rows: number;
  readonly columns: number;
  /** Null where the cell is empty. */
  cell(row: number, column: number): Cell | null;
  /** The cells that hold anything, row by row. */
  filled(): Iterable<FilledCell>;
}

export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

export type Cell =
  | { readonly type: 'text'; readonly text: string }
  /** `date`: the cell is formatted as a date, so the value is a serial day number. */
  | { readonly type: 'number'; readonly value: number; readonly date: boolean }
  | { readonly type: 'boolean'; readonly value: boolean }
  /** An error value such as `#REF!`. */
  | { readonly type: 'error'; readonly code: string }
  /** A formula that was saved without its result. */
  | { readonly type: 'uncalculated' }
  /** Content that the file does not give as it should. */
  | { readonly type: 'damaged' };

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface TableSource extends Area {
  readonly name: string;
  /** The table's area includes its header row, and its totals row where it has one. */
  readonly totalsRow: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** Name of the sheet that the name belongs to; null for the whole workbook. */
  readonly scope: string | null;
  /** What the name stands for, without a leading `=`: `'Self-evaluation'!$C$4`, `#REF!`, … */
  readonly refersTo: string;
}
