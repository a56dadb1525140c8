import type { Choice, Field } from '../../framework/fields.ts';
import { recognise } from '../../framework/recognise.ts';
import { absoluteA1, quotedSheet } from '../address.ts';
import { firstListColumn, metaSheetName } from './meta.ts';

/**
 * The words of a list of choices. They stand on the hidden sheet, a column a list, since a list that is written into a
 * validation itself must not exceed 255 characters.
 */
export interface WordList {
  readonly column: number;
  /** Words that the drop-down offers, from the first row. */
  readonly offered: readonly string[];
  /** Other words that are understood, below the offered ones. */
  readonly others: readonly string[];
}

type Shape = Pick<Field, 'choices'>;

/** The lists that these fields and columns need, each once. */
export function listsFor(shapes: readonly Shape[]): readonly WordList[] {
  const lists = new Map<string, WordList>();
  for (const { choices } of shapes) {
    if (choices.length === 0 || lists.has(keyOf(choices))) continue;
    const offered = choices.map(({ title }) => title);
    const column = firstListColumn + lists.size;
    lists.set(keyOf(choices), { column, offered, others: wordsFor(choices).slice(offered.length) });
  }
  return [...lists.values()];
}

/** The list of these choices among those of a workbook. @throws RangeError where it is not one of them */
export function listOf(lists: readonly WordList[], choices: readonly Choice[]): WordList {
  const key = keyOf(choices);
  const list = lists.find(({ offered, others }) => [...offered, ...others].join('\n') === key);
  if (!list) throw new RangeError(`There is no list of ${choices.map(({ title }) => title).join(', ')}`);
  return list;
}

/** The cells of the words that a drop-down offers: `'_pdqm'!$G$1:$G$3`. */
export const offeredCells = ({ column, offered }: WordList): string => cells(column, offered.length);

/** The cells of all words that are understood. */
export const understoodCells = ({ column, offered, others }: WordList): string =>
  cells(column, offered.length + others.length);

/**
 * The words that mean one of these choices, or one of them with an id among `ids`; first those that a drop-down offers.
 * Formulas compare without regard to case, so that a word stands once, whatever its case.
 */
export function wordsFor(
  choices: readonly Choice[],
  ids: readonly string[] = choices.map(({ id }) => id),
): readonly string[] {
  const titles = choices.map(({ title }) => title);
  const words = [...titles, ...choices.flatMap(({ id, otherTitles = [] }) => [...otherTitles, id])];
  const once = new Map(words.map((word) => [word.toLowerCase(), word] as const).reverse());
  return words.filter((word) => once.get(word.toLowerCase()) === word && ids.includes(recognise(word, choices) ?? ''));
}

const keys = new WeakMap<readonly Choice[], string>();

/** Of choices that mean the same. */
function keyOf(choices: readonly Choice[]): string {
  const key = keys.get(choices) ?? wordsFor(choices).join('\n');
  keys.set(choices, key);
  return key;
}

function cells(column: number, rows: number): string {
  const [first, last] = [1, rows].map((row) => absoluteA1({ row, column }));
  return `${quotedSheet(metaSheetName)}!${first ?? ''}:${last ?? ''}`;
}
