import type { Column, ColumnKey, Field, FieldPath, TableName } from '../../framework/fields.ts';
import type { IsoDate, SchoolReturn } from '../../framework/school-return.ts';
import type { CellAddress } from '../address.ts';
import type { WordList } from './lists.ts';

/** Where everything of a return lies in its workbook. The builder, the reader and the documentation derive from it. */
export interface WorkbookLayout {
  /** Sheets in tab order. */
  readonly sheets: readonly SheetLayout[];
  /** On the hidden sheet: the words to choose from, and how each entry stands that Start counts. */
  readonly lists: readonly WordList[];
  readonly entries: readonly CountedEntry[];
}

export interface SheetLayout {
  readonly name: string;
  readonly filledInBy: FilledInBy;
  /** Protected without a password; inputs are unlocked. */
  readonly isProtected: boolean;
  readonly orientation: 'portrait' | 'landscape';
  /** Widths in characters, from column A. */
  readonly columns: readonly number[];
  /** Heights in points, where a row has one of its own. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Rows at the top that stay in view, and are repeated on each printed page. */
  readonly headRows: number;
  /** First rows of blocks that a page break must not split, from the top. */
  readonly blocks: readonly number[];
  /** Those of them that begin a page wherever the page before ends, as rows above them grow. */
  readonly pages: readonly number[];
  readonly cells: readonly TextCell[];
  readonly inputs: readonly Input[];
  readonly table: Table | null;
}

export type FilledInBy = 'school' | 'verifier' | 'panel' | 'nobody';

/** A cell that nobody types into. */
export interface TextCell extends CellAddress {
  readonly content: string | Formula | Link;
  readonly style: Style;
  /** Last column of the merged area that the cell opens. */
  readonly through?: number;
}

export interface Formula {
  readonly formula: string;
  /** The result of the formula for a return on a day. It is written into the file for viewers that do not calculate. */
  readonly result: (schoolReturn: SchoolReturn, today: IsoDate) => string;
  /** Words that make the cell stand out when they are in it. */
  readonly alert?: string;
}

/** How an entry stands. What stands in its cell and means nothing there is to be corrected; some are needed only at times. */
export type State = 'empty' | 'understood' | 'to correct' | 'not needed';

/** Something that Start tells the state of: an input, or what may stand in one of several places. */
export interface CountedEntry {
  readonly title: string;
  /** The field that asks for it. */
  readonly path: FieldPath;
  /** On the hidden sheet: gives its state, in the words of `State`. */
  readonly formula: string;
  /** The same of a return on a day. */
  readonly stateOf: (schoolReturn: SchoolReturn, today: IsoDate) => State;
}

/** A link to the top of another sheet. */
export interface Link {
  readonly sheet: string;
  readonly text: string;
}

/** What a cell is for; `styles.ts` says how that looks. */
export type Style =
  | 'banner'
  | 'bannerInLine'
  | 'title'
  | 'lead'
  | 'heading'
  | 'columnHead'
  | 'label'
  | 'body'
  | 'descriptor'
  | 'prose'
  | 'aside'
  | 'example'
  | 'note'
  | 'alert'
  | 'link'
  | 'back'
  | 'developing'
  | 'enhancing'
  | 'embedded'
  | 'tick';

/** A cell that somebody fills in. */
export interface Input extends CellAddress {
  readonly field: Field;
  /** Its defined name in the workbook. */
  readonly name: string;
  /** A text of its own near the input, by which the input is found when its name is lost. */
  readonly label: CellAddress & { readonly text: string };
  readonly through?: number;
}

/** A table that grows. */
export interface Table {
  readonly rows: TableName;
  readonly columns: readonly Column<ColumnKey>[];
  readonly name: string;
  /** Its header row. */
  readonly top: number;
  readonly left: number;
}

/** Where a sheet's table begins, below the sheet's head. */
export const tablePlace = { top: 4, left: 1 } as const;

/** Empty rows that a table offers at most below what is filled in. */
export const spareRows = 15;

/** Rows of a table's columns that offer their lists, so that they are there when the table grows. */
export const listedRows = 1000;
