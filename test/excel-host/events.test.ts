import type { OpenExcel } from './open-excel.ts';
import { open, read, write } from './through-office.ts';

describe('events', () => {
  /** What an add-in hears, in order. */
  async function listen({ Excel, host }: OpenExcel): Promise<string[]> {
    const heard: string[] = [];
    const note = (text: string): Promise<void> => {
      heard.push(text);
      return Promise.resolve();
    };
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const named = (id: string): string => host.model.find(id)?.name ?? 'deleted';
      worksheets.onChanged.add(({ worksheetId, address, source }) =>
        note(`${source} ${named(worksheetId)}!${address}`),
      );
      worksheets.onSelectionChanged.add(({ worksheetId, address }) =>
        note(`selected ${named(worksheetId)}!${address}`),
      );
      worksheets.onActivated.add(({ worksheetId }) => note(`activated ${named(worksheetId)}`));
      worksheets.onDeactivated.add(({ worksheetId }) => note(`deactivated ${named(worksheetId)}`));
      worksheets.onDeleted.add(({ worksheetId }) => note(`deleted ${named(worksheetId)}`));
      await context.sync();
    });
    return heard;
  }

  it('tell of what a person types, selects and deletes, and of what the add-in writes', async () => {
    const excel = await open();
    const heard = await listen(excel);
    excel.host.grid.type('Details', 'C7', 'Birch Lane School');
    excel.host.grid.select('Evidence', 'B6:C6');
    excel.host.grid.delete('Actions');
    await write(excel, 'Details', 'C8', [['Joan Fairweather']]);
    await excel.host.settled();
    expect(heard).toEqual([
      'Local Details!C7',
      'deactivated Start',
      'activated Evidence',
      'selected Evidence!B6:C6',
      'deleted deleted',
      'Local Details!C8',
    ]);
  });

  it('do not tell of a choice from a list, where Excel is silent about those', async () => {
    const excel = await open();
    const heard = await listen(excel);
    excel.host.grid.silentDropDowns = true;
    excel.host.grid.choose('Details', 'C6', 'Hackney');
    await excel.host.settled();
    expect(heard).toEqual([]);
    expect(await read(excel, 'Details', 'C6')).toEqual([['Hackney']]);
  });

  it('give the range that changed', async () => {
    const { Excel, host } = await open();
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Details').load('id');
      const changed = new Promise<Excel.WorksheetChangedEventArgs>((resolve) => {
        sheet.onChanged.add((args) => {
          resolve(args);
          return Promise.resolve();
        });
      });
      await context.sync();
      host.grid.type('Details', 'C7', 'Birch Lane School');
      const range = (await changed).getRange(context).load('values');
      await context.sync();
      return range.values as unknown[][];
    });
    expect(seen).toEqual([['Birch Lane School']]);
  });

  it('end when the add-in takes its handler back', async () => {
    const { Excel, host } = await open();
    let calls = 0;
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(() => {
        calls += 1;
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    handler.remove();
    await handler.context.sync();
    host.grid.type('Details', 'C7', 'Birch Lane School');
    await host.settled();
    expect(calls).toBe(0);
  });
});
