import type ExcelJS from 'exceljs';
import { a1, quotedText } from '../address.ts';
import { validationsOf } from '../write/assistance.ts';
import { box, fontOf, linkTo, plainText } from '../write/cells.ts';
import { colour, solid } from '../write/colours.ts';
import { textHeight, widthOfWords } from '../layout/heights.ts';
import type { Style } from '../layout/layout.ts';
import { accent } from '../layout/styles.ts';
import type { PatternedList } from './list-rows.ts';
import { patternRows } from './list-rows.ts';
import type { List, ListColumn, Signal } from './list.ts';
import { listHead } from './list.ts';
import { pagesWideFor, setUpPaper } from './paper.ts';

/** What stands on every sheet of a workbook. */
export interface Surroundings {
  readonly banner: string;
  /** At the foot of a printed page: what kind of workbook it is. */
  readonly foot: string;
  /** Whether a list without rows is hidden. */
  readonly hidesEmpty: boolean;
}

/** Adds a sheet with a list, but for its rows: see `withRows`. The first sheet is the one that it leads back to. */
export function buildList(workbook: ExcelJS.Workbook, content: List, surroundings: Surroundings): PatternedList {
  const { banner, foot, hidesEmpty } = surroundings;
  const list = { ...content, columns: content.columns.map(wideEnough) };
  const worksheet = workbook.addWorksheet(list.name, {
    views: [{ state: 'frozen', xSplit: list.frozen, ySplit: listHead, showGridLines: false }],
  });
  list.columns.forEach(({ width }, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  const printed = list.columns.filter(({ screenOnly }) => !screenOnly);
  const pagesWide = pagesWideFor(
    printed.map(({ width }) => width),
    list.frozen,
  );
  const onEachPage = pagesWide === 1 ? printed : printed.slice(0, list.frozen);
  buildHead(worksheet, list, banner, workbook.worksheets[0]?.name ?? '', onEachPage);
  buildTable(worksheet, list);
  signal(worksheet, list);
  offer(worksheet, list);
  const isEmpty = list.rows.length === 0;
  const last = isEmpty ? null : { row: lastRow(list), column: printed.length };
  setUpPaper(worksheet, { foot, pagesWide, titleRows: listHead, titleColumns: list.frozen, last });
  if (isEmpty && hidesEmpty) worksheet.state = 'hidden';
  return { sheet: worksheet.id, list };
}

/** No head is broken within a word. */
function wideEnough(column: ListColumn): ListColumn {
  return { ...column, width: Math.max(column.width, widthOfWords(column.title, 'columnHead')) };
}

/** Above the columns that stand on each printed page, so that no page cuts it off. */
function buildHead(
  worksheet: ExcelJS.Worksheet,
  list: List,
  banner: string,
  home: string,
  onEachPage: readonly ListColumn[],
): void {
  const put = (row: number, column: number, value: ExcelJS.CellValue, look: Style, height: number) => {
    const cell = worksheet.getCell(row, column);
    cell.value = value;
    cell.style = { font: fontOf(look), alignment: { vertical: 'middle' } };
    worksheet.getRow(row).height = height;
  };
  const wrap = (row: number, column: number, text: string, look: Style, least: number) => {
    const width = onEachPage.slice(column - 1).reduce((sum, each) => sum + each.width, 0);
    put(row, column, plainText(text), look, Math.max(least, textHeight(text, width, look)));
    worksheet.getCell(row, column).alignment = { vertical: 'middle', wrapText: true };
    if (onEachPage.length > column) worksheet.mergeCells(row, column, row, onEachPage.length);
  };
  if (home === list.name) {
    wrap(1, 1, banner, 'banner', 16);
  } else {
    put(1, 1, linkTo(home, `← ${home}`), 'link', 16);
    wrap(1, 2, banner, 'banner', 16);
  }
  put(2, 1, list.name, 'title', 28);
  wrap(3, 1, `${list.lead}${notPrinted(list)}`, 'note', 20);
}

function notPrinted({ columns }: List): string {
  const first = columns.find(({ screenOnly }) => screenOnly);
  return first ? ` Not printed: the columns from “${first.title}” on.` : '';
}

function buildTable(worksheet: ExcelJS.Worksheet, list: List): void {
  worksheet.addTable({
    name: list.table,
    ref: a1({ row: listHead, column: 1 }),
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: true },
    columns: list.columns.map(({ title }) => ({ name: title, filterButton: true })),
    rows: [list.columns.map(() => null)],
  });
  const head: Partial<ExcelJS.Style> = {
    font: fontOf('columnHead'),
    fill: solid(accent),
    alignment: { vertical: 'middle', horizontal: 'left', wrapText: true, indent: 1 },
    border: box,
  };
  const headHeights = list.columns.map(({ title, width }) => textHeight(title, width - filterButton, 'label'));
  worksheet.getRow(listHead).height = Math.max(20, ...headHeights);
  list.columns.forEach((_, index) => {
    worksheet.getCell(listHead, index + 1).style = head;
  });
  // Styles are shared objects: exceljs recognises them.
  list.columns.forEach(({ kind }, index) => {
    worksheet.getCell(patternRows.cells, index + 1).style = styles[kind];
  });
  worksheet.getCell(patternRows.formulaLike, 1).style = formulaLike;
}

/** Characters that the button of a filter takes of a head. */
const filterButton = 2.5;

const font = fontOf('body');
const style = (alignment: Partial<ExcelJS.Alignment>, numFmt?: string): Partial<ExcelJS.Style> => ({
  font,
  border: box,
  alignment: { vertical: 'top', ...alignment },
  ...(numFmt === undefined ? {} : { numFmt }),
});
const styles: Readonly<Record<ListColumn['kind'], Partial<ExcelJS.Style>>> = {
  text: style({ horizontal: 'left', wrapText: true, indent: 1 }),
  word: style({ horizontal: 'left', wrapText: true, indent: 1 }),
  date: style({ horizontal: 'left', indent: 1, wrapText: true }, 'dd/mm/yyyy'),
  number: style({ horizontal: 'right', indent: 1 }, '0'),
};
const formulaLike = style({ horizontal: 'left', wrapText: true, indent: 1 }, '@');

/** Colours what stands out, beside its word. Neighbours that are alike share their rules. */
function signal(worksheet: ExcelJS.Worksheet, list: List): void {
  let priority = 1;
  list.columns.forEach(({ signals }, index) => {
    if (!signals || list.columns[index - 1]?.signals === signals) return;
    const alike = list.columns.slice(index).findIndex((column) => column.signals !== signals);
    const last = alike === -1 ? list.columns.length : index + alike;
    const area = areaOf(list, index + 1, last);
    worksheet.addConditionalFormatting({
      ref: area,
      rules: signals.map(({ word, ink, paper }) => ({
        type: 'expression',
        priority: priority++,
        formulae: [holds(area.split(':')[0] ?? '', word, signals)],
        style: {
          font: { bold: true, color: colour(ink) },
          fill: { type: 'pattern', pattern: 'solid', bgColor: colour(paper) },
        },
      })),
    });
  });
}

function holds(cell: string, word: string | null, signals: readonly Signal[]): string {
  if (word !== null) return `${cell}=${quotedText(word)}`;
  const others = ['', ...signals.flatMap((signal) => signal.word ?? [])];
  return `AND(${others.map((other) => `${cell}<>${quotedText(other)}`).join(',')})`;
}

/**
 * Offers words to choose from. Where a school has written something else it stands as it was written; there anything else is
 * asked about, and not refused, so that it can be put back.
 */
function offer(worksheet: ExcelJS.Worksheet, list: List): void {
  list.columns.forEach(({ choices }, index) => {
    if (!choices) return;
    const { words, cells = quotedText(words.join(',')) } = choices;
    const isOther = (row: number) => {
      const content = list.rows[row]?.[index] ?? null;
      return typeof content === 'string' && !words.includes(content);
    };
    for (const { first, last } of runsOf(Math.max(1, list.rows.length), isOther)) {
      const [from, to] = [first, last].map((row) => a1({ row: listHead + 1 + row, column: index + 1 }));
      validationsOf(worksheet).add(`${from ?? ''}:${to ?? ''}`, {
        type: 'list',
        allowBlank: true,
        formulae: [cells],
        showErrorMessage: true,
        errorStyle: isOther(first) ? 'warning' : 'stop',
        errorTitle: 'Please check',
        error: 'Choose a word from the list.',
      });
    }
  });
}

/** Rows below each other that are alike, from 0. */
function runsOf(rows: number, isOther: (row: number) => boolean): readonly { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (let row = 0; row < rows; row += 1) {
    const run = runs.at(-1);
    if (run && isOther(row) === isOther(run.first)) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

/** The cells of a list's columns, without their heads. */
function areaOf(list: List, first: number, last: number): string {
  return `${a1({ row: listHead + 1, column: first })}:${a1({ row: lastRow(list), column: last })}`;
}

const lastRow = ({ rows }: List): number => listHead + Math.max(1, rows.length);
