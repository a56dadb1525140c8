import type ExcelJS from 'exceljs';
import type { Problem } from '../../../framework/problems.ts';
import type { Round } from '../../../framework/round/agenda.ts';
import { sheetNames } from '../round-workbook.ts';
import { addRoundSheet, protectSheet, put, putBoxed, putHead } from './round-sheet.ts';

/** What a row of a list says: texts in the order of its columns. */
type Row = readonly string[];

interface List {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly (readonly [title: string, width: number])[];
  readonly rows: readonly Row[];
  /** Shown if there are no rows. */
  readonly none: string;
}

/** What the panel may want to ask about, return by return. */
export async function buildQueries(workbook: ExcelJS.Workbook, round: Round): Promise<void> {
  await buildList(workbook, round, {
    name: sheetNames.queries,
    title: 'Queries',
    note: 'Worth a second look; none of them stands in the way of a decision.',
    columns: [
      ['School / organisation', 28],
      ['LA area', 14],
      ['Where', 16],
      ['Query', 46],
      ['What to do', 36],
    ],
    rows: round.agenda.flatMap(({ organisation, la, queries }) =>
      queries.map((query) => [organisation, la, ...textsOf(query)]),
    ),
    none: 'No queries.',
  });
}

/** What the panel cannot decide on yet, and why. */
export async function buildNotReady(workbook: ExcelJS.Workbook, round: Round): Promise<void> {
  await buildList(workbook, round, {
    name: sheetNames.notReady,
    title: 'Not ready',
    note: 'What is not on the agenda, and why.',
    columns: [
      ['File', 22],
      ['School / organisation', 22],
      ['LA area', 13],
      ['Where', 14],
      ['Why', 38],
      ['What to do', 30],
    ],
    rows: round.notReady.flatMap(({ file, organisation, la, why }) =>
      why.map((reason) => [file, organisation ?? '', la ?? '', ...textsOf(reason)]),
    ),
    none: 'Everything is on the agenda.',
  });
}

function textsOf({ sheet, cell, message, remedy }: Problem): Row {
  const where = [sheet, cell].filter((part) => part !== null).join(', ');
  return [where === '' ? 'The whole file' : where, message, remedy];
}

const header = 3;

async function buildList(workbook: ExcelJS.Workbook, round: Round, list: List): Promise<void> {
  const worksheet = addRoundSheet(workbook, {
    name: list.name,
    columns: list.columns.map(([, width]) => width),
    headRows: header,
    isForPanel: false,
  });
  putHead(worksheet, round, list, list.columns.length);
  list.columns.forEach(([title], index) => put(worksheet, header, index + 1, title, 'columnHead'));
  list.rows.forEach((texts, index) => {
    texts.forEach((text, column) => {
      putBoxed(worksheet, header + 1 + index, column + 1, text, column === 0 ? 'label' : 'note');
    });
  });
  if (list.rows.length === 0) put(worksheet, header + 1, 1, list.none, 'note', list.columns.length);
  await protectSheet(worksheet);
}
