import ExcelJS from 'exceljs';
import type { Edition } from '../../framework/edition.ts';
import { cellText } from '../borough/list-rows.ts';
import { pagesWideFor, setUpPaper } from '../borough/paper.ts';
import { textHeight } from '../layout/heights.ts';
import { accent } from '../layout/styles.ts';
import { specimenMark, specimenTitle } from '../specimen.ts';
import { box, fontOf } from '../write/cells.ts';
import { solid } from '../write/colours.ts';
import { writeWorkbook } from '../write/finished-file.ts';

/** A column of the list: `width` in characters. */
export interface MailMergeColumn {
  readonly title: string;
  readonly width: number;
}

export interface MailMerge {
  readonly columns: readonly MailMergeColumn[];
  /** A text for each column. */
  readonly rows: readonly (readonly string[])[];
  /** Made of sample data alone, or of some. */
  readonly sample: boolean;
  /** When it is said to have been made: the same list of the same time is the same file. */
  readonly made: Date;
}

/** Columns that stay in view beside the others. */
const frozen = 1;

/**
 * A list for the mail merge of Word or Outlook: one sheet whose first row names the fields, all of them text, so that letters
 * say what the list says.
 * @returns the bytes of an .xlsx file
 */
export async function buildMailMerge(
  { columns, rows, sample, made }: MailMerge,
  edition: Edition,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = specimenTitle('Mail-merge list', sample);
  const worksheet = workbook.addWorksheet('Mail merge', {
    views: [{ state: 'frozen', xSplit: frozen, ySplit: 1, showGridLines: false }],
  });
  const widths = columns.map(({ width }) => width);
  columns.forEach(({ title, width }, index) => {
    worksheet.getColumn(index + 1).width = width;
    const cell = worksheet.getCell(1, index + 1);
    cell.value = title;
    cell.style = head;
  });
  worksheet.getRow(1).height = 22;
  rows.forEach((texts, row) => {
    let height = 18;
    texts.forEach((text, index) => {
      const cell = worksheet.getCell(row + 2, index + 1);
      cell.value = cellText(text);
      cell.style = entry;
      height = Math.max(height, textHeight(text, (widths[index] ?? 0) - 1, 'body'));
    });
    worksheet.getRow(row + 2).height = height;
  });
  const last = { row: rows.length + 1, column: columns.length };
  const pagesWide = pagesWideFor(widths, frozen);
  setUpPaper(worksheet, { foot: 'mail-merge list', pagesWide, titleRows: 1, titleColumns: frozen, last });
  if (sample) worksheet.headerFooter.oddHeader = `&C&9${specimenMark}`;
  Object.assign(workbook, { created: made, modified: made });
  return writeWorkbook(workbook, edition.publisher, made);
}

const head: Partial<ExcelJS.Style> = {
  font: fontOf('columnHead'),
  fill: solid(accent),
  alignment: { vertical: 'middle', horizontal: 'left', indent: 1 },
  border: box,
};

const entry: Partial<ExcelJS.Style> = {
  font: fontOf('body'),
  border: box,
  alignment: { vertical: 'top', horizontal: 'left', wrapText: true, indent: 1 },
  numFmt: '@',
};
