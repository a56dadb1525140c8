import ExcelJS from 'exceljs';
import type { Round } from '../../../framework/round/agenda.ts';
import { metaSheetName } from '../../layout/meta.ts';
import type { Sitting } from '../../round/round-workbook.ts';
import { roundKeys, roundSchema } from '../../round/round-workbook.ts';
import { DropDowns } from '../assistance.ts';
import { writeWorkbook } from '../write-workbook.ts';
import { buildAgenda } from './agenda-sheet.ts';
import { buildNotReady, buildQueries } from './list-sheets.ts';
import { buildSummary } from './summary-sheet.ts';

/**
 * The agenda workbook of a round: what the panel decides on, a place for each decision, and what is not ready and why.
 * @returns the bytes of an .xlsx file
 */
export async function buildRoundWorkbook(round: Round, sitting: Sitting): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = `${round.edition.title}: panel round`;
  workbook.calcProperties.fullCalcOnLoad = true;
  const dropDowns = new DropDowns();
  await buildSummary(workbook, round, sitting, dropDowns);
  await buildAgenda(workbook, round, sitting, dropDowns);
  await buildQueries(workbook, round);
  await buildNotReady(workbook, round);
  buildHiddenSheet(workbook, round, dropDowns);
  return writeWorkbook(workbook, round.edition.publisher);
}

function buildHiddenSheet(workbook: ExcelJS.Workbook, { edition, agenda }: Round, dropDowns: DropDowns): void {
  const worksheet = workbook.addWorksheet(metaSheetName, { state: 'veryHidden' });
  const entries = {
    round: roundSchema,
    edition: edition.id,
    sample: agenda.some(({ sample }) => sample) ? 'yes' : null,
  };
  roundKeys.forEach((key, index) => {
    worksheet.getCell(index + 1, 1).value = key;
    worksheet.getCell(index + 1, 2).value = entries[key];
  });
  for (const { column, titles } of dropDowns.lists()) {
    titles.forEach((title, index) => {
      worksheet.getCell(index + 1, column).value = title;
    });
  }
}
