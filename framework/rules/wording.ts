import type { Edition } from '../edition.ts';
import { levelIds } from '../edition.ts';
import type { Column, Field } from '../fields.ts';
import { plainLine, tidyText } from '../recognise.ts';
import type { Value } from '../values.ts';
import { textOf } from './entries.ts';

/** Characters of somebody's text that a message quotes. */
const longestQuote = 60;

/** Somebody's text inside a message: one line in quotation marks, cut short where it is long. */
export function quote(text: string): string {
  const characters = [...plainLine(tidyText(text.slice(0, 20 * longestQuote)) ?? '')];
  const isLong = characters.length > longestQuote || text.length > 20 * longestQuote;
  return `“${isLong ? `${characters.slice(0, longestQuote - 1).join('').trimEnd()}…` : characters.join('')}”`;
}

/** `Developing, Enhancing or Embedded` */
export function anyOf(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' or ');
}

export function anyLevel(edition: Edition): string {
  return anyOf(levelIds.map((id) => edition.levels[id].title));
}

/** What the form calls the field, with its aspect where the field stands on an aspect's sheet. */
export function nameOf(field: Field, edition: Edition): string {
  const aspect = edition.aspects.find(({ id }) => field.path.startsWith(`aspects.${id}.`));
  return aspect ? `“${aspect.shortTitle} – ${field.title}”` : `“${field.title}”`;
}

/** A row of a table in a message, by its reference or else by what it says. */
export function rowName<Key extends string>(
  kind: 'Evidence' | 'Action',
  row: Readonly<Record<Key, Value<string>>>,
  columns: readonly Column<Key>[],
): string {
  const texts = columns.filter((column) => column.kind !== 'choice' && column.kind !== 'date').map(({ key }) => row[key]);
  const first = texts.map(textOf).find((text) => text !== null);
  return first === undefined ? `A row of ${kind === 'Evidence' ? 'evidence' : 'actions'}` : `${kind} ${quote(first)}`;
}
