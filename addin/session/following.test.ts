import { london } from '../../framework/editions/london/index.ts';
import { valueAt } from '../../framework/fields.ts';
import type { Opened } from '../../test/pane/opened-session.ts';
import { openedOver } from '../../test/pane/opened-session.ts';
import { completeReturn } from '../../test/returns.ts';
import { layoutOf } from '../../workbook/layout/index.ts';

const complete = completeReturn(london);

const level = 'aspects.leadership.level';
const levelCell = layoutOf(london).sheets.flatMap(({ name, inputs }) =>
  inputs.filter(({ field }) => field.path === level).map(({ row }) => ({ sheet: name, cell: `C${String(row)}` })),
)[0] ?? { sheet: '', cell: '' };
describe('an edit in the grid', () => {
  it('shows in the pane', async () => {
    const { host, ready, settled } = await openedOver(complete);
    host.grid.type('Details', 'C7', 'Birch Lane School');
    await settled();
    expect(ready().schoolReturn.details.organisation).toBe('Birch Lane School');
  });

  it('shows when the next cell is selected, where Excel is silent about a choice', async () => {
    const { host, ready, settled } = await openedOver(complete);
    host.grid.silentDropDowns = true;
    host.grid.choose(levelCell.sheet, levelCell.cell, 'Developing');
    await settled();
    expect(valueAt(ready().schoolReturn, level)).toBe('embedded');
    host.grid.select(levelCell.sheet, 'C5');
    await settled();
    expect(valueAt(ready().schoolReturn, level)).toBe('developing');
  });

  it('shows when another sheet is opened, where Excel is silent about a choice', async () => {
    const { host, ready, settled } = await openedOver(complete);
    host.grid.silentDropDowns = true;
    host.grid.activate(levelCell.sheet);
    await settled();
    host.grid.choose(levelCell.sheet, levelCell.cell, 'Developing');
    host.grid.activate('Evidence');
    await settled();
    expect(valueAt(ready().schoolReturn, level)).toBe('developing');
  });

  it('shows when the pane gets the focus, without any event', async () => {
    const { host, session, ready } = await openedOver(complete);
    host.model.onEvent = () => undefined;
    host.grid.type('Details', 'C7', 'Birch Lane School');
    await session.refresh();
    expect(ready().schoolReturn.details.organisation).toBe('Birch Lane School');
  });

  it('during a write is not lost', async () => {
    const { host, session, ready, settled } = await openedOver(complete);
    void session.set('details.pdLead', 'Joan');
    host.grid.type('Details', 'C7', 'Birch Lane School');
    await settled();
    expect(ready().schoolReturn.details).toMatchObject({ pdLead: 'Joan', organisation: 'Birch Lane School' });
  });

  it('of the same cell wins once Excel has taken what the pane wrote', async () => {
    const { host, session, ready, settled } = await openedOver(complete);
    await session.set('details.organisation', 'From the pane');
    host.grid.type('Details', 'C7', 'From the grid');
    await settled();
    expect(ready().schoolReturn.details.organisation).toBe('From the grid');
  });

  it('is read with the sheet it is on, and no other', async () => {
    const { host, settled } = await openedOver(complete);
    const before = host.requests.length;
    host.grid.type('Details', 'C7', 'Birch Lane School');
    await settled();
    const sheets = host.requests
      .slice(before)
      .map(({ actions }) => actions.filter((action) => action.includes('UsedRange')).length);
    expect(sheets).toEqual([1]);
  });
});

describe('twenty moves of the selection', () => {
  /** Sheets that were read again since, one entry for each reading. */
  const readSince = ({ host }: Opened, before: number): readonly number[] =>
    host.requests
      .slice(before)
      .map(({ actions }) => actions.filter((action) => action.includes('UsedRange')).length)
      .filter((sheets) => sheets > 0);

  it('over cells of which Excel tells every change cost no request', async () => {
    const opened = await openedOver(complete);
    opened.host.grid.select('Details', 'C7');
    await opened.settled();
    const before = opened.requests();
    for (let move = 0; move < 20; move += 1) opened.host.grid.select('Details', `C${String(7 + (move % 5))}`);
    await opened.settled();
    expect(opened.requests() - before).toBe(0);
  });

  it('over drop-down lists cost one reading of their sheet, once the selection rests', async () => {
    const opened = await openedOver(complete, undefined, { moment: 100 });
    opened.host.grid.silentDropDowns = true;
    opened.host.grid.choose(levelCell.sheet, levelCell.cell, 'Developing');
    const before = opened.requests();
    const read = new Promise<void>((resolve) => opened.session.subscribe(resolve));
    for (let move = 0; move < 20; move += 1) {
      opened.host.grid.select(levelCell.sheet, `C${String(5 + move)}`);
    }
    await read;
    await opened.settled();
    expect(readSince(opened, before)).toEqual([1]);
    expect(valueAt(opened.ready().schoolReturn, level)).toBe('developing');
  });
});

describe('a read that began before a write', () => {
  it('does not take back what was written since', async () => {
    const { session, ready, settled } = await openedOver(complete);
    const reading = session.refresh();
    void session.set('details.organisation', 'Newer');
    await reading;
    expect(ready().schoolReturn.details.organisation).toBe('Newer');
    await settled();
    expect(ready().schoolReturn.details.organisation).toBe('Newer');
    expect(ready().waiting.size).toBe(0);
  });
});

describe('a renamed sheet', () => {
  it('is written and read as before', async () => {
    const opened = await openedOver(complete);
    opened.host.grid.rename('Details', 'Our school');
    await opened.session.set('details.organisation', 'Written');
    opened.host.grid.type('Our school', 'C8', 'Joan');
    await opened.settled();
    expect(opened.ready().schoolReturn.details).toMatchObject({ organisation: 'Written', pdLead: 'Joan' });
    expect((await opened.saved()).details.organisation).toBe('Written');
  });
});
