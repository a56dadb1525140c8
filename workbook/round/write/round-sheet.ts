import type ExcelJS from 'exceljs';
import { tidyText } from '../../../framework/recognise.ts';
import type { Round } from '../../../framework/round/agenda.ts';
import { columnLetters } from '../../address.ts';
import { textHeight } from '../../layout/heights.ts';
import type { Style } from '../../layout/layout.ts';
import { tabColours } from '../../layout/styles.ts';
import { sheetNames } from '../round-workbook.ts';
import { box, dress, linkTo, plainText } from '../../write/cells.ts';
import { colour } from '../../write/colours.ts';

/** Page margins in inches. */
const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
const a4 = 9;

interface Frame {
  readonly name: string;
  /** Widths in characters, from column A. */
  readonly columns: readonly number[];
  /** Rows and columns that stay in view; the rows are repeated on each printed page. */
  readonly headRows: number;
  readonly headColumns?: number;
  readonly isForPanel: boolean;
  /** Pages that it is made to fit; as many as it takes where left out. */
  readonly pages?: number;
  /** Pages beside each other, each with the columns that stay in view. */
  readonly pagesWide?: number;
}

/** A sheet of a round: A4 landscape, its head on every page. */
export function addRoundSheet(
  workbook: ExcelJS.Workbook,
  { name, columns, headRows, headColumns = 0, isForPanel, pages = 0, pagesWide = 1 }: Frame,
): ExcelJS.Worksheet {
  const worksheet = workbook.addWorksheet(name, {
    properties: { tabColor: colour(tabColours[isForPanel ? 'panel' : 'nobody']) },
    views: [
      { showGridLines: false, ...(headRows > 0 ? { state: 'frozen', ySplit: headRows, xSplit: headColumns } : {}) },
    ],
  });
  columns.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  Object.assign(worksheet.pageSetup, {
    paperSize: a4,
    orientation: 'landscape',
    horizontalCentered: true,
    margins,
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: pages,
    ...(headRows > 0 ? { printTitlesRow: `1:${String(headRows)}` } : {}),
    ...(pagesWide > 1 ? { printTitlesColumn: `A:${columnLetters(headColumns)}`, pageOrder: 'overThenDown' } : {}),
  });
  worksheet.headerFooter.oddFooter = '&L&9Professional Development Quality Mark: panel round&C&9&A&R&9Page &P of &N';
  return worksheet;
}

/** Locked without a password: people may widen, filter and sort, and fill in what is unlocked. */
export async function protectSheet(worksheet: ExcelJS.Worksheet): Promise<void> {
  await worksheet.protect('', {
    formatColumns: true,
    formatRows: true,
    formatCells: true,
    autoFilter: true,
    sort: true,
  });
}

/** Puts a text into a cell, and makes its row high enough. `through` merges up to that column. */
export function put(
  worksheet: ExcelJS.Worksheet,
  row: number,
  column: number,
  text: string,
  style: Style,
  through = column,
): ExcelJS.Cell {
  const cell = worksheet.getCell(row, column);
  const shown = shortened(text);
  cell.value = plainText(shown);
  for (let each = column; each <= through; each += 1) dress(worksheet.getCell(row, each), style);
  if (through > column) worksheet.mergeCells(row, column, row, through);
  raise(worksheet, row, column, shown, style, through);
  return cell;
}

/** Puts a text into a cell of a ruled table. */
export function putBoxed(worksheet: ExcelJS.Worksheet, row: number, column: number, text: string, style: Style): void {
  const cell = put(worksheet, row, column, text, style);
  cell.border = box;
  cell.alignment = { ...cell.alignment, indent: 1 };
}

/** Makes a row high enough for a text. */
export function raise(
  worksheet: ExcelJS.Worksheet,
  row: number,
  column: number,
  text: string,
  style: Style,
  through = column,
): void {
  let width = 0;
  for (let each = column; each <= through; each += 1) width += worksheet.getColumn(each).width ?? 10;
  // A row that exceljs has given no height yet has none to compare with.
  worksheet.getRow(row).height = Math.max(worksheet.getRow(row).height || 0, textHeight(text, width, style));
}

/** A link to the top of another sheet of the round. */
export function putLink(worksheet: ExcelJS.Worksheet, row: number, column: number, sheet: string, text: string): void {
  const cell = worksheet.getCell(row, column);
  cell.value = linkTo(sheet, text);
  dress(cell, 'link');
}

/**
 * The head of each sheet but the first: which round, the way back, the title.
 * @param last column of the sheet
 * @param through column up to which the words stand; a page ends there
 */
export function putHead(
  worksheet: ExcelJS.Worksheet,
  round: Round,
  { title, note }: { readonly title: string; readonly note: string },
  last: number,
  through = last,
): void {
  // Where pages lie beside each other the first column stands on each, and would begin what only the first has room for.
  put(worksheet, 1, through < last ? 2 : 1, bannerOf(round), 'banner', Math.min(through, last - 1));
  putLink(worksheet, 1, last, sheetNames.summary, `‹ ${sheetNames.summary}`);
  put(worksheet, 2, 1, title, 'title');
  put(worksheet, 2, 2, note, 'note', through).alignment = { vertical: 'middle' };
}

/** What stands above everything: the framework, and a warning where the returns are samples. */
export function bannerOf({ edition, agenda }: Round): string {
  const specimen = agenda.some(({ sample }) => sample);
  return `${edition.title}${specimen ? ' · SPECIMEN: made of sample data' : ''}`;
}

/** Characters of a text of somebody's that a list of many shows. */
const longest = 600;

function shortened(text: string): string {
  const tidy = tidyText(text) ?? '';
  return tidy.length > longest ? `${tidy.slice(0, longest - 1)}…` : tidy;
}
