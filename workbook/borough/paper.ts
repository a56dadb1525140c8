import type ExcelJS from 'exceljs';
import type { CellAddress } from '../address.ts';
import { columnLetters } from '../address.ts';
import { typeSize } from '../layout/styles.ts';

const a4 = 9;
/** Page margins in inches. */
export const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.65, header: 0.3, footer: 0.3 };

const landscape = { width: 11.69 };

/** Points of a column of width 1: seven pixels in Excel, and up to a fifth more where its typeface is missing. */
const pointsOfCharacter = 6.4;

/** Share of its size at which a sheet prints at least: eight and a half points, and a little, for a letter of the workbook’s size. */
const smallest = 8.6 / typeSize;

export interface Paper {
  /** What kind of workbook it is. */
  readonly foot: string;
  /** Pages beside each other. */
  readonly pagesWide: number;
  /** Rows and columns that are repeated on each page. */
  readonly titleRows: number;
  readonly titleColumns: number;
  /** What is printed, from the first cell on. Null where nothing is: LibreOffice prints the area of a hidden sheet too. */
  readonly last: CellAddress | null;
}

/** A4 landscape, with page numbers. */
export function setUpPaper(
  worksheet: ExcelJS.Worksheet,
  { foot, pagesWide, titleRows, titleColumns, last }: Paper,
): void {
  Object.assign(worksheet.pageSetup, {
    paperSize: a4,
    orientation: 'landscape',
    margins,
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: 0,
    // exceljs makes the columns absolute, and not the rows.
    ...(last ? { printArea: `A$1:${columnLetters(last.column)}$${String(last.row)}` } : {}),
    ...(titleRows > 0 ? { printTitlesRow: `1:${String(titleRows)}` } : {}),
    ...(pagesWide !== 1 && titleColumns > 0 ? { printTitlesColumn: `A:${columnLetters(titleColumns)}` } : {}),
  });
  worksheet.headerFooter.oddFooter = `&L&9Professional Development Quality Mark: ${foot}&C&9&A&R&9Page &P of &N`;
}

/**
 * Pages beside each other on which columns can be read.
 * @param widths of the columns, in characters
 * @param repeated so many of them, from the left, stand on each page
 */
export function pagesWideFor(widths: readonly number[], repeated: number): number {
  const page = ((landscape.width - margins.left - margins.right) * 72) / (pointsOfCharacter * smallest);
  const head = widths.slice(0, repeated).reduce((sum, width) => sum + width, 0);
  let [pages, used] = [1, head];
  for (const width of widths.slice(repeated)) {
    if (used > head && used + width > page) [pages, used] = [pages + 1, head];
    used += width;
  }
  return pages;
}
