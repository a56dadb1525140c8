import type ExcelJS from 'exceljs';
import type { SheetLayout } from '../layout/layout.ts';

const a4 = 9;
/** Inches. */
const margins = { left: 0.5, right: 0.5, top: 0.55, bottom: 0.65, header: 0.3, footer: 0.3 };

/**
 * A4, one page wide; the head of the sheet, which names the school, on every page; what it is and which page at the foot. A
 * page header cannot take a cell's text, so the school's name stands in the repeated rows.
 */
export function setUpPrint(worksheet: ExcelJS.Worksheet, sheet: SheetLayout): void {
  Object.assign(worksheet.pageSetup, {
    paperSize: a4,
    orientation: sheet.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins,
    ...(sheet.headRows > 0 ? { printTitlesRow: `1:${String(sheet.headRows)}` } : {}),
  });
  worksheet.headerFooter.oddFooter = '&L&9Professional Development Quality Mark&C&9&A&R&9Page &P of &N';
  for (const row of sheet.pageBreaks) worksheet.getRow(row - 1).addPageBreak();
}
