import { absoluteA1, quotedSheet } from '../address.ts';

/** A sheet with one Excel table: a row for each thing. */
export interface List {
  readonly name: string;
  /** Name of the table, unique in the workbook. */
  readonly table: string;
  /** What the sheet holds, in a sentence or two. */
  readonly lead: string;
  readonly columns: readonly ListColumn[];
  /** A content for each column. Cells that are alike share their content where that saves memory. */
  readonly rows: readonly (readonly ListContent[])[];
  /** Columns that stay in view beside the others, and are repeated on each page. */
  readonly frozen: number;
}

export interface ListColumn {
  readonly key: string;
  /** Unique on its sheet. */
  readonly title: string;
  /** Width in characters. */
  readonly width: number;
  readonly kind: 'text' | 'date' | 'number' | 'word';
  /** Too much for paper: it stands to the right of what is printed. */
  readonly screenOnly?: true;
  /** What stands out, by the words or beginnings of words that it is known by. */
  readonly signals?: readonly Signal[];
  /** Words to choose from. They stand in these cells, or else in the validation itself. */
  readonly choices?: { readonly words: readonly string[]; readonly cells?: string };
}

export interface Signal {
  /** What the cell holds; null for anything but nothing and the words of its neighbours. */
  readonly word: string | null;
  /** `RRGGBB` */
  readonly ink: string;
  readonly paper: string;
}

/** A text, a number or the serial number of a day, a formula, or nothing. */
export type ListContent = string | number | Calculated | null;

export interface Calculated {
  readonly formula: string;
  /** What the formula gives, for programs that do not calculate. */
  readonly result: string | number;
}

/** The list with the columns that are printed before those that are not. */
export function printedFirst(list: List): List {
  const order = [...list.columns.keys()].sort((one, other) => weight(list.columns[one]) - weight(list.columns[other]));
  const ordered = <Each>(all: readonly Each[]) => order.flatMap((index) => all.slice(index, index + 1));
  return { ...list, columns: ordered(list.columns), rows: list.rows.map(ordered) };
}

const weight = (column?: ListColumn) => (column?.screenOnly ? 1 : 0);

/** Rows above a list's first. */
export const listHead = 4;

/** The cells of a list's column: `'Returns'!$C$5:$C$104`. A list without rows has an empty one. */
export function listRange(list: Pick<List, 'name' | 'columns' | 'rows'>, key: string): string {
  const column = list.columns.findIndex((candidate) => candidate.key === key) + 1;
  if (column === 0) throw new RangeError(`The sheet ${list.name} has no column ${key}`);
  const [first, last] = [listHead + 1, listHead + Math.max(1, list.rows.length)].map((row) =>
    absoluteA1({ row, column }),
  );
  return `${quotedSheet(list.name)}!${first ?? ''}:${last ?? ''}`;
}
