import type { BoroughReturn, ConsolidatedReturn } from '../../../framework/borough/borough-return.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { Column } from '../../../framework/fields.ts';
import { actionColumns, aspectChoices, evidenceColumns } from '../../../framework/fields.ts';
import type { Action, AspectJudgement, Evidence } from '../../../framework/school-return.ts';
import type { Value } from '../../../framework/values.ts';
import type { List, ListColumn, ListContent } from '../list.ts';
import {
  choiceContent,
  dateContent,
  levelSignals,
  standingColumn,
  standingOf,
  subject,
  subjectColumns,
} from './contents.ts';

/** Where in the school's workbook a row stands. */
const writtenOn: ListColumn = { key: 'sheet', title: 'Sheet', width: 14, kind: 'text', screenOnly: true };

/** All evidence: the rows of the schools' Evidence sheets, and what they wrote for each aspect. */
export function evidenceList({ returns }: BoroughReturn, edition: Edition): List {
  const columns = evidenceColumns(edition);
  return {
    name: 'Evidence',
    table: 'Evidence',
    lead: 'All that the schools list as evidence; what stands on the sheet of an aspect is of the aspect as a whole.',
    frozen: 2,
    columns: [...subjectColumns, standingColumn, writtenOn, ...columns.map((column) => listColumn(column, edition))],
    rows: returns.flatMap((each) =>
      rowsOf(each, edition, 'Evidence', columns, each.schoolReturn.evidence, ({ evidence }) => ({ evidence })),
    ),
  };
}

/** All actions, likewise. */
export function actionsList({ returns }: BoroughReturn, edition: Edition): List {
  const columns = actionColumns(edition);
  return {
    name: 'Actions',
    table: 'Actions',
    lead: 'All that the schools will do; what stands on the sheet of an aspect is of the aspect as a whole.',
    frozen: 2,
    columns: [...subjectColumns, standingColumn, writtenOn, ...columns.map((column) => listColumn(column, edition))],
    rows: returns.flatMap((each) =>
      rowsOf(each, edition, 'Actions', columns, each.schoolReturn.actions, ({ action }) => ({ action })),
    ),
  };
}

/** What verifiers wrote for others to learn from, and for the school to work on. */
export function practiceList({ returns }: BoroughReturn): List {
  return {
    name: 'Good practice',
    table: 'GoodPractice',
    lead: 'What verifiers wrote: good practice to share, and areas for development.',
    frozen: 2,
    columns: [
      ...subjectColumns,
      standingColumn,
      { key: 'practice', title: 'Good practice', width: 44, kind: 'text' },
      { key: 'development', title: 'Areas for development', width: 44, kind: 'text' },
    ],
    rows: returns.flatMap((each) => {
      const { goodPractice, development } = each.schoolReturn.verification;
      if (goodPractice === null && development === null) return [];
      return [[...subject(each), standingOf(each), goodPractice, development]];
    }),
  };
}

/** Values by the keys of the table's columns; what is left out is empty. */
type Row = Readonly<Partial<Record<string, Value<string>>>>;

function rowsOf(
  consolidated: ConsolidatedReturn,
  edition: Edition,
  sheet: string,
  columns: readonly Column<keyof Evidence | keyof Action>[],
  rows: readonly (Evidence | Action)[],
  ofAspect: (judgement: AspectJudgement) => Row,
): readonly (readonly ListContent[])[] {
  const head = [...subject(consolidated), standingOf(consolidated)];
  const aspects = edition.aspects.flatMap(({ id, shortTitle }) => {
    const judgement = consolidated.schoolReturn.aspects[id];
    const row = judgement ? ofAspect(judgement) : {};
    if (Object.values(row).every((value) => value === null)) return [];
    return [[...head, shortTitle, ...contents(edition, columns, { aspect: id, ...row })]];
  });
  return [...rows.map((row) => [...head, sheet, ...contents(edition, columns, { ...row })]), ...aspects];
}

function contents(edition: Edition, columns: readonly Column<string>[], row: Row): readonly ListContent[] {
  return columns.map(({ key, kind, choices }) => {
    const value = row[key] ?? null;
    if (kind === 'date') return dateContent(value);
    return choiceContent(value, key === 'aspect' ? aspectChoices(edition) : choices);
  });
}

/** Of the columns of evidence and of actions. */
const printed: ReadonlySet<string> = new Set(['aspect', 'level', 'evidence', 'action', 'lead', 'by']);

const widths: Readonly<Partial<Record<string, number>>> = {
  ref: 8,
  aspect: 14,
  strand: 17,
  level: 13,
  evidence: 62,
  action: 46,
  kept: 48,
  owner: 30,
  lead: 16,
  measure: 48,
};

function listColumn({ key, title, kind }: Column<string>, edition: Edition): ListColumn {
  return {
    key,
    title,
    width: widths[key] ?? 12,
    kind: kind === 'date' ? 'date' : 'text',
    ...(printed.has(key) ? {} : { screenOnly: true }),
    ...(key === 'level' ? { signals: levelSignals(edition) } : {}),
  };
}
