import { london } from '../../framework/editions/london/index.ts';
import { valueAt } from '../../framework/fields.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import type { Abilities } from '../../test/excel-host/requirement-sets.ts';
import type { Opened } from '../../test/in-excel.ts';
import { inExcel, sessionIn } from '../../test/in-excel.ts';
import { completeReturn, today } from '../../test/returns.ts';
import { layoutOf } from '../../workbook/layout/index.ts';
import { openWorkbook } from '../excel/excel-workbook.ts';
import type { SessionOptions } from './open-session.ts';
import { openSession } from './open-session.ts';

const open = async (content: SchoolReturn | Uint8Array | null, abilities?: Abilities): Promise<Opened> =>
  sessionIn(await inExcel(content, abilities), () => openSession(openWorkbook(), options));

const options: SessionOptions = { editions: [london], today: () => today, templateBase64: () => Promise.resolve(''), moment: 0 };
const complete = completeReturn(london);

const level = 'aspects.leadership.level';
const levelCell = layoutOf(london).sheets.flatMap(({ name, inputs }) =>
  inputs.filter(({ field }) => field.path === level).map(({ row }) => ({ sheet: name, cell: `C${String(row)}` })),
)[0] ?? { sheet: '', cell: '' };
describe('an edit in the grid', () => {
  it('shows in the pane', async () => {
    const { host, ready, settled } = await open(complete);
    host.grid.type('Details', 'C7', 'Birch Lane School');
    await settled();
    expect(ready().schoolReturn.details.organisation).toBe('Birch Lane School');
  });

  it('shows when the next cell is selected, where Excel is silent about a choice', async () => {
    const { host, ready, settled } = await open(complete);
    host.grid.silentDropDowns = true;
    host.grid.choose(levelCell.sheet, levelCell.cell, 'Developing');
    await settled();
    expect(valueAt(ready().schoolReturn, level)).toBe('embedded');
    host.grid.select(levelCell.sheet, 'C5');
    await settled();
    expect(valueAt(ready().schoolReturn, level)).toBe('developing');
  });

  it('shows when another sheet is opened, where Excel is silent about a choice', async () => {
    const { host, ready, settled } = await open(complete);
    host.grid.silentDropDowns = true;
    host.grid.activate(levelCell.sheet);
    await settled();
    host.grid.choose(levelCell.sheet, levelCell.cell, 'Developing');
    host.grid.activate('Evidence');
    await settled();
    expect(valueAt(ready().schoolReturn, level)).toBe('developing');
  });

  it('shows when the pane gets the focus, without any event', async () => {
    const { host, session, ready } = await open(complete);
    host.model.onEvent = () => undefined;
    host.grid.type('Details', 'C7', 'Birch Lane School');
    await session.refresh();
    expect(ready().schoolReturn.details.organisation).toBe('Birch Lane School');
  });

  it('during a write is not lost', async () => {
    const { host, session, ready, settled } = await open(complete);
    void session.set('details.pdLead', 'Joan');
    host.grid.type('Details', 'C7', 'Birch Lane School');
    await settled();
    expect(ready().schoolReturn.details).toMatchObject({ pdLead: 'Joan', organisation: 'Birch Lane School' });
  });

  it('of the same cell wins once Excel has taken what the pane wrote', async () => {
    const { host, session, ready, settled } = await open(complete);
    await session.set('details.organisation', 'From the pane');
    host.grid.type('Details', 'C7', 'From the grid');
    await settled();
    expect(ready().schoolReturn.details.organisation).toBe('From the grid');
  });

  it('is read with the sheet it is on, and no other', async () => {
    const { host, settled } = await open(complete);
    const before = host.requests.length;
    host.grid.type('Details', 'C7', 'Birch Lane School');
    await settled();
    const sheets = host.requests
      .slice(before)
      .map(({ actions }) => actions.filter((action) => action.includes('UsedRange')).length);
    expect(sheets).toEqual([1]);
  });
});

describe('a read that began before a write', () => {
  it('does not take back what was written since', async () => {
    const { session, ready, settled } = await open(complete);
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
    const opened = await open(complete);
    opened.host.grid.rename('Details', 'Our school');
    await opened.session.set('details.organisation', 'Written');
    opened.host.grid.type('Our school', 'C8', 'Joan');
    await opened.settled();
    expect(opened.ready().schoolReturn.details).toMatchObject({ organisation: 'Written', pdLead: 'Joan' });
    expect((await opened.saved()).details.organisation).toBe('Written');
  });
});
