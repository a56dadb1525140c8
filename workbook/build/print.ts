import type ExcelJS from 'exceljs';
import type { SheetLayout } from '../layout/layout.ts';

const a4 = 9;
/** Inches. */
const margins = { left: 0.5, right: 0.5, top: 0.55, bottom: 0.65, header: 0.3, footer: 0.3 };
const paper = { portrait: { width: 8.27, height: 11.69 }, landscape: { width: 11.69, height: 8.27 } } as const;
/** Pixels of a column of width 1 in Excel's own typeface, of each column's margin, and in an inch. */
const pixels = { character: 7, padding: 5, inch: 96 };
/** Points of a row without a height of its own, and in an inch. */
const points = { row: 15, inch: 72 };
/** Printers differ; a page keeps this share free, so that no column or row slips to a page of its own. */
const reserve = 0.03;

/**
 * A4, one page wide; the head of the sheet, which names the school, on every page; what it is and which page at the foot. A
 * page header cannot take a cell's text, so the school's name stands in the repeated rows. Forms are scaled by a
 * percentage, since Excel leaves page breaks out of account where it fits a sheet to pages; a table, which people widen,
 * is fitted. Comes last, when the heights of the rows are known.
 */
export function setUpPrint(worksheet: ExcelJS.Worksheet, sheet: SheetLayout): void {
  Object.assign(worksheet.pageSetup, {
    paperSize: a4,
    orientation: sheet.orientation,
    horizontalCentered: true,
    margins,
    ...(sheet.table ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { scale: scaleOf(worksheet, sheet) }),
    ...(sheet.headRows > 0 ? { printTitlesRow: `1:${String(sheet.headRows)}` } : {}),
  });
  worksheet.headerFooter.oddFooter = '&L&9Professional Development Quality Mark&C&9&A&R&9Page &P of &N';
  for (const row of sheet.pageBreaks) worksheet.getRow(row - 1).addPageBreak();
}

/** Per cent: so that the columns, and the rows between two breaks, fit a page; not below what can be read. */
function scaleOf(worksheet: ExcelJS.Worksheet, { columns, orientation, headRows, pageBreaks }: SheetLayout): number {
  const width = columns.reduce((sum, each) => sum + each * pixels.character + pixels.padding, 0) / pixels.inch;
  const head = heightOf(worksheet, 1, headRows);
  const starts = [headRows + 1, ...pageBreaks, worksheet.rowCount + 1];
  const heights = starts.slice(1).map((next, index) => head + heightOf(worksheet, starts[index] ?? 1, next - 1));
  const page = paper[orientation];
  const fits = Math.min(
    (page.width - margins.left - margins.right) / width,
    (page.height - margins.top - margins.bottom) / Math.max(...heights),
  );
  return Math.max(smallest, Math.min(100, Math.floor(fits * (1 - reserve) * 100)));
}

const smallest = 62;

/** Inches. */
function heightOf(worksheet: ExcelJS.Worksheet, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row <= to; row += 1) sum += worksheet.getRow(row).height || points.row;
  return sum / points.inch;
}
