import { london } from '../../../framework/editions/london/index.ts';
import { ExcelError } from '../../excel-host/model/excel-error.ts';
import { completeReturn } from '../../returns.ts';
import type { KeyboardUser } from './keyboard-user.ts';
import type { PaneInExcel } from './open-pane.ts';
import { inCell, pressInRibbon, withReturn } from './open-pane.ts';

let excel: PaneInExcel;
let user: KeyboardUser;

const { opens, opensAgain, opensBeside } = withReturn(completeReturn(london), (opened) => {
  excel = opened;
  ({ user } = opened);
});

/** Empties a row of a table in the grid. */
function deletes(sheet: string, row: number): void {
  for (const column of 'ABCDEFGH') excel.host.grid.type(sheet, `${column}${String(row)}`, '');
}

async function editsEvidence(): Promise<void> {
  await user.activates('Evidence');
  await user.comesTo('Evidence');
  await user.activates('Edit E1');
  await user.comesTo('Edit evidence');
}

describe('What is typed', () => {
  beforeEach(() => opens());

  it('is in the workbook when the ribbon’s Check is pressed at the next moment, and the pane is not loaded again', async () => {
    await editsEvidence();
    await excel.frame.evaluate(() => Object.assign(window, { isSamePage: true }));
    await user.tabsTo('Where kept');
    await user.types('In the office');
    await pressInRibbon(excel, 'Check');
    await user.comesTo('Check');
    await user.reads('In the workbook');
    expect(await excel.frame.evaluate(() => 'isSamePage' in window)).toBe(true);
    expect(inCell(excel, 'Evidence', 5, 6)).toBe('In the office');

    await user.presses('Alt+ArrowLeft');
    await user.comesTo('Edit evidence');
    await pressInRibbon(excel, 'Check');
    await user.comesTo('Check');
  });

  it.each<[pause: number, what: string, thenDoes: () => Promise<void>]>([
    [500, 'the ribbon’s Check is pressed', () => pressInRibbon(excel, 'Check').then(() => user.comesTo('Check'))],
    [150, 'the pane is closed and opened again', () => opensAgain()],
  ])(
    'into three fields, while Excel takes %i ms for each answer, is in the workbook when %s at the next moment',
    async (pause, _, thenDoes) => {
      await user.activates('Details');
      await user.comesTo('Details');
      excel.host.fate = () => pause;
      await user.fillsIn({ 'School / organisation': 'Birch Lane', 'PD lead': 'Joan', URN: '100999' });
      await thenDoes();
      await user.reads('In the workbook');
      expect([7, 8, 12].map((row) => inCell(excel, 'Details', row, 3))).toEqual(['Birch Lane', 'Joan', '100999']);
    },
  );

  it('is in the workbook after the pane was closed in that moment, and opened again', async () => {
    await editsEvidence();
    excel.host.fate = () => 'unheard';
    await user.tabsTo('Where kept');
    await user.types('In the office');
    await opensAgain();
    await user.reads('In the workbook');
    expect(inCell(excel, 'Evidence', 5, 6)).toBe('In the office');
  });

  it('stands beside what the workbook says where that has changed since, and is put in when somebody says so', async () => {
    await user.activates('Details');
    await user.comesTo('Details');
    excel.host.fate = () => 'unheard';
    await user.fillsIn({ 'PD lead': 'Joan' });
    await opensAgain(() => excel.host.grid.type('Details', 'C8', 'Chidi Okafor'));
    await user.reads('You wrote: “Joan”');
    await user.reads('The workbook says: “Chidi Okafor”');
    await user.reads('1 text is not in the workbook');
    await user.tabsTo('Use what I wrote');
    await user.presses('Enter');
    await user.noLongerReads('You wrote');
    await user.reads('In the workbook');
    expect(inCell(excel, 'Details', 8, 3)).toBe('Joan');
  });

  it('stands beside what is typed into the same cell in the grid meanwhile', async () => {
    await user.activates('Details');
    await user.comesTo('Details');
    excel.host.grid.startEditing();
    await user.fillsIn({ 'PD lead': 'Joan' });
    excel.host.grid.type('Details', 'C8', 'Chidi Okafor');
    excel.host.grid.stopEditing();
    await user.presses('Tab');
    await user.reads('You wrote: “Joan”');
    await user.reads('The workbook says: “Chidi Okafor”');
    await user.finds('PD lead', 'Chidi Okafor');
    expect(inCell(excel, 'Details', 8, 3)).toBe('Chidi Okafor');
  });

  it('into two rows that are deleted in the grid, one after the other, can be copied', async () => {
    await editsEvidence();
    await user.tabsTo('Where kept');
    excel.host.grid.startEditing();
    await user.types('In the office');
    await user.reads('1 entry waits for Excel');
    deletes('Evidence', 5);
    excel.host.grid.stopEditing();
    await user.reads('This row is no longer in the sheet');
    await user.reads('You wrote: “In the office”');
    await user.reads('Copy the text');
    await user.reads('1 text is not in the workbook');

    await user.activates('To the list');
    await user.comesTo('Evidence');
    await user.activates('Edit E2');
    await user.comesTo('Edit evidence');
    await user.tabsTo('Where kept');
    excel.host.grid.startEditing();
    await user.types('In the library');
    await user.reads('1 entry waits for Excel');
    deletes('Evidence', 6);
    excel.host.grid.stopEditing();
    await user.reads('You wrote: “In the library”');
    await user.reads('You wrote: “In the office”');
    await user.reads('2 texts are not in the workbook');

    await excel.frame.locator('button::-p-text(Discard it)').click({ count: 2 });
    await user.noLongerReads('You wrote: “In the office”');
    await user.reads('You wrote: “In the library”');
  });

  it('into two new rows while a cell is being edited is in the workbook, below the row that is typed there', async () => {
    excel.host.grid.startEditing();
    await user.activates('Evidence');
    await user.comesTo('Evidence');
    for (const text of ['Minutes of May', 'Minutes of June']) {
      await user.activates('Add evidence');
      await user.comesTo('Add evidence');
      await user.fillsIn({ Evidence: text });
      await user.presses('Control+Enter');
      await user.comesTo('Evidence');
    }
    excel.host.grid.type('Evidence', 'E9', 'Minutes of April');
    excel.host.grid.stopEditing();
    await user.reads('In the workbook');
    const rows = [9, 10, 11].map((row) => inCell(excel, 'Evidence', row, 5));
    expect(rows).toEqual(['Minutes of April', 'Minutes of May', 'Minutes of June']);
  });

  it('is all kept where it is too long for a cell, and the field says by how much', async () => {
    await user.activates('Leadership');
    await user.comesTo('Leadership of Professional Development');
    await user.tabsTo('Reason for our level');
    await user.presses('Control+a');
    const client = await excel.page.createCDPSession();
    await client.send('Input.insertText', { text: 'a'.repeat(40_000) });
    await user.reads('Too long by 7,233 characters');
    await user.presses('Tab');
    await user.reads('1 entry waits for Excel');
    await user.finds('Reason for our level', 'a'.repeat(40_000));
  });
});

describe('What Excel did not take', () => {
  beforeEach(() => opens());

  it('is tried again by itself, which the pane says without sending anybody out of the workbook', async () => {
    await user.activates('Details');
    await user.comesTo('Details');
    const failure = new ExcelError('GeneralException', 500, 'There was an internal error.');
    excel.host.refuseNext(failure, 'set Values');
    await user.fillsIn({ 'PD lead': 'Joan' });
    await user.presses('Tab');
    await user.reads('What you entered here is kept, even if you close this pane. The pane will try again.');
    await user.noLongerReads('The pane will try again.');
    await user.reads('In the workbook');
    expect(inCell(excel, 'Details', 8, 3)).toBe('Joan');
  });
});

it('What is typed in a pane in another window stays with that pane until it is closed', async () => {
  await opens();
  await user.activates('Evidence');
  await user.comesTo('Evidence');
  await user.activates('Add evidence');
  await user.comesTo('Add evidence');
  await user.tabsTo('Evidence');
  await user.types('Minutes of May');
  await user.reads('A new row is not added');

  const first = excel.page;
  await opensBeside();
  await user.reads('Add evidence');
  await user.reads('In the workbook');
  await first.close();
  await opensAgain();
  await user.reads('A new row is not added');
});
