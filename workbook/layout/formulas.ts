import type { Aspect, Edition } from '../../framework/edition.ts';
import { levelIds, rankOf } from '../../framework/edition.ts';
import { fieldAt, valueAt } from '../../framework/fields.ts';
import { shortDate } from '../../framework/dates.ts';
import { levelAt } from '../../framework/rules/entries.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { isUnreadable } from '../../framework/values.ts';
import { quotedSheet, quotedText } from '../address.ts';
import type { Formula } from './layout.ts';
import { listedRows } from './layout.ts';
import { nameOf } from './names.ts';

// Every formula keeps to functions that Excel 2016 and LibreOffice 7 share.

/** Whose workbook it is. */
export const organisationName: Formula = {
  formula: 'IF(Details_Organisation="","",Details_Organisation)',
  result: ({ details }) => details.organisation ?? '',
};

/** What another input holds, in words. */
export function copyOf(edition: Edition, path: string): Formula {
  const name = nameOf(path);
  return { formula: `IF(${name}="","",${name})`, result: (schoolReturn) => shown(edition, schoolReturn, path) };
}

export function copyOfDate(edition: Edition, path: string): Formula {
  const name = nameOf(path);
  return {
    formula: `IF(${name}="","",IF(ISNUMBER(${name}),TEXT(DAY(${name}),"00")&"/"&TEXT(MONTH(${name}),"00")&"/"&YEAR(${name}),${name}))`,
    result: (schoolReturn) => shown(edition, schoolReturn, path),
  };
}

/** What a field's cell shows. */
function shown(edition: Edition, schoolReturn: SchoolReturn, path: string): string {
  const value = valueAt(schoolReturn, path);
  if (value === null) return '';
  if (isUnreadable(value)) return value.unreadable;
  const { kind, choices } = fieldAt(edition, path);
  if (kind === 'date') return shortDate(value);
  return choices.find(({ id }) => id === value)?.title ?? value;
}

/** ✓ where the field holds this choice. */
export function tick(edition: Edition, path: string, choice: string): Formula {
  const title = fieldAt(edition, path).choices.find(({ id }) => id === choice)?.title ?? '';
  return {
    formula: `IF(${nameOf(path)}=${quotedText(title)},"✓","")`,
    result: (schoolReturn) => (valueAt(schoolReturn, path) === choice ? '✓' : ''),
  };
}

/** `3 of 5 levels chosen` */
export function countOf(paths: readonly string[], what: string): Formula {
  const tail = ` of ${String(paths.length)} ${what}`;
  return {
    formula: `COUNTA(${paths.map(nameOf).join(',')})&${quotedText(tail)}`,
    result: (schoolReturn) => `${String(paths.filter((path) => valueAt(schoolReturn, path) !== null).length)}${tail}`,
  };
}

/** Where rows of a table name their aspect, and say what they are about; by the built positions of the columns. */
const aspectColumn = 'B';
const contentColumn = { evidence: 'E', actions: 'D' } as const;
const sheetOf = { evidence: 'Evidence', actions: 'Actions' } as const;
type Rows = keyof typeof sheetOf;

function columnOf(rows: Rows, letters: string): string {
  return `${quotedSheet(sheetOf[rows])}!$${letters}$5:$${letters}$${String(listedRows + 4)}`;
}

export function rowCount(rows: Rows, what: string): Formula {
  return {
    formula: `COUNTA(${columnOf(rows, contentColumn[rows])})&${quotedText(` ${what}`)}`,
    result: (schoolReturn) => `${String(filledRows(schoolReturn, rows).length)} ${what}`,
  };
}

/** `On the other sheets: 4 × evidence, 2 × action` */
export function rowsForAspect(aspect: Aspect): Formula {
  const count = (rows: Rows) => `COUNTIF(${columnOf(rows, aspectColumn)},${quotedText(aspect.shortTitle)})`;
  const counted = (schoolReturn: SchoolReturn, rows: Rows) =>
    String(schoolReturn[rows].filter((row) => row.aspect === aspect.id).length);
  return {
    formula: `"On the other sheets: "&${count('evidence')}&" × evidence, "&${count('actions')}&" × action"`,
    result: (schoolReturn) =>
      `On the other sheets: ${counted(schoolReturn, 'evidence')} × evidence, ${counted(schoolReturn, 'actions')} × action`,
  };
}

function filledRows(schoolReturn: SchoolReturn, rows: Rows): readonly object[] {
  return rows === 'evidence'
    ? schoolReturn.evidence.filter(({ evidence }) => evidence !== null)
    : schoolReturn.actions.filter(({ action }) => action !== null);
}

/** Says that a level is higher than the lowest of others, which is allowed and wants a reason, until that is given. */
export function higherThanLowest(
  edition: Edition,
  path: string,
  others: readonly string[],
  reason: string,
  message: string,
): Formula {
  const titles = levelIds.map((id) => quotedText(edition.levels[id].title)).join(',');
  const rank = (name: string, absent: number) => `IFERROR(MATCH(${name},{${titles}},0),${String(absent)})`;
  const isHigher = `${rank(nameOf(path), 0)}>MIN(${others.map((other) => rank(nameOf(other), 9)).join(',')})`;
  return {
    formula: `IF(AND(${isHigher},${nameOf(reason)}=""),${quotedText(message)},"")`,
    result: (schoolReturn) => {
      const own = rankAt(schoolReturn, path) ?? -1;
      const lowest = Math.min(...others.map((other) => rankAt(schoolReturn, other) ?? Infinity));
      return own > lowest && valueAt(schoolReturn, reason) === null ? message : '';
    },
  };
}

function rankAt(schoolReturn: SchoolReturn, path: string): number | null {
  const level = levelAt(schoolReturn, path);
  return level === null ? null : rankOf(level);
}

/** Says that two inputs hold different words, until the difference is explained. */
export function differs(path: string, other: string, explanation: string, message: string): Formula {
  const [a, b] = [nameOf(path), nameOf(other)];
  return {
    formula: `IF(OR(${a}="",${b}="",${nameOf(explanation)}<>""),"",IF(${a}=${b},"",${quotedText(message)}))`,
    result: (schoolReturn) => {
      const [value, second] = [valueAt(schoolReturn, path), valueAt(schoolReturn, other)];
      const isExplained = valueAt(schoolReturn, explanation) !== null;
      return value === null || second === null || isExplained || value === second ? '' : message;
    },
  };
}

/** Names the inputs that are still empty; says that all is there otherwise. */
export function stillMissing(inputs: readonly { readonly path: string; readonly title: string }[]): Formula {
  const done = 'complete';
  const parts = inputs.map(({ path, title }) => `IF(${nameOf(path)}="",${quotedText(`${title}; `)},"")`);
  const list = parts.join('&');
  return {
    formula: `IF(LEN(${list})=0,"${done}","still to do: "&${list})`,
    result: (schoolReturn) => {
      const missing = inputs.filter(({ path }) => valueAt(schoolReturn, path) === null);
      return missing.length === 0 ? done : `still to do: ${missing.map(({ title }) => `${title}; `).join('')}`;
    },
  };
}
