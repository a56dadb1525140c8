import { accessDenied } from './model/excel-error.ts';
import { open, read, write } from './through-office.ts';

const refusal = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no refusal',
    (error: unknown) => (error as { code: string }).code,
  );

describe('what hurts', () => {
  it('refuses an array of another shape, and changes nothing', async () => {
    const excel = await open();
    expect(await refusal(write(excel, 'Details', 'C7', [['one', 'two']]))).toBe('InvalidArgument');
    expect(await read(excel, 'Details', 'C7')).toEqual([['Alder Grove Primary School']]);
  });

  it('refuses a locked cell of a protected sheet, and takes an unlocked one', async () => {
    const excel = await open();
    expect(await refusal(write(excel, 'Details', 'B7', [['Label']]))).toBe('AccessDenied');
    expect(await refusal(write(excel, 'Details', 'C7', [['Birch Lane School']]))).toBe('no refusal');
  });

  it('does not find a sheet that was deleted, in a request or between two', async () => {
    const excel = await open();
    const afterwards = excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Evidence').getRange('A1');
      await context.sync();
      excel.host.grid.delete('Evidence');
      range.load('values');
      await context.sync();
    });
    expect(await refusal(afterwards)).toBe('ItemNotFound');
    expect(await refusal(read(excel, 'Evidence', 'A1'))).toBe('ItemNotFound');
  });

  it('refuses while a cell is being edited, unless the add-in lets Excel wait', async () => {
    const excel = await open();
    excel.host.grid.startEditing();
    expect(await refusal(read(excel, 'Details', 'C7'))).toBe('InvalidOperationInCellEditMode');
    const delayed = excel.Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getItem('Details').getRange('C7').load('values');
      await context.sync();
      return range.values as unknown[][];
    });
    excel.host.grid.type('Details', 'C7', 'Birch Lane School');
    excel.host.grid.stopEditing();
    expect(await delayed).toEqual([['Birch Lane School']]);
  });

  it('refuses whatever a test says', async () => {
    const excel = await open();
    excel.host.refuseNext(accessDenied());
    expect(await refusal(read(excel, 'Details', 'C7'))).toBe('AccessDenied');
    expect(await refusal(read(excel, 'Details', 'C7'))).toBe('no refusal');
  });

  it('refuses a call above the requirement set that it has', async () => {
    const { Excel } = await open();
    const call = Excel.run(async (context) => {
      context.workbook.insertWorksheetsFromBase64('');
      await context.sync();
    });
    expect(await refusal(call)).toBe('ApiNotFound');
  });

  it('refuses to hand over more cells than an answer can hold', async () => {
    const excel = await open();
    expect(await refusal(read(excel, 'Details', 'A1:Z100000'))).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('says loudly which member it has not learnt', async () => {
    const { Excel } = await open();
    const call = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Details').charts.load('count');
      await context.sync();
    });
    await expect(call).rejects.toMatchObject({
      code: 'ApiNotFound',
      message: 'test host: Worksheet.charts is not implemented',
    });
  });

  it('writes more than 1,500 cells in parts, each with an event of its own', async () => {
    const excel = await open();
    const addresses: string[] = [];
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ address }) => {
        addresses.push(address);
        return Promise.resolve();
      });
      await context.sync();
    });
    const values = Array.from({ length: 400 }, (_, row) => Array<number>(4).fill(row));
    await write(excel, 'Evidence', 'K1:N400', values);
    await excel.host.settled();
    expect(addresses).toEqual(['K1:N375', 'K376:N400']);
  });
});
