import ExcelJS from 'exceljs';
import type { Round } from '../../../framework/round/agenda.ts';
import { listsFor } from '../../layout/lists.ts';
import { metaSheetName } from '../../layout/meta.ts';
import { agendaColumns } from '../agenda-columns.ts';
import type { Sitting } from '../round-workbook.ts';
import { agendaHeader, roundKeys, roundSchema, sheetNames } from '../round-workbook.ts';
import { DropDowns } from '../../write/assistance.ts';
import { writeWorkbook } from '../../write/finished-file.ts';
import { buildAgenda } from './agenda-sheet.ts';
import { nameFilter } from './filter-name.ts';
import { letRowsGrow } from './growing-rows.ts';
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
  const dropDowns = new DropDowns(listsFor(agendaColumns(round.edition)));
  await buildSummary(workbook, round, sitting, dropDowns);
  const filtered = await buildAgenda(workbook, round, sitting, dropDowns);
  await buildQueries(workbook, round);
  await buildNotReady(workbook, round);
  dropDowns.putWords(buildHiddenSheet(workbook, round));
  const tab = workbook.worksheets.findIndex(({ name }) => name === sheetNames.agenda);
  const written = await writeWorkbook(workbook, round.edition.publisher);
  return letRowsGrow(nameFilter(written, tab, filtered), tab, agendaHeader);
}

function buildHiddenSheet(workbook: ExcelJS.Workbook, { edition, agenda }: Round): ExcelJS.Worksheet {
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
  return worksheet;
}
