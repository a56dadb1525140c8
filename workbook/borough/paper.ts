import type ExcelJS from 'exceljs';
import { columnLetters } from '../address.ts';

const a4 = 9;
/** Inches. */
export const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.65, header: 0.3, footer: 0.3 };

export interface Paper {
  /** Pages beside each other. */
  readonly pagesWide: number;
  /** Rows and columns that are repeated on each page. */
  readonly titleRows: number;
  readonly titleColumns: number;
}

/** A4 landscape, with page numbers. */
export function setUpPaper(worksheet: ExcelJS.Worksheet, { pagesWide, titleRows, titleColumns }: Paper): void {
  Object.assign(worksheet.pageSetup, {
    paperSize: a4,
    orientation: 'landscape',
    margins,
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: 0,
    ...(titleRows > 0 ? { printTitlesRow: `1:${String(titleRows)}` } : {}),
    ...(pagesWide !== 1 && titleColumns > 0 ? { printTitlesColumn: `A:${columnLetters(titleColumns)}` } : {}),
  });
  worksheet.headerFooter.oddFooter = '&L&9Professional Development Quality Mark: borough return&C&9&A&R&9Page &P of &N';
}
