import type { CellContent } from '../../workbook/read/cell-content.ts';
import type { CellSource } from '../../workbook/read/cell-source.ts';

/**
 * The workbook that is open in Excel. Calls are made one after the other, never two at a time. Each rejects with a
 * `Trouble`, and with nothing else.
 */
export interface OpenWorkbook {
  /**
   * The workbook as it is, in one request to Excel; two where sheets or tables have come since, and one more where some that
   * were likely to be there are not. The lists on the hidden sheet are left out.
   * @param only ids of the sheets to read; the others stay as they were read last
   */
  read(only?: ReadonlySet<string>): Promise<CellSource>;
  /**
   * Puts contents into cells in one request. Where Excel refuses one of them, those before it are in their cells.
   * @param growths tables that first get more rows at their end
   * @returns the workbook as it is then, without asking Excel for it; after a growth it has to be read again
   */
  write(contents: readonly PlacedContent[], growths?: readonly Growth[]): Promise<CellSource>;
  /** Resolves when no cell is being edited, at once where none is. */
  afterCellEdit(): Promise<void>;
  /** Shows a sheet and selects a cell of it. */
  goTo(sheet: string, cell: string | null): Promise<void>;
  /** Where the user is; null where something else than cells is selected. */
  selected(): Promise<Selected | null>;
  /**
   * Inserts all sheets of a workbook, or opens it as a new one where Excel cannot insert sheets, or fails at it; then none
   * of them stays here.
   */
  insertTemplate(base64: string): Promise<Inserted>;
  /**
   * Whether the workbook can be changed, as far as Excel tells. For after the first reading, and `watch`; and again after
   * Excel has refused a change, which may have been of one cell or of the whole workbook.
   */
  mayWrite(): Promise<boolean>;
  /**
   * Follows what happens in the workbook. Excel does not tell everything, and tells some things twice: take it for a hint.
   * @returns stops following
   */
  watch(hint: Hint): Promise<() => Promise<void>>;
}

/** Where the template's sheets are: in a new workbook where Excel cannot insert sheets, or instead where it failed at it. */
export type Inserted = 'here' | 'elsewhere' | 'instead';

/**
 * @param sheet id of the sheet to read again, null for the whole workbook
 * @param left what was selected there before, when all that is told is that the selection moved; the whole sheet where nobody
 * knows
 */
export type Hint = (sheet: string | null, left?: Selected) => void;

/** What a cell is to hold. Texts are kept as they are: none becomes a formula, a number or a date. */
export interface PlacedContent {
  /** The sheet's name. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** Of a table: what goes into one row of it is written as one, all of it or nothing. */
  readonly isOfTable?: boolean;
}

export interface Growth {
  readonly table: string;
  readonly rows: number;
}

export interface Selected {
  /** The sheet's name. */
  readonly sheet: string;
  /** `C7`; what was selected may be an area, `B2:D4`. */
  readonly cell: string;
}
