import ExcelJS from 'exceljs';
import { london } from '../framework/editions/london/index.ts';
import type { SchoolReturn } from '../framework/school-return.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import { readWorkbookFile } from '../workbook/file/read-workbook-file.ts';
import { metaCell, metaSheetName, schemaVersion } from '../workbook/layout/meta.ts';
import { NotAReturn } from '../workbook/read/not-a-return.ts';
import { readReturn } from '../workbook/read/read-return.ts';
import { decidedReturn } from './returns.ts';

const whole = decidedReturn(london);
const shift = { rows: 4, columns: 2 };

async function load(schoolReturn: SchoolReturn): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await buildWorkbook(london, schoolReturn)) as unknown as ArrayBuffer);
  return workbook;
}

async function read(workbook: ExcelJS.Workbook) {
  return readReturn(readWorkbookFile(new Uint8Array(await workbook.xlsx.writeBuffer())), [london]);
}

/**
 * The same content as an earlier version might have laid it out: sheets in another order and under other names, everything
 * further down and to the right, the columns of the tables from right to left, and no names.
 */
function laidOutOtherwise(from: ExcelJS.Workbook): ExcelJS.Workbook {
  const to = new ExcelJS.Workbook();
  for (const source of [...from.worksheets].reverse()) {
    const hidden = source.name === metaSheetName;
    const target = to.addWorksheet(hidden ? source.name : `Old ${source.name}`, { state: source.state });
    const isTable = source.name === 'Evidence' || source.name === 'Actions';
    source.eachRow((row, at) => {
      row.eachCell((cell, column) => {
        if (cell.isMerged && cell.master !== cell) return;
        const { rows, columns } = hidden ? { rows: 0, columns: 0 } : shift;
        const place = target.getCell(at + rows, (isTable ? 9 - column : column) + columns);
        place.value = cell.value;
        place.numFmt = cell.numFmt;
      });
    });
  }
  return to;
}

describe('a workbook of another layout', () => {
  it('is read whole by its labels and headers', async () => {
    const older = laidOutOtherwise(await load(whole));
    const { schoolReturn, problems } = await read(older);
    expect(problems).toEqual([]);
    expect(schoolReturn).toEqual(whole);
  });

  it('of an earlier schema is read, of a later one refused with what to do', async () => {
    const cell = metaCell('schema');
    const workbook = await load(whole);
    const meta = workbook.getWorksheet(metaSheetName);
    if (!meta) throw new Error('The hidden sheet is missing');
    meta.getCell(cell.row, cell.column).value = schemaVersion - 1;
    expect((await read(workbook)).schoolReturn).toEqual(whole);
    meta.getCell(cell.row, cell.column).value = schemaVersion + 1;
    await expect(read(workbook)).rejects.toThrow(NotAReturn);
    await expect(read(workbook)).rejects.toMatchObject({ code: 'newer-schema' });
  });

  it('with columns and sheets of its own has them listed, not dropped in silence', async () => {
    const workbook = await load(whole);
    workbook.addWorksheet('Our notes').getCell('A1').value = 'Remember the governors';
    const evidence = workbook.getWorksheet('Evidence');
    if (!evidence) throw new Error('The sheet is missing');
    evidence.getCell('J4').value = 'Cost';
    evidence.getCell('J5').value = 120;
    const { problems, schoolReturn } = await read(workbook);
    expect(problems.map(({ code, severity, sheet, cell }) => [code, severity, sheet, cell])).toEqual([
      ['column-unknown', 'query', 'Evidence', 'J4'],
      ['sheet-unknown', 'query', 'Our notes', null],
    ]);
    expect(schoolReturn).toEqual(whole);
  });

  it('with texts beside and below its boxes has them listed by their cells, also where rows and columns were put in', async () => {
    const workbook = await load(whole);
    const sheet = (name: string) => {
      const found = workbook.getWorksheet(name);
      if (!found) throw new Error('The sheet is missing');
      return found;
    };
    sheet('Details').getCell('H7').value = 'Known as Ash';
    sheet('Details').getCell('C40').value = new Date('2026-03-04');
    sheet('Verification').getCell('J60').value = 'See overleaf';
    const { problems, schoolReturn } = await read(workbook);
    expect(problems.map(({ code, severity, sheet: on, cell }) => [code, severity, on, cell])).toEqual([
      ['texts-outside', 'query', 'Details', 'H7'],
      ['texts-outside', 'query', 'Verification', 'J60'],
    ]);
    expect(problems[0]?.message).toContain('H7, C40 on Details');
    expect(schoolReturn).toEqual(whole);
    const moved = laidOutOtherwise(workbook);
    expect((await read(moved)).problems.map(({ code, sheet: on }) => [code, on])).toEqual([
      ['texts-outside', 'Old Details'],
      ['texts-outside', 'Old Verification'],
    ]);
  });
});
