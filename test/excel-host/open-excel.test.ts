import { strFromU8, unzipSync } from 'fflate';
import { london } from '../../framework/editions/london/index.ts';
import { emptyReturn } from '../../framework/fields.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { readReturn } from '../../workbook/read/read-return.ts';
import { completeReturn } from '../returns.ts';
import { openExcel } from './open-excel.ts';
import { completeWorkbook, open, read, write } from './through-office.ts';

/** The areas with a validation, sheet by sheet. */
function validatedAreas(workbook: Uint8Array): string[][] {
  const sheets = Object.entries(unzipSync(workbook)).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  return sheets.map(([, part]) =>
    [...strFromU8(part).matchAll(/<dataValidation [^>]*sqref="([^"]*)"/g)].map(([, area = '']) => area).sort(),
  );
}

describe('office.js beside a workbook in memory', () => {
  it('says that it runs in Excel and is ready', async () => {
    const { Office } = await open();
    expect(Office.context.host).toBe('Excel');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
  });

  it('lists the sheets with their visibility and protection, and the tables', async () => {
    const { Excel } = await open();
    const [sheets, tables] = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const allTables = context.workbook.tables.load('items/name,items/worksheet/name,items/showTotals');
      worksheets.load('items/name,items/visibility,items/tables/name,items/protection/protected');
      await context.sync();
      return [
        worksheets.items.map(({ name, visibility, protection }) => [name, visibility, protection.protected]),
        allTables.items.map(({ name, worksheet, showTotals }) => [name, worksheet.name, showTotals]),
      ];
    });
    expect(sheets).toContainEqual(['Leadership', 'Visible', true]);
    expect(sheets).toContainEqual(['Evidence', 'Visible', false]);
    expect(sheets).toContainEqual(['_pdqm', 'VeryHidden', false]);
    expect(tables.map(([, sheet]) => sheet)).toEqual(['Evidence', 'Actions']);
  });

  it('reads values, formulas, texts, types and formats of one area at once', async () => {
    const { Excel } = await open();
    const range = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Details').getRange('C9:C10');
      cell.load('values,formulas,text,valueTypes,numberFormat,rowIndex,columnIndex');
      await context.sync();
      return cell.toJSON();
    });
    expect(range).toMatchObject({
      values: [[46132], ['']],
      text: [['20/04/2026'], ['']],
      valueTypes: [['Double'], ['Empty']],
      rowIndex: 8,
      columnIndex: 2,
    });
    expect(range.numberFormat).toEqual([['dd/mm/yyyy'], ['General']]);
  });

  it('follows a defined name to its cell', async () => {
    const { Excel } = await open();
    const found = await Excel.run(async (context) => {
      const names = context.workbook.names.load(
        'items/name,items/formula,items/value,items/visible,items/scope,items/type',
      );
      await context.sync();
      const [first] = names.items;
      const range = context.workbook.names.getItemOrNullObject(first?.name ?? '').getRange();
      range.load('address');
      await context.sync();
      return { value: String(first?.value), address: range.address, count: names.items.length };
    });
    expect(found.value).toBe(found.address.replace(/!([A-Z]+)(\d+)$/, '!$$$1$$$2'));
    expect(found.count).toBeGreaterThan(50);
  });

  it('gives a null object, and null objects below it, for what is not there', async () => {
    const { Excel } = await open();
    const isNull = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere');
      const used = sheet.getUsedRangeOrNullObject(true).load('values');
      await context.sync();
      return [sheet.isNullObject, used.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });

  it('keeps a range for as long as Excel.run lasts, and refuses it afterwards', async () => {
    const { Excel } = await open();
    const kept = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Details').getRange('C7');
      await context.sync();
      range.load('values');
      await context.sync();
      return range;
    });
    expect(() => kept.load('values')).toThrow(expect.objectContaining({ code: 'InvalidObjectPath' }) as Error);
  });

  it('changes nothing before the sync', async () => {
    const excel = await open();
    const seen = await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Details').getRange('C7').values = [['Birch Lane School']];
      const before = excel.host.model.sheet('Details').content(7, 3).value;
      await context.sync();
      return [before, excel.host.model.sheet('Details').content(7, 3).value];
    });
    expect(seen).toEqual(['Alder Grove Primary School', 'Birch Lane School']);
  });

  it('leaves a cell as it is for null, and empties it for an empty text', async () => {
    const excel = await open();
    await write(excel, 'Evidence', 'E6:F6', [[null, '']]);
    const [[evidence, kept] = []] = await read(excel, 'Evidence', 'E6:F6');
    expect(evidence).not.toBe('');
    expect(kept).toBe('');
  });

  it('saves a workbook that reads as the return with the value that was written', async () => {
    const excel = await open();
    await write(excel, 'Details', 'C7', [['Birch Lane School']]);
    const saved = readWorkbookFile(await excel.host.model.save());
    const { schoolReturn, problems } = readReturn(saved, [london]);
    const expected = completeReturn(london);
    expect(schoolReturn).toEqual({ ...expected, details: { ...expected.details, organisation: 'Birch Lane School' } });
    expect(problems).toEqual([]);
  });

  it('saves the drop-down lists where they were', async () => {
    const { host } = await open();
    expect(validatedAreas(await host.model.save())).toEqual(validatedAreas(await completeWorkbook));
  });

  it('treats a written text as if it had been typed', async () => {
    const excel = await open();
    const texts = ['007', "'007", '20/4/2026', '2026-04-20', '1,250', '5%', 'true', '=see the plan', "'=see the plan"];
    const column = texts.map((text) => [text]);
    await write(excel, 'Evidence', 'Z6:Z14', column);
    const values = await read(excel, 'Evidence', 'Z6:Z14');
    expect(values.flat()).toEqual([7, '007', 46132, 46132, 1250, 0.05, true, '#NAME?', '=see the plan']);
    await write(excel, 'Evidence', 'F6:F14', column);
    expect(await read(excel, 'Evidence', 'F6:F14')).toEqual(column);
  });

  it('adds a row to a table', async () => {
    const { Excel, host } = await openExcel(await buildWorkbook(london, emptyReturn(london)));
    const before = host.model.tables[0]?.area.bottom ?? 0;
    await Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem('Evidence').tables.getItem(host.model.tables[0]?.name ?? '');
      const columns = table.getHeaderRowRange().load('columnCount');
      await context.sync();
      table.rows.add(undefined, [Array<string>(columns.columnCount).fill('new')]);
      await context.sync();
    });
    expect(host.model.tables[0]?.area.bottom).toBe(before + 1);
    expect(host.model.sheet('Evidence').content(before + 1, 1).value).toBe('new');
  });

  it('inserts the sheets of another workbook, with names and tables, where Excel can', async () => {
    const excel = await openExcel(null, { excelApi: '1.13' });
    const base64 = Buffer.from(await completeWorkbook).toString('base64');
    await excel.Excel.run(async (context) => {
      context.workbook.insertWorksheetsFromBase64(base64, { positionType: 'End' });
      await context.sync();
    });
    expect(excel.host.model.sheets.map(({ name }) => name).slice(0, 3)).toEqual(['Sheet1', 'Start', 'Details']);
    const saved = readWorkbookFile(await excel.host.model.save());
    expect(readReturn(saved, [london]).schoolReturn).toEqual(completeReturn(london));
  });

  it('opens a workbook in another window', async () => {
    const { Excel, host } = await open();
    await Excel.createWorkbook(Buffer.from(await completeWorkbook).toString('base64'));
    expect(host.openedWorkbooks).toEqual([await completeWorkbook]);
  });

  it('counts requests and tells those that only clean up', async () => {
    const excel = await open();
    await read(excel, 'Details', 'C7');
    await excel.host.settled();
    expect(excel.host.requests.map(({ cleansUp }) => cleansUp)).toEqual([false, true]);
  });
});

describe('a person in the grid', () => {
  it('selects what the add-in is told is selected', async () => {
    const { Excel, host } = await open();
    host.grid.select('Evidence', 'B6');
    const address = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Evidence!B6');
  });

  it('sees the cell that the add-in selects', async () => {
    const { Excel, host } = await open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Leadership').getRange('B2').select();
      await context.sync();
    });
    expect([host.model.activeSheet.name, host.model.activeSheet.selection]).toEqual([
      'Leadership',
      { top: 2, left: 2, bottom: 2, right: 2 },
    ]);
  });

  it('makes a table longer by typing below it', async () => {
    const { host } = await open();
    const [table] = host.model.tables;
    const below = (table?.area.bottom ?? 0) + 1;
    host.grid.type('Evidence', `A${String(below)}`, 'E99');
    expect(table?.area.bottom).toBe(below);
  });

  it('cannot type into a locked cell', async () => {
    const { host } = await open();
    expect(() => host.grid.type('Details', 'B7', 'Label')).toThrow(
      expect.objectContaining({ code: 'AccessDenied' }) as Error,
    );
  });
});
