import type { Aspect, Edition } from '../../framework/edition.ts';
import { levelIds, rankOf } from '../../framework/edition.ts';
import type { ColumnKey, FieldPath, TableName } from '../../framework/fields.ts';
import { aspectChoices, columnsOf, fieldAt, valueAt } from '../../framework/fields.ts';
import { shortDate } from '../../framework/dates.ts';
import { levelAt } from '../../framework/rules/entries.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import type { Value } from '../../framework/values.ts';
import { isUnreadable } from '../../framework/values.ts';
import { columnLetters, quotedSheet, quotedText } from '../address.ts';
import type { Formula } from './layout.ts';
import { listedRows, tablePlace } from './layout.ts';
import { wordsFor } from './lists.ts';
import { nameOf } from './names.ts';
import { arrayOf, countFilled, holds, isBlank, tidied } from './understood.ts';
import { levelWord } from './styles.ts';

// Every formula keeps to functions that Excel 2016 and LibreOffice 7 share.

/** Whose workbook it is. */
export const organisationName: Formula = {
  formula: 'IF(Details_Organisation="","",Details_Organisation)',
  result: ({ details }) => details.organisation ?? '',
};

/** What another input holds, in words. */
export function copyOf(edition: Edition, path: FieldPath): Formula {
  const name = nameOf(path);
  return { formula: `IF(${name}="","",${name})`, result: (schoolReturn) => shown(edition, schoolReturn, path) };
}

export function copyOfDate(edition: Edition, path: FieldPath): Formula {
  const name = nameOf(path);
  return {
    formula: `IF(${name}="","",IF(ISNUMBER(${name}),TEXT(DAY(${name}),"00")&"/"&TEXT(MONTH(${name}),"00")&"/"&YEAR(${name}),${name}))`,
    result: (schoolReturn) => shown(edition, schoolReturn, path),
  };
}

/** A level as a heading shows it, that of another input. */
export function copyOfLevel(edition: Edition, path: FieldPath): Formula {
  const name = nameOf(path);
  const words = levelIds.map(
    (id) => [quotedText(edition.levels[id].title), quotedText(levelWord(edition, id))] as const,
  );
  return {
    formula: words.reduceRight(
      (rest, [title, word]) => `IF(${tidied(name)}=${title},${word},${rest})`,
      `IF(${name}="","",${name})`,
    ),
    result: (schoolReturn) => {
      const level = levelAt(schoolReturn, path);
      return level === null ? shown(edition, schoolReturn, path) : levelWord(edition, level);
    },
  };
}

/** A note beside an optional entry, shown until the entry is filled in. */
export function askedFor(path: FieldPath): Formula {
  const words = 'Asked for, not required.';
  return {
    formula: `IF(${isBlank(nameOf(path))},${quotedText(words)},"")`,
    result: (schoolReturn) => (valueAt(schoolReturn, path) === null ? words : ''),
  };
}

/** What a field's cell shows. */
function shown(edition: Edition, schoolReturn: SchoolReturn, path: FieldPath): string {
  const value = valueAt(schoolReturn, path);
  if (value === null) return '';
  if (isUnreadable(value)) return value.unreadable;
  const { kind, choices } = fieldAt(edition, path);
  if (kind === 'date') return shortDate(value);
  return choices.find(({ id }) => id === value)?.title ?? value;
}

/** ✓ where the field holds this choice. */
export function tick(edition: Edition, path: FieldPath, choice: string): Formula {
  return {
    get formula() {
      return `IF(${holds(edition, path, [choice])},"✓","")`;
    },
    result: (schoolReturn) => (valueAt(schoolReturn, path) === choice ? '✓' : ''),
  };
}

/** What a row of each table is about stands in this column. */
const contentKey = { evidence: 'evidence', actions: 'action' } as const;

/** A column of a table as it is built, from its first row down. */
export function columnOf(edition: Edition, rows: TableName, key: ColumnKey): string {
  const place = columnsOf(edition, rows).findIndex((column) => column.key === key);
  const letters = columnLetters(tablePlace.left + place);
  const sheet = quotedSheet(rows === 'evidence' ? 'Evidence' : 'Actions');
  return `${sheet}!$${letters}$${String(tablePlace.top + 1)}:$${letters}$${String(tablePlace.top + listedRows)}`;
}

/** @param what the words after the number: after 1, and after any other */
export function rowCount(
  edition: Edition,
  rows: TableName,
  what: { readonly one: string; readonly other: string },
): Formula {
  const count = countFilled(columnOf(edition, rows, contentKey[rows]));
  return {
    formula: `${count}&IF(${count}=1,${quotedText(` ${what.one}`)},${quotedText(` ${what.other}`)})`,
    result: (schoolReturn) => {
      const { length } = filledRows(schoolReturn, rows);
      return `${String(length)} ${length === 1 ? what.one : what.other}`;
    },
  };
}

/** Rows of an aspect that say something. */
export function countForAspect(edition: Edition, aspect: Aspect, rows: TableName): string {
  const words = arrayOf(wordsFor(aspectChoices(edition), [aspect.id]));
  const [aspects, content] = [columnOf(edition, rows, 'aspect'), columnOf(edition, rows, contentKey[rows])];
  const counted = `SUMPRODUCT((${tidied(aspects)}=${words})*NOT(${isBlank(content)}))`;
  // An error in any of the cells leaves the others countable by their plain words.
  return `IFERROR(${counted},COUNTIFS(${aspects},${quotedText(aspect.shortTitle)},${content},"<>"))`;
}

export const rowsOf = (schoolReturn: SchoolReturn, aspect: Aspect, rows: TableName): number =>
  filledRows(schoolReturn, rows).filter((row) => row.aspect === aspect.id).length;

/** `On the other sheets: 4 × evidence, 2 × action` */
export function rowsForAspect(edition: Edition, aspect: Aspect): Formula {
  return {
    get formula() {
      const evidence = countForAspect(edition, aspect, 'evidence');
      const actions = countForAspect(edition, aspect, 'actions');
      return `"On the other sheets: "&${evidence}&" × evidence, "&${actions}&" × action"`;
    },
    result: (schoolReturn) => {
      const counts = [rowsOf(schoolReturn, aspect, 'evidence'), rowsOf(schoolReturn, aspect, 'actions')].map(String);
      return `On the other sheets: ${counts[0] ?? ''} × evidence, ${counts[1] ?? ''} × action`;
    },
  };
}

/** Rows of a table that say what the evidence or the action is. */
export function filledRows(schoolReturn: SchoolReturn, rows: TableName): readonly { readonly aspect: Value<string> }[] {
  return rows === 'evidence'
    ? schoolReturn.evidence.filter(({ evidence }) => evidence !== null)
    : schoolReturn.actions.filter(({ action }) => action !== null);
}

/** Says that a level is higher than the lowest of others, which is allowed and wants a reason, until that is given. */
export function higherThanLowest(
  edition: Edition,
  path: FieldPath,
  others: readonly FieldPath[],
  reason: FieldPath,
  message: string,
): Formula {
  return {
    get formula() {
      const titles = arrayOf(levelIds.map((id) => edition.levels[id].title));
      const rank = (name: string, absent: number) => `IFERROR(MATCH(${tidied(name)},${titles},0),${String(absent)})`;
      const isHigher = `${rank(nameOf(path), 0)}>MIN(${others.map((other) => rank(nameOf(other), 9)).join(',')})`;
      return `IF(AND(${isHigher},${isBlank(nameOf(reason))}),${quotedText(message)},"")`;
    },
    result: (schoolReturn) => {
      const own = rankAt(schoolReturn, path) ?? -1;
      const lowest = Math.min(...others.map((other) => rankAt(schoolReturn, other) ?? Infinity));
      return own > lowest && valueAt(schoolReturn, reason) === null ? message : '';
    },
  };
}

function rankAt(schoolReturn: SchoolReturn, path: FieldPath): number | null {
  const level = levelAt(schoolReturn, path);
  return level === null ? null : rankOf(level);
}

/** Says that two inputs hold different words, until the difference is explained. */
export function differs(path: FieldPath, other: FieldPath, explanation: FieldPath, message: string): Formula {
  const [a, b] = [nameOf(path), nameOf(other)];
  const isSettled = `OR(${isBlank(a)},${isBlank(b)},NOT(${isBlank(nameOf(explanation))}),${tidied(a)}=${tidied(b)})`;
  return {
    formula: `IF(${isSettled},"",${quotedText(message)})`,
    result: (schoolReturn) => {
      const [value, second] = [valueAt(schoolReturn, path), valueAt(schoolReturn, other)];
      const isExplained = valueAt(schoolReturn, explanation) !== null;
      return value === null || second === null || isExplained || value === second ? '' : message;
    },
  };
}
