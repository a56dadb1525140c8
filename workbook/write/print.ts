import type ExcelJS from 'exceljs';
import type { SheetLayout } from '../layout/layout.ts';
import { specimenMark } from '../specimen.ts';
import { pagesOf } from './pages.ts';

const a4 = 9;
/** Page margins in inches. */
const margins = { left: 0.4, right: 0.4, top: 0.4, bottom: 0.55, header: 0.3, footer: 0.3 };
const paper = { portrait: { width: 8.27, height: 11.69 }, landscape: { width: 11.69, height: 8.27 } } as const;
/** Pixels of a column of width 1 in the workbook's typeface, and in an inch. */
const pixels = { character: 7, inch: 96 };
/** Points of a row without a height of its own, and in an inch. */
export const points = { row: 15, inch: 72 };
/** Printers differ; a page keeps this share free, so that no row slips to a page of its own. */
const reserve = 0.03;

/**
 * A4, as wide as the page and as long as it takes; the head of the sheet, which names the school, on every page; what it is
 * and which page at the foot. A page header cannot take a cell's text, so the school's name stands in the repeated rows.
 * Comes last, when the heights of the rows are known.
 */
export function setUpPrint(worksheet: ExcelJS.Worksheet, sheet: SheetLayout, isSample: boolean): void {
  Object.assign(worksheet.pageSetup, {
    paperSize: a4,
    orientation: sheet.orientation,
    horizontalCentered: true,
    margins,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    ...(sheet.headRows > 0 ? { printTitlesRow: `1:${String(sheet.headRows)}` } : {}),
  });
  const what = isSample ? specimenMark : 'Professional Development Quality Mark';
  worksheet.headerFooter.oddFooter = `&L&9${what}&C&9&A&R&9Page &P of &N`;
  for (const row of breaksOf(worksheet, sheet)) worksheet.getRow(row - 1).addPageBreak();
}

/** Rows that a printed page begins with, beside the first. */
function breaksOf(worksheet: ExcelJS.Worksheet, sheet: SheetLayout): number[] {
  const [, ...others] = sheet.blocks;
  const first = sheet.headRows + 1;
  const runs = [first, ...sheet.pages].map((from, index) => {
    const end = sheet.pages[index] ?? worksheet.rowCount + 1;
    const starts = [from, ...others.filter((row) => row > from && row < end)];
    const heights = starts.map((row, block) => heightOf(worksheet, row, (starts[block + 1] ?? end) - 1));
    return pagesOf(heights, roomOf(worksheet, sheet)).flatMap((block) => starts[block] ?? []);
  });
  return runs.flat().filter((row) => row > first);
}

/** Points that a printed page has for rows below the head of the sheet. */
export function roomOf(worksheet: ExcelJS.Worksheet, { columns, orientation, headRows }: SheetLayout): number {
  const page = paper[orientation];
  const width = columns.reduce((sum, each) => sum + each, 0) * (pixels.character / pixels.inch);
  const scale = Math.min(1, (page.width - margins.left - margins.right) / width);
  const room = (((page.height - margins.top - margins.bottom) * (1 - reserve)) / scale) * points.inch;
  return room - heightOf(worksheet, 1, headRows);
}

/** Points. */
function heightOf(worksheet: ExcelJS.Worksheet, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row <= to; row += 1) sum += worksheet.getRow(row).height || points.row;
  return sum;
}
