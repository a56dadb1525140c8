import type ExcelJS from 'exceljs';
import type { Field } from '../../../framework/fields.ts';
import { fieldAt } from '../../../framework/fields.ts';
import type { Round } from '../../../framework/round/agenda.ts';
import { recommendedIn } from '../../../framework/round/agenda.ts';
import { counted } from '../../../framework/sentences.ts';
import type { Value } from '../../../framework/values.ts';
import { known } from '../../../framework/values.ts';
import { proseHeight } from '../../layout/prose.ts';
import { a1, absoluteA1, columnLetters, quotedSheet, quotedText } from '../../address.ts';
import type { AgendaKey } from '../agenda-columns.ts';
import { columnOf } from '../agenda-columns.ts';
import type { Sitting } from '../round-workbook.ts';
import { agendaHeader, roundInputs, sheetNames } from '../round-workbook.ts';
import type { DropDowns } from '../../write/assistance.ts';
import { box, dress, fillIn } from '../../write/cells.ts';
import { decidedAs, decidedOtherwise, todo, todoOf } from './agenda-sheet.ts';
import { isWrong, markWrong } from '../../write/signal-wrong.ts';
import { addRoundSheet, bannerOf, protectSheet, put, putBoxed, putLink } from './round-sheet.ts';

/** Columns of the summary. */
const label = 2;
const first = 3;
const second = 4;
const last = 5;
/** Points between blocks: the sheet is printed on one page, in letters large enough to read. */
const gap = 7.5;

/** The round at a glance: its day and members, what is recommended and what decided so far, and how it goes on. */
export async function buildSummary(
  workbook: ExcelJS.Workbook,
  round: Round,
  sitting: Sitting,
  dropDowns: DropDowns,
): Promise<void> {
  const worksheet = addRoundSheet(workbook, {
    name: sheetNames.summary,
    columns: [2, 36, 18, 18, 62],
    headRows: 0,
    pages: 1,
    isForPanel: true,
  });
  put(worksheet, 1, label, bannerOf(round), 'banner', last);
  put(worksheet, 2, label, 'Panel round', 'title', last);
  put(worksheet, 3, label, 'What is recommended, what the panel decides, and what is not ready.', 'lead', last);

  put(worksheet, 5, label, 'The panel', 'heading', last);
  const { decidedOn, members } = roundInputs;
  const day = fieldAt(round.edition, 'panel.decidedOn');
  putInput(worksheet, 6, decidedOn, day, sitting.decidedOn, first);
  const dayCell = a1({ row: 6, column: first });
  dropDowns.offer(worksheet, dayCell, day, decidedOn.label);
  // Before the panel meets its day is still to come.
  const anyDay = { kind: day.kind, choices: day.choices };
  markWrong(worksheet, [{ cells: [dayCell], condition: (cell) => isWrong(cell, anyDay, dropDowns.lists) }]);
  put(worksheet, 6, second, 'The day of every decision that has no date of its own. dd/mm/yyyy', 'note', last);
  putInput(worksheet, 7, members, fieldAt(round.edition, 'panel.members'), sitting.members, last);

  const next = putCounts(worksheet, round, sitting, 9);
  putSheets(worksheet, round, next + 1);
  for (const empty of [4, 8, next - 3, next, next + 5]) worksheet.getRow(empty).height = gap;
  await protectSheet(worksheet);
}

function putInput(
  worksheet: ExcelJS.Worksheet,
  row: number,
  { name, label: text }: { readonly name: string; readonly label: string },
  field: Field,
  value: Value<string>,
  through: number,
): void {
  put(worksheet, row, label, text, 'label');
  const place = { row, column: first };
  const cell = worksheet.getCell(row, first);
  fillIn(cell, value, field);
  cell.protection = { locked: false };
  if (through > first) worksheet.mergeCells(row, first, row, through);
  worksheet.getRow(row).height = field.kind === 'text' ? proseHeight : 21;
  worksheet.workbook.definedNames.add(`${quotedSheet(sheetNames.summary)}!${absoluteA1(place)}`, name);
}

/** @returns the row after the counts */
function putCounts(worksheet: ExcelJS.Worksheet, round: Round, sitting: Sitting, top: number): number {
  const { edition, agenda } = round;
  const area = (key: AgendaKey) => {
    const letters = columnLetters(columnOf(edition, key));
    const bottom = agendaHeader + Math.max(1, agenda.length);
    return `${quotedSheet(sheetNames.agenda)}!$${letters}$${String(agendaHeader + 1)}:$${letters}$${String(bottom)}`;
  };
  const count = (row: number, column: number, formula: string, result: number) => {
    const cell = worksheet.getCell(row, column);
    cell.value = { formula, result };
    dress(cell, 'body');
    cell.alignment = { horizontal: 'right', vertical: 'top', indent: 1 };
  };
  const [recommended, decided] = [area('recommendation'), area('decision')];
  put(worksheet, top, label, 'Recommended and decided', 'heading', last);
  ['Outcome', 'Recommended', 'Decided so far'].forEach((title, index) => {
    put(worksheet, top + 1, label + index, title, 'columnHead');
  });
  let row = top + 2;
  for (const { outcome, title, count: times } of recommendedIn(round)) {
    putBoxed(worksheet, row, label, title, 'label');
    const soFar = agenda.filter(({ panel }) => panel.decision === outcome).length;
    count(row, first, `COUNTIF(${recommended},${quotedText(title)})`, times);
    count(row, second, numberOf(decidedAs(decided, edition, [outcome])), soFar);
    row += 1;
  }
  const undecided = agenda.filter((item) => todoOf(item, sitting) === todo.decision).length;
  putBoxed(worksheet, row, label, 'Not decided yet', 'label');
  count(row, second, `COUNTIF(${area('todo')},${quotedText(todo.decision)})`, undecided);
  putBoxed(worksheet, row + 1, label, 'On the agenda', 'label');
  count(row + 1, first, `COUNTIF(${area('return')},"?*")`, agenda.length);
  for (let each = top + 2; each <= row + 1; each += 1) {
    for (let column = label; column <= second; column += 1) worksheet.getCell(each, column).border = box;
  }
  const differing = agenda.filter(({ panel, recommendation }) => {
    const decision = known(panel.decision);
    return decision !== null && recommendation !== null && decision !== recommendation;
  }).length;
  put(worksheet, row + 3, label, 'Differs from the recommendation', 'label');
  count(row + 3, first, numberOf(decidedOtherwise(decided, recommended, edition)), differing);
  const open = agenda.filter((item) => todoOf(item, sitting) !== '').length;
  put(worksheet, row + 4, label, 'Rows with something to do', 'label');
  count(row + 4, first, `COUNTIF(${area('todo')},"?*")`, open);
  return row + 5;
}

/** How often a condition is true of an area. Where a cell is an error it is not: it would be one of the whole count. */
function numberOf(condition: string): string {
  return `SUMPRODUCT(--ISNUMBER(1/(${condition})))`;
}

function putSheets(worksheet: ExcelJS.Worksheet, { agenda, notReady }: Round, top: number): void {
  put(worksheet, top, label, 'How it goes', 'heading', last);
  const queries = agenda.reduce((sum, item) => sum + item.queries.length, 0);
  const steps: readonly (readonly [sheet: string, text: string])[] = [
    [
      sheetNames.agenda,
      'Choose a decision for each return. Where it is not what the verifier recommended, write the rationale. “To do” says what a row still asks for.',
    ],
    [
      sheetNames.queries,
      `${counted(queries, 'query', 'queries')} about the returns on the agenda, to read beforehand.`,
    ],
    [sheetNames.notReady, `${counted(notReady.length, 'file that is', 'files that are')} not on the agenda, and why.`],
  ];
  steps.forEach(([sheet, text], index) => {
    putLink(worksheet, top + 1 + index, label, sheet, sheet);
    put(worksheet, top + 1 + index, first, text, 'body', last);
  });
  put(
    worksheet,
    top + 5,
    label,
    'Save this workbook and give it to whoever issues the certificates: they are made from it. Rows may be sorted and moved as long as the columns Return, Receipt, Verification and Content stay with them. A return whose judgements, evidence or verification have changed since is refused, and named. Your decisions and notes are kept when the agenda is made again.',
    'note',
    last,
  );
}
