import type { NoDate } from '../dates.ts';
import { serialInWords, whyNoDate } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { levelIds } from '../edition.ts';
import type { Field } from '../fields.ts';
import { outcomeChoices } from '../fields.ts';
import { plainLine, tidyText } from '../recognise.ts';
import type { Outcome } from '../school-return.ts';

/** Characters of somebody's text that a message quotes. */
const longestQuote = 60;

/** Somebody's text inside a message: one line in quotation marks, cut short where it is long. */
export function quote(text: string): string {
  const line = (tidyText(text.slice(0, 20 * longestQuote)) ?? '')
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/\s+/g, ' ');
  const characters = [...line];
  const shown =
    characters.length > longestQuote
      ? `${characters
          .slice(0, longestQuote - 1)
          .join('')
          .trimEnd()}…`
      : line;
  return `“${shown}”`;
}

const noDates: Readonly<Record<NoDate, (text: string) => string>> = {
  'year-alone': (text) =>
    `a year alone, not a day (a cell for dates may show it as ${serialInWords(Number(plainLine(text)), false) ?? text})`,
  'too-early': () => 'before the year 2000',
  'too-late': () => 'after the year 2199',
  unreadable: () => 'not a date that can be read',
};

/** What a text is that is not a date, in words that follow "is". */
export function noDate(text: string): string {
  return noDates[whyNoDate(text)](text);
}

/** `Developing, Enhancing or Embedded` */
export function anyOf(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' or ');
}

export function anyLevel(edition: Edition): string {
  return anyOf(levelIds.map((id) => edition.levels[id].title));
}

export function outcomeIds(edition: Edition): readonly Outcome[] {
  return outcomeChoices(edition).map(({ id }) => id);
}

export function outcomeTitle(outcome: Outcome, edition: Edition): string {
  return outcomeChoices(edition).find(({ id }) => id === outcome)?.title ?? outcome;
}

/** What the form calls the field, with its aspect where the field stands on an aspect's sheet. */
export function nameOf(field: Field, edition: Edition): string {
  const aspect = edition.aspects.find(({ id }) => field.path.startsWith(`aspects.${id}.`));
  return aspect ? `“${aspect.shortTitle} – ${field.title}”` : `“${field.title}”`;
}

/** A message names so many rows, or runs of rows, and counts the rest. */
const mostRowsNamed = 5;

/** `Row 7`, `Rows 7, 8 and 12`, `Rows 7 to 11 and 14`. @param numbers ascending */
export function rowsInWords(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  const parts = runs.flatMap((run) => (run.length < 3 ? run.map((number) => [number]) : [run]));
  const words = parts.slice(0, mostRowsNamed).map((run) => [...new Set([run[0], run.at(-1)])].join(' to '));
  const unnamed = parts.slice(mostRowsNamed).flat().length;
  if (unnamed > 0) words.push(`${String(unnamed)} more`);
  const listed = [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' and ');
  return `${numbers.length === 1 ? 'Row' : 'Rows'} ${listed}`;
}
