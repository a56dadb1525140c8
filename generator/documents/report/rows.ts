import { proseOf } from './wording.ts';
import type { Prose, Words } from './wording.ts';

/** The text of a table cell, and how many characters its column can show before the row becomes too tall to read. */
export interface Cell {
  readonly label: string;
  readonly words: Words;
  readonly room: number;
}

/** A row of a table. Texts that are too long for their column stand below it, at the table's full width. */
export interface TableRow<Key extends string> {
  readonly cells: Readonly<Record<Key, Prose>>;
  readonly below: readonly { readonly label: string; readonly prose: Prose }[];
}

/** A line break takes as much of a cell as this many characters. */
const charactersALine = 40;

const pointer = proseOf({ tone: 'missing', text: 'See below' });

export function tableRow<Key extends string>(cells: Readonly<Record<Key, Cell>>): TableRow<Key> {
  const entries = Object.entries<Cell>(cells);
  return {
    cells: Object.fromEntries(
      entries.map(([key, cell]) => [key, fits(cell) ? proseOf(cell.words) : pointer]),
    ) as Record<Key, Prose>,
    below: entries.filter(([, cell]) => !fits(cell)).map(([, { label, words }]) => ({ label, prose: proseOf(words) })),
  };
}

function fits({ words: { text }, room }: Cell): boolean {
  const lineBreaks = text.split('\n').length - 1;
  return text.length + lineBreaks * charactersALine <= room;
}
