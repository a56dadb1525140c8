import ExcelJS from 'exceljs';
import type { Edition } from '../../framework/edition.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { layoutOf } from '../layout/index.ts';
import type { SheetLayout } from '../layout/layout.ts';
import { metaCell, metaKeys, metaSheetName, schemaVersion } from '../layout/meta.ts';
import { tabColours } from '../layout/styles.ts';
import { DropDowns, signal } from './assistance.ts';
import { buildInput, buildText } from './cells.ts';
import { colour } from './colours.ts';
import { setUpPrint } from './print.ts';
import { buildTable } from './table.ts';
import { writeWorkbook } from './write-workbook.ts';

/**
 * A workbook of the edition that holds this return: blank from an empty return, pre-filled or full otherwise.
 * @returns the bytes of an .xlsx file
 */
export async function buildWorkbook(edition: Edition, schoolReturn: SchoolReturn): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = edition.title;
  workbook.calcProperties.fullCalcOnLoad = true;
  const dropDowns = new DropDowns();
  for (const sheet of layoutOf(edition).sheets) await buildSheet(workbook, sheet, schoolReturn, dropDowns);
  buildMetaSheet(workbook, edition, schoolReturn, dropDowns);
  return writeWorkbook(workbook, edition.publisher);
}

async function buildSheet(
  workbook: ExcelJS.Workbook,
  sheet: SheetLayout,
  schoolReturn: SchoolReturn,
  dropDowns: DropDowns,
): Promise<void> {
  const worksheet = workbook.addWorksheet(sheet.name, {
    properties: { tabColor: colour(tabColours[sheet.filledInBy]) },
    views: [
      {
        showGridLines: !sheet.isProtected,
        ...(sheet.headRows > 0 ? { state: 'frozen' as const, ySplit: sheet.headRows } : {}),
      },
    ],
  });
  sheet.columns.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  for (const [row, height] of sheet.rowHeights) worksheet.getRow(row).height = height;
  for (const cell of sheet.cells) buildText(worksheet, sheet, cell, schoolReturn);
  for (const input of sheet.inputs) buildInput(worksheet, sheet, input, schoolReturn, dropDowns);
  if (sheet.table) buildTable(worksheet, sheet, sheet.table, schoolReturn, dropDowns);
  signal(worksheet, sheet);
  setUpPrint(worksheet, sheet);
  if (sheet.isProtected) await worksheet.protect('', { formatColumns: true, formatRows: true, formatCells: true });
}

function buildMetaSheet(
  workbook: ExcelJS.Workbook,
  edition: Edition,
  { meta }: SchoolReturn,
  dropDowns: DropDowns,
): void {
  const worksheet = workbook.addWorksheet(metaSheetName, { state: 'veryHidden' });
  const entries = { schema: schemaVersion, edition: edition.id, ...meta, sample: meta.sample ? 'yes' : null };
  for (const key of metaKeys) {
    const { row, column } = metaCell(key);
    worksheet.getCell(row, column - 1).value = key;
    worksheet.getCell(row, column).value = entries[key];
  }
  for (const { column, titles } of dropDowns.lists()) {
    titles.forEach((title, index) => {
      worksheet.getCell(index + 1, column).value = title;
    });
  }
}
