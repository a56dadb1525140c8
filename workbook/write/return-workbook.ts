import ExcelJS from 'exceljs';
import type { Edition } from '../../framework/edition.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { today } from '../../framework/today.ts';
import { layoutOf } from '../layout/index.ts';
import type { CountedEntry, SheetLayout } from '../layout/layout.ts';
import { metaCell, metaKeys, metaSheetName, schemaVersion, stateColumns } from '../layout/meta.ts';
import { nameOf } from '../layout/names.ts';
import { tabColours } from '../layout/styles.ts';
import { specimenTitle } from '../specimen.ts';
import { DropDowns, signal } from './assistance.ts';
import type { Content } from './cells.ts';
import { buildInput, buildText } from './cells.ts';
import { colour } from './colours.ts';
import { setUpPrint } from './print.ts';
import { signalWrong } from './signal-wrong.ts';
import { buildTable } from './table.ts';
import { writeWorkbook } from './finished-file.ts';

/**
 * A workbook of the edition that holds this return: blank from an empty return, pre-filled or full otherwise.
 * Until a program calculates its formulas again, they show what they work out as of today.
 * @returns the bytes of an .xlsx file
 */
export async function buildWorkbook(edition: Edition, schoolReturn: SchoolReturn): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = specimenTitle(edition.title, schoolReturn.meta.sample);
  workbook.calcProperties.fullCalcOnLoad = true;
  const { sheets, lists, entries } = layoutOf(edition);
  const content = { schoolReturn, onDay: today() };
  const dropDowns = new DropDowns(lists);
  for (const sheet of sheets) await buildSheet(workbook, sheet, content, dropDowns);
  const hidden = buildMetaSheet(workbook, edition, schoolReturn);
  dropDowns.putWords(hidden);
  putStates(hidden, entries, content);
  return writeWorkbook(workbook, edition.publisher);
}

async function buildSheet(
  workbook: ExcelJS.Workbook,
  sheet: SheetLayout,
  content: Content,
  dropDowns: DropDowns,
): Promise<void> {
  const { schoolReturn } = content;
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
  for (const cell of sheet.cells) buildText(worksheet, sheet, cell, content);
  for (const input of sheet.inputs) buildInput(worksheet, sheet, input, schoolReturn, dropDowns);
  if (sheet.table) buildTable(worksheet, sheet, sheet.table, schoolReturn, dropDowns);
  signal(worksheet, sheet);
  signalWrong(worksheet, sheet, dropDowns.lists);
  setUpPrint(worksheet, sheet, schoolReturn.meta.sample);
  if (sheet.isProtected) await worksheet.protect('', { formatColumns: true, formatRows: true, formatCells: true });
}

function buildMetaSheet(workbook: ExcelJS.Workbook, edition: Edition, { meta }: SchoolReturn): ExcelJS.Worksheet {
  const worksheet = workbook.addWorksheet(metaSheetName, { state: 'veryHidden' });
  const values = { schema: schemaVersion, edition: edition.id, ...meta, sample: meta.sample ? 'yes' : null };
  for (const key of metaKeys) {
    const { row, column } = metaCell(key);
    worksheet.getCell(row, column - 1).value = key;
    worksheet.getCell(row, column).value = values[key];
  }
  return worksheet;
}

/** How each entry stands that Start tells of. */
function putStates(
  worksheet: ExcelJS.Worksheet,
  entries: readonly CountedEntry[],
  { schoolReturn, onDay }: Content,
): void {
  entries.forEach(({ path, formula, stateOf }, index) => {
    worksheet.getCell(index + 1, stateColumns.name).value = nameOf(path);
    worksheet.getCell(index + 1, stateColumns.state).value = { formula, result: stateOf(schoolReturn, onDay) };
  });
}
