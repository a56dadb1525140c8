import type { Edition } from '../../framework/edition.ts';
import type { Field } from '../../framework/fields.ts';
import { assembleReturn, fieldsOf, valueAt } from '../../framework/fields.ts';
import type { Problem } from '../../framework/problems.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import type { Value } from '../../framework/values.ts';
import { placeOfField } from '../../workbook/place-of-field.ts';
import { shortened } from './report/wording.ts';

/*
 * What a browser takes in memory follows from what is laid out, not from the size of a file: 20 million characters, which a
 * workbook of 170 KB may hold, take it more than 10 GB. A report stays below 1 GB with these limits, which lie far above
 * what schools write. Amounts are in characters of Latin letters.
 */
const limits = {
  /** The whole return. */
  all: 800_000,
  /** One cell: a little more than Excel's own limit. */
  cell: 33_000,
  /** An entry of one line. */
  line: 1_000,
  /** What judgements and verification leave to the tables, and evidence to the actions. */
  forTables: 500_000,
  forActions: 150_000,
  problems: 300,
  charactersOfMessage: 600,
} as const;

/** What layout costs over that of a Latin letter: of another letter, which may be of another font, a line, a table's row. */
const costs = { otherLetter: 2, line: 40, row: 400 } as const;

/** A return as a report prints it. */
export interface Printable {
  readonly schoolReturn: SchoolReturn;
  readonly problems: readonly Problem[];
  /** What is not printed and where to find it, a sentence each. Empty for a return of usual length. */
  readonly leftOut: readonly string[];
}

export function printable(schoolReturn: SchoolReturn, problems: readonly Problem[], edition: Edition): Printable {
  const print = new Print(edition);
  const values = new Map(
    fieldsOf(edition).map((field) => [field.path, print.field(field, valueAt(schoolReturn, field.path))]),
  );
  const evidence = print.rows('evidence', schoolReturn.evidence, limits.forActions);
  const actions = print.rows('actions', schoolReturn.actions, 0);
  return {
    schoolReturn: assembleReturn(edition, { meta: schoolReturn.meta, values, evidence, actions }),
    problems: print.problems(problems),
    leftOut: print.leftOut,
  };
}

class Print {
  readonly leftOut: string[] = [];
  private left: number = limits.all;
  private readonly edition: Edition;

  constructor(edition: Edition) {
    this.edition = edition;
  }

  /** Days and choices stand whole, and so does a line of usual length, however much prose there is. */
  field({ path, title, kind }: Field, value: Value<string>): Value<string> {
    if (typeof value !== 'string' || kind === 'date' || kind === 'choice') return value;
    const room = Math.max(kind === 'line' ? limits.line : 0, Math.min(limits.cell, this.left - limits.forTables));
    const sheet = this.sheetOf(path);
    const text = cut(value, room, `${sheet} of the workbook`);
    this.left -= Math.min(costOf(value), Math.max(0, room));
    if (text !== value) this.leftOut.push(`The end of “${title}” on ${sheet}.`);
    return text;
  }

  /** The first rows of a table, as many as there is room for. `reserved` is left to others. */
  rows<Row extends object>(table: string, rows: readonly Row[], reserved: number): readonly Row[] {
    const sheet = this.sheetOf(table);
    const printed: Row[] = [];
    let cutTexts = 0;
    for (const row of rows) {
      const entries = Object.entries(row).map(([key, value]: [string, unknown]) => {
        const text = typeof value === 'string' ? cut(value, limits.cell, `${sheet} of the workbook`) : value;
        return { key, value, text, cost: typeof value === 'string' ? Math.min(costOf(value), limits.cell) : 0 };
      });
      const cost = entries.reduce<number>((sum, entry) => sum + entry.cost, costs.row);
      if (this.left - cost < reserved) break;
      this.left -= cost;
      cutTexts += entries.filter(({ value, text }) => value !== text).length;
      printed.push(Object.fromEntries(entries.map(({ key, text }) => [key, text])) as Row);
    }
    const others = rows.length - printed.length;
    if (others > 0) this.leftOut.push(`The last ${inWords(others)} of ${inWords(rows.length)} rows on ${sheet}.`);
    if (cutTexts > 0) this.leftOut.push(`The ends of ${inWords(cutTexts)} long texts on ${sheet}.`);
    return printed;
  }

  problems(problems: readonly Problem[]): readonly Problem[] {
    const others = problems.length - limits.problems;
    if (others > 0) {
      this.leftOut.push(
        `The last ${inWords(others)} of ${inWords(problems.length)} errors and queries, which a check of the workbook lists.`,
      );
    }
    return problems.slice(0, limits.problems).map((problem) => ({
      ...problem,
      message: shortened(problem.message, limits.charactersOfMessage),
      remedy: shortened(problem.remedy, limits.charactersOfMessage),
    }));
  }

  private sheetOf(path: string): string {
    const { sheet } = placeOfField(this.edition, path);
    return sheet === null ? 'another sheet' : `sheet ${sheet}`;
  }
}

/** Everything but Latin letters, figures, and the usual punctuation. */
const otherLetters = /[^\u0000-\u024F\u2010-\u2027€]/g;

function costOf(text: string): number {
  return (
    text.length +
    costs.otherLetter * (text.match(otherLetters)?.length ?? 0) +
    costs.line * (text.match(/\n/g)?.length ?? 0)
  );
}

/**
 * The text where there is room for it, else as much of it as there is, with where it goes on.
 * @param room in characters of Latin letters
 * @param place that has all of it: `sheet Evidence of the workbook`
 */
export function cut(text: string, room: number, place: string): string {
  if (costOf(text) <= room) return text;
  let [end, cost] = [0, 0];
  for (const letter of text) {
    cost += costOf(letter);
    if (cost > room) break;
    end += letter.length;
  }
  end = endOfWord(text, end);
  return `${text.slice(0, end)}… [${inWords(text.length - end)} more characters are left out of print: see ${place}.]`;
}

const longestWord = 40;

/** Where the last word that ends before `end` does; `end` itself in a text that has no words there. */
function endOfWord(text: string, end: number): number {
  if (/^\s/.test(text.slice(end))) return end;
  const from = Math.max(0, end - longestWord);
  const at = text.slice(from, end).search(/\s+\S*$/);
  return at < 0 ? end : from + at;
}

function inWords(number: number): string {
  return number.toLocaleString('en-GB');
}
