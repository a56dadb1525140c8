import { london } from '../../framework/editions/london/index.ts';
import { ExcelError } from '../../test/excel-host/model/excel-error.ts';
import type { OpenExcel } from '../../test/excel-host/open-excel.ts';
import { inExcel, workbookAfter } from '../../test/in-excel.ts';
import { testOptions } from '../../test/pane/opened-session.ts';
import { completeReturn, decidedReturn } from '../../test/returns.ts';
import type { CellSource, FilledCell, SheetSource } from '../../workbook/read/cell-source.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { openSession } from '../session/open-session.ts';
import { openWorkbook } from './excel-workbook.ts';

const complete = completeReturn(london);

/**
 * What a reader can see of a sheet. Merged areas are not known through Excel, and a formula without a result is what a
 * file alone has: the test host leaves out empty results when it saves.
 */
const seen = (sheet: SheetSource): object => {
  const { name, hidden, tables } = sheet;
  const cells = [...sheet.filled()].filter(({ cell }) => cell.type !== 'uncalculated');
  return { name, hidden, tables, cells: name === '_pdqm' ? cells.filter(isEntry) : cells };
};

/** Of the hidden sheet nothing else is read: the lists behind the drop-downs are most of what a workbook holds. */
const isEntry = ({ row, column }: FilledCell): boolean => row <= 50 && column <= 2;

const sheetOf = (source: CellSource, name: string): SheetSource | undefined =>
  source.sheets.find((sheet) => sheet.name === name);

describe('a workbook in Excel', () => {
  it('is read, cell for cell, as its file is', async () => {
    const bytes = await workbookAfter(decidedReturn(london), (model) => {
      const { worksheet } = model.sheet('Details');
      worksheet.getCell('D6').value = { error: '#REF!' };
      worksheet.getCell('D7').value = true;
      worksheet.getCell('D8').value = 12.5;
      worksheet.getCell('D9').value = { formula: '6*7', result: 42 };
      worksheet.getCell('D12').value = 46_000;
      worksheet.getCell('D12').style = { numFmt: 'd mmmm yyyy' };
    });
    await inExcel(bytes);
    const source = await openWorkbook().read();
    const file = readWorkbookFile(bytes);
    expect(source.sheets.map(seen)).toEqual(file.sheets.map(seen));
    expect([...source.names].map(({ name }) => name).sort()).toEqual(file.names.map(({ name }) => name).sort());
    expect(source.date1904).toBe(false);
  });

  it('takes one request each time', async () => {
    const { host } = await inExcel(complete);
    const workbook = openWorkbook();
    await workbook.read();
    expect(host.requests).toHaveLength(1);
    await workbook.read();
    await host.settled();
    expect(host.requests).toHaveLength(2);
  });

  it('is found out about where it has not the sheets that are likely', async () => {
    const { host } = await inExcel(complete);
    host.grid.delete('Glossary');
    host.grid.rename('Details', 'Our school');
    const workbook = openWorkbook();
    const names = (await workbook.read()).sheets.map(({ name }) => name);
    expect(names).toEqual(host.model.sheets.map(({ name }) => name));
    expect(host.requests).toHaveLength(3);
    await workbook.read();
    await host.settled();
    expect(host.requests).toHaveLength(4);
  });

  it('has the sheets that somebody has added, in one request more', async () => {
    const { host } = await inExcel(
      await workbookAfter(complete, (model) => {
        const { workbook } = model.sheet('Details').worksheet;
        workbook.addWorksheet('Notes').getCell('A1').value = 'Ask the governors';
      }),
    );
    const source = await openWorkbook().read();
    expect(sheetOf(source, 'Notes')?.cell(1, 1)).toEqual({ type: 'text', text: 'Ask the governors' });
    expect(host.requests).toHaveLength(2);
  });

  it('is read in part where only a part is wanted', async () => {
    const { host } = await inExcel(complete);
    const workbook = openWorkbook();
    await workbook.read();
    host.grid.type('Details', 'C7', 'New');
    host.grid.type('Evidence', 'E5', 'New too');
    const source = await workbook.read(new Set([host.model.sheet('Details').id]));
    expect(sheetOf(source, 'Details')?.cell(7, 3)).toEqual({ type: 'text', text: 'New' });
    expect(sheetOf(source, 'Evidence')?.cell(5, 5)).not.toEqual({ type: 'text', text: 'New too' });
  });

  it('is read with sheets that were renamed, deleted or added since', async () => {
    const { host } = await inExcel(complete);
    const workbook = openWorkbook();
    await workbook.read();
    host.grid.rename('Details', 'Our school');
    host.grid.delete('Glossary');
    const partial = await workbook.read(new Set([host.model.sheet('Evidence').id]));
    const names = partial.sheets.map(({ name }) => name);
    expect(names).toContain('Our school');
    expect(names).not.toContain('Glossary');
    expect(sheetOf(partial, 'Our school')?.cell(7, 3)).not.toBeNull();

    host.grid.delete('Evidence');
    expect(sheetOf(await workbook.read(), 'Evidence')).toBeUndefined();
  });

  it('is no larger than what a return can be', async () => {
    const { host } = await inExcel(complete);
    host.model.sheet('About').worksheet.getCell(900_000, 3).value = 'far away';
    const source = await openWorkbook().read();
    expect(sheetOf(source, 'About')?.rows).toBeLessThanOrEqual(5000);
  });

  it('tells the date system', async () => {
    await inExcel(
      await workbookAfter(complete, (model) => {
        model.sheet('Details').worksheet.workbook.properties.date1904 = true;
      }),
    );
    expect((await openWorkbook().read()).date1904).toBe(true);
  });
});

describe('a write', () => {
  const put = { sheet: 'Details', row: 7, column: 3, content: 'Birch Lane' };

  it('is one request, and shows in what it gives back', async () => {
    const { host } = await inExcel(complete);
    const workbook = openWorkbook();
    await workbook.read();
    const source = await workbook.write([put, { ...put, row: 8, content: 'Joan' }, { ...put, row: 12, content: null }]);
    await host.settled();
    expect(host.requests).toHaveLength(2);
    expect([7, 8, 12].map((row) => sheetOf(source, 'Details')?.cell(row, 3))).toEqual([
      { type: 'text', text: 'Birch Lane' },
      { type: 'text', text: 'Joan' },
      null,
    ]);
    expect((await workbook.read()).sheets.map(seen)).toEqual(source.sheets.map(seen));
  });

  it('leaves the number format of a date’s cell alone', async () => {
    const { host } = await inExcel(complete);
    const workbook = openWorkbook();
    await workbook.read();
    await workbook.write([{ ...put, row: 9, content: 46_000 }]);
    expect(host.model.sheet('Details').content(9, 3)).toMatchObject({ value: 46_000, format: 'dd/mm/yyyy' });
  });

  it.each([false, true])(
    'puts a day into a cell that somebody has formatted as text as the sheet asks for it (from 1904: %s)',
    async (date1904) => {
      const { host } = await inExcel(
        await workbookAfter(complete, (model) => {
          const { worksheet } = model.sheet('Details');
          worksheet.workbook.properties.date1904 = date1904;
          worksheet.getCell('C9').numFmt = '@';
        }),
      );
      const session = openSession(openWorkbook(), testOptions);
      await host.settled();
      await session.set('details.assessedOn', '2026-05-12');
      await host.settled();
      expect(host.model.sheet('Details').content(9, 3)).toMatchObject({ value: '12/05/2026', format: '@' });
      expect(session.state()).toMatchObject({ schoolReturn: { details: { assessedOn: '2026-05-12' } } });
    },
  );

  it.each(['@', 'General'])(
    'keeps a text as it is in a cell of the format %s, whatever it looks like',
    async (format) => {
      const texts = ['007', '1.10', '3/4', 'May 2026', '=see minutes', '- shared', "'tis", 'TRUE', 'Minutes'];
      const { host } = await inExcel(
        await workbookAfter(complete, (model) => {
          for (const row of texts.keys()) model.sheet('Evidence').worksheet.getCell(5 + row, 6).numFmt = format;
        }),
      );
      const workbook = openWorkbook();
      await workbook.read();
      await workbook.write(texts.map((content, row) => ({ sheet: 'Evidence', row: 5 + row, column: 6, content })));
      const written = texts.map((_, row) => host.model.sheet('Evidence').content(5 + row, 6));
      expect(written).toEqual(texts.map((value) => ({ value, formula: value, type: 'String', format })));
    },
  );

  it.each([
    ['AccessDenied', 'locked'],
    ['InvalidArgument', 'refused'],
    ['ItemNotFound', 'sheet-missing'],
    ['GeneralException', 'failed'],
    ['ResponsePayloadSizeLimitExceeded', 'failed'],
  ])('that Excel refuses with %s is told as %s', async (code, kind) => {
    const { host } = await inExcel(complete);
    const workbook = openWorkbook();
    await workbook.read();
    host.refuseNext(new ExcelError(code, 400, 'No.'));
    await expect(workbook.write([put])).rejects.toMatchObject({
      notice: { kind, detail: expect.stringContaining(code) as string },
    });
  });

  it('never reaches a cell that is locked', async () => {
    const { host } = await inExcel(complete);
    const workbook = openWorkbook();
    await workbook.read();
    const label = host.model.sheet('Details').content(7, 2).value;
    await expect(workbook.write([{ ...put, column: 2 }])).rejects.toMatchObject({ notice: { kind: 'locked' } });
    expect(host.model.sheet('Details').content(7, 2).value).toBe(label);
  });
});

describe('going to a place', () => {
  const selection = ({ host }: OpenExcel): object => ({
    sheet: host.model.activeSheet.name,
    row: host.model.activeSheet.selection.top,
    column: host.model.activeSheet.selection.left,
  });

  it('selects its cell on its sheet', async () => {
    const excel = await inExcel(complete);
    const workbook = openWorkbook();
    await workbook.goTo('Leadership', 'C8');
    expect(selection(excel)).toEqual({ sheet: 'Leadership', row: 8, column: 3 });
    expect(await workbook.selected()).toEqual({ sheet: 'Leadership', cell: 'C8' });
  });

  it('opens its sheet where there is no cell', async () => {
    const excel = await inExcel(complete);
    await openWorkbook().goTo('Evidence', null);
    expect(selection(excel)).toMatchObject({ sheet: 'Evidence' });
  });

  it('tells that its sheet is gone', async () => {
    await inExcel(complete);
    await expect(openWorkbook().goTo('Nowhere', 'A1')).rejects.toMatchObject({ notice: { kind: 'sheet-missing' } });
  });
});

describe('trouble of another kind', () => {
  it('is told with what was thrown', async () => {
    Object.assign(globalThis, {
      Excel: {
        run: () => {
          throw new TypeError('x is not a function');
        },
      },
    });
    await expect(openWorkbook().read()).rejects.toMatchObject({
      notice: { kind: 'failed', detail: 'x is not a function' },
    });
  });
});
