import type ExcelJS from 'exceljs';
import { longDate, shortDate } from '../../../framework/dates.ts';
import type { Edition, LevelId } from '../../../framework/edition.ts';
import { fieldAt, outcomeChoices } from '../../../framework/fields.ts';
import type { AgendaItem, Round } from '../../../framework/round/agenda.ts';
import type { Outcome } from '../../../framework/school-return.ts';
import type { Value } from '../../../framework/values.ts';
import { isUnreadable, known } from '../../../framework/values.ts';
import { absoluteA1, columnLetters, quotedSheet } from '../../address.ts';
import type { WordList } from '../../layout/lists.ts';
import { wordsFor } from '../../layout/lists.ts';
import { levelColours, levelWord, looks, missingPaper, typeface } from '../../layout/styles.ts';
import { arrayOf, isBlank, stateFormula, tidied } from '../../layout/understood.ts';
import type { AgendaColumn, AgendaKey } from '../agenda-columns.ts';
import { agendaColumns, columnOf } from '../agenda-columns.ts';
import type { Sitting } from '../round-workbook.ts';
import { agendaHeader, roundInputs, sheetNames } from '../round-workbook.ts';
import type { DropDowns } from '../../write/assistance.ts';
import { box, dress, fillIn, inputAlignment } from '../../write/cells.ts';
import { colour } from '../../write/colours.ts';
import type { Area } from '../../write/signal-wrong.ts';
import { isJudged, isWrong, markWrong } from '../../write/signal-wrong.ts';
import { addRoundSheet, protectSheet, put, putBoxed, putHead, raise } from './round-sheet.ts';

/** What a row still asks of the panel, as the formula in “To do” says it. */
export const todo = { decision: 'Decision', date: 'Date', rationale: 'Rationale' } as const;

/** A row for each return, the panel's cells unlocked. @returns the cells that its AutoFilter filters */
export async function buildAgenda(
  workbook: ExcelJS.Workbook,
  round: Round,
  sitting: Sitting,
  dropDowns: DropDowns,
): Promise<string> {
  const { edition, agenda } = round;
  const { lists } = dropDowns;
  const columns = agendaColumns(edition);
  const printed = columnOf(edition, 'todo');
  const worksheet = addRoundSheet(workbook, {
    name: sheetNames.agenda,
    columns: columns.map(({ width }) => width),
    headRows: agendaHeader,
    headColumns: 1,
    pagesWide: 2,
    isForPanel: true,
  });
  const note =
    'Of each aspect the school’s own level and the verifier’s, in bold where the two differ. Overall and Strands are the school’s.';
  putHead(worksheet, round, { title: 'Agenda', note }, printed, columnOf(edition, 'strands'));
  columns.forEach(({ title }, index) => {
    const head = put(worksheet, agendaHeader, index + 1, title, 'columnHead');
    head.alignment = { ...head.alignment, indent: 1 };
    head.font = { ...head.font, size: 10 };
  });
  agenda.forEach((item, index) => {
    buildRow(worksheet, round, item, agendaHeader + 1 + index, sitting, lists);
  });
  const last = agendaHeader + Math.max(1, agenda.length);
  const wrong: Area[] = [];
  columns.forEach((column, index) => {
    const letters = columnLetters(index + 1);
    const area = `${letters}${String(agendaHeader + 1)}:${letters}${String(last)}`;
    if (column.isInput && agenda.length > 0) dropDowns.offer(worksheet, area, column, column.title);
    if (column.isInput && isJudged(column))
      wrong.push({ cells: [area], condition: (cell) => isWrong(cell, column, lists) });
  });
  markWrong(worksheet, wrong);
  signalMissing(worksheet, edition, last);
  worksheet.autoFilter = `A${String(agendaHeader)}:${columnLetters(columns.length)}${String(last)}`;
  worksheet.pageSetup.printArea = `A$1:${columnLetters(printed)}$${String(last)}`;
  await protectSheet(worksheet);
  const [from, to] = [
    { row: agendaHeader, column: 1 },
    { row: last, column: columns.length },
  ].map(absoluteA1);
  return `${quotedSheet(sheetNames.agenda)}!${from ?? ''}:${to ?? ''}`;
}

function buildRow(
  worksheet: ExcelJS.Worksheet,
  { edition }: Round,
  item: AgendaItem,
  row: number,
  sitting: Sitting,
  lists: readonly WordList[],
): void {
  agendaColumns(edition).forEach((column, index) => {
    const cell = worksheet.getCell(row, index + 1);
    if (column.isInput) {
      buildInput(worksheet, cell, column, inputOf(item, column.key));
    } else if (column.key === 'todo') {
      cell.value = { formula: todoFormula(edition, row, lists), result: todoOf(item, sitting) };
      dress(cell, 'alert');
      cell.alignment = inputAlignment;
    } else if (column.key === 'queries') {
      cell.value = item.queries.length;
      dress(cell, 'note');
      cell.alignment = { vertical: 'top', horizontal: 'center' };
    } else if (column.key.startsWith('aspect.')) {
      const aspect = column.key.slice('aspect.'.length);
      cell.value = { richText: bothLevels(item.own[aspect] ?? null, item.verified[aspect] ?? null, edition) };
      cell.alignment = inputAlignment;
    } else if (column.key === 'overall') {
      cell.value = { richText: levelText(item.overall, edition, false) };
      cell.alignment = inputAlignment;
    } else if (column.key === 'organisation') {
      putBoxed(worksheet, row, index + 1, item.organisation, 'label');
    } else putBoxed(worksheet, row, index + 1, textOf(item, column.key, edition), 'note');
    cell.border = box;
  });
}

function textOf(item: AgendaItem, key: string, edition: Edition): string {
  switch (key as AgendaKey) {
    case 'la':
      return item.la;
    case 'strands':
      return item.strands
        .filter(({ count }) => count > 0)
        .map(({ level, count }) => `${String(count)} ${edition.levels[level].title}`)
        .join('\n');
    case 'judgedBy':
      return 'School\nVerifier';
    case 'recommendation':
      return titleOf(item.recommendation, edition);
    case 'earlier':
      return earlierAward(item, edition);
    case 'inReturn':
      return ownDecision(item, edition);
    case 'return':
      return item.key;
    case 'receipt':
      return item.receipt;
    case 'verification':
      return item.verificationCode;
    case 'content':
      return item.contentCode;
    default:
      return '';
  }
}

/** The school's award before this round: “Silver until 30 June 2029”. */
function earlierAward({ earlier }: AgendaItem, edition: Edition): string {
  if (earlier === null) return '';
  const { title } = edition.awards[earlier.award];
  return earlier.withdrawn ? `${title}, withdrawn` : `${title} until ${longDate(earlier.lastDay)}`;
}

/** What the return's own Panel sheet says, as it stands there where it is not understood. */
function ownDecision({ inReturn: { decision, decidedOn } }: AgendaItem, edition: Edition): string {
  const outcome = isUnreadable(decision) ? decision.unreadable : titleOf(decision, edition);
  const day = isUnreadable(decidedOn) ? decidedOn.unreadable : decidedOn === null ? '' : shortDate(decidedOn);
  return [outcome, day].filter((each) => each !== '').join(', ');
}

function buildInput(
  worksheet: ExcelJS.Worksheet,
  cell: ExcelJS.Cell,
  column: AgendaColumn,
  value: Value<string>,
): void {
  fillIn(cell, value, column);
  cell.font = { ...cell.font, size: 10 };
  cell.protection = { locked: false };
  if (typeof value === 'string') raise(worksheet, Number(cell.row), Number(cell.col), value, 'note');
}

function inputOf({ panel, notes }: AgendaItem, key: string): Value<string> {
  if (key === 'notes') return notes;
  if (key === 'decision') return panel.decision;
  return key === 'decidedOn' ? panel.decidedOn : panel.rationale;
}

/** Word, symbol and colour of the school's level, and below it of the verifier's. */
function bothLevels(own: LevelId | null, verified: LevelId | null, edition: Edition): ExcelJS.RichText[] {
  const differs = own !== verified;
  return [...levelText(own, edition, false), { text: '\n' }, ...levelText(verified, edition, differs)];
}

function levelText(level: LevelId | null, edition: Edition, bold: boolean): ExcelJS.RichText[] {
  const look = level === null ? looks.note.colour : levelColours[level].ink;
  return [
    {
      text: level === null ? '–' : levelWord(edition, level),
      font: { name: typeface, size: 10, bold, ...(look === undefined ? {} : { color: colour(look) }) },
    },
  ];
}

function titleOf(outcome: Value<string>, edition: Edition): string {
  return outcomeChoices(edition).find(({ id }) => id === outcome)?.title ?? '';
}

/** True, or an array of it, where decisions are these outcomes, in any words that are understood. */
export function decidedAs(decisions: string, edition: Edition, outcomes: readonly Outcome[]): string {
  return `${tidied(decisions)}=${arrayOf(wordsFor(fieldAt(edition, 'panel.decision').choices, outcomes))}`;
}

/** The same, where decisions are not what is recommended beside them, as a product: 1 for true. */
export function decidedOtherwise(decisions: string, recommendations: string, edition: Edition): string {
  const pairs = outcomeChoices(edition).flatMap(({ id, title }) =>
    wordsFor(fieldAt(edition, 'panel.decision').choices, [id]).map((word) => ({ word, title })),
  );
  const [words, titles] = [pairs.map(({ word }) => word), pairs.map(({ title }) => title)];
  return `(${recommendations}<>"")*(${tidied(decisions)}=${arrayOf(words)})*(${recommendations}<>${arrayOf(titles)})`;
}

/** The first thing that a row still asks for: the decision, its date, or why it is not the recommendation. */
function todoFormula(edition: Edition, row: number, lists: readonly WordList[]): string {
  const cell = (key: AgendaKey) => `$${columnLetters(columnOf(edition, key))}${String(row)}`;
  const decision = cell('decision');
  const otherwise = `SUMPRODUCT(${decidedOtherwise(decision, cell('recommendation'), edition)})>0`;
  const differs = `AND(${otherwise},${isBlank(cell('rationale'))})`;
  const undated = `AND(${isBlank(cell('decidedOn'))},${isBlank(roundInputs.decidedOn.name)})`;
  const state = stateFormula(decision, fieldAt(edition, 'panel.decision'), lists);
  return `IF(${state}<>"understood","${todo.decision}",IF(${undated},"${todo.date}",IF(${differs},"${todo.rationale}","")))`;
}

export function todoOf({ panel, recommendation }: AgendaItem, sitting: Sitting): string {
  if (known(panel.decision) === null) return todo.decision;
  if (panel.decidedOn === null && sitting.decidedOn === null) return todo.date;
  const differs = recommendation !== null && panel.decision !== recommendation;
  return differs && panel.rationale === null ? todo.rationale : '';
}

/** Highlights the cell that “To do” asks for. */
function signalMissing(worksheet: ExcelJS.Worksheet, edition: Edition, last: number): void {
  const asked = [
    ['decision', todo.decision],
    ['decidedOn', todo.date],
    ['rationale', todo.rationale],
  ] as const;
  asked.forEach(([key, word], index) => {
    const letters = columnLetters(columnOf(edition, key));
    worksheet.addConditionalFormatting({
      ref: `${letters}${String(agendaHeader + 1)}:${letters}${String(last)}`,
      rules: [
        {
          type: 'expression',
          priority: index + 1,
          formulae: [`$${columnLetters(columnOf(edition, 'todo'))}${String(agendaHeader + 1)}="${word}"`],
          style: { fill: { type: 'pattern', pattern: 'solid', bgColor: colour(missingPaper) } },
        },
      ],
    });
  });
}
