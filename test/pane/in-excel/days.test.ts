import { london } from '../../../framework/editions/london/index.ts';
import { completeReturn } from '../../returns.ts';
import type { KeyboardUser } from './keyboard-user.ts';
import type { PaneInExcel } from './open-pane.ts';
import { inCell, withReturn } from './open-pane.ts';

let excel: PaneInExcel;
let user: KeyboardUser;

const { opens } = withReturn(completeReturn(london), (opened) => {
  excel = opened;
  ({ user } = opened);
});

const said = 'In its cell this day is a text, which Start does not count.';

describe('A day that was pasted as a text', () => {
  it('is said to be one, and is written as a day when somebody says so', async () => {
    await opens();
    await user.activates('Details');
    await user.comesTo('Details');
    excel.host.grid.type('Details', 'C9', "'12 May 2026");
    await user.finds('Date of assessment', '12/05/2026');
    await user.reads(said);
    await user.activates('Write it as 12/05/2026');
    await user.noLongerReads(said);
    expect(await user.focused()).toMatch(/^Date of assessment/);
    await user.reads('In the workbook');
    expect(inCell(excel, 'Details', 9, 3)).toBe(46_154);
    await user.finds('Date of assessment', '12/05/2026');
  });

  it('in a row is written as Start knows it also where the cell is formatted as text', async () => {
    await opens();
    await user.activates('Actions');
    await user.comesTo('Actions');
    await user.activates('Edit A1');
    await user.comesTo('Edit action');
    excel.host.model.sheet('Actions').worksheet.getCell('F5').numFmt = '@';
    excel.host.grid.type('Actions', 'F5', '12 May 2027');
    await user.reads(said);
    await user.activates('Write it as 12/05/2027');
    await user.noLongerReads(said);
    await user.reads('In the workbook');
    expect(inCell(excel, 'Actions', 5, 6)).toBe('12/05/2027');
  });

  it('as Start asks for it is nothing to speak of', async () => {
    await opens();
    await user.activates('Details');
    await user.comesTo('Details');
    excel.host.grid.type('Details', 'C9', "'13/05/2026");
    await user.finds('Date of assessment', '13/05/2026');
    await user.noLongerReads(said);
  });
});
