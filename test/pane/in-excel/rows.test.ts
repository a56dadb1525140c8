import { london } from '../../../framework/editions/london/index.ts';
import { withFullActions } from '../../in-excel.ts';
import { completeReturn } from '../../returns.ts';
import type { KeyboardUser } from './keyboard-user.ts';
import type { PaneInExcel } from './open-pane.ts';
import { inCell, pressInRibbon, withReturn } from './open-pane.ts';

const school = completeReturn(london);
const organisation = school.details.organisation ?? '';

let excel: PaneInExcel;
let user: KeyboardUser;

const { opens, opensAgain } = withReturn(school, (opened) => {
  excel = opened;
  ({ user } = opened);
});

describe('A row that somebody clears while Excel takes its time', () => {
  beforeEach(async () => {
    await opens();
    await user.activates('Evidence');
    await user.comesTo('Evidence');
    excel.host.fate = () => 500;
  });

  const refs = (): readonly unknown[] => [5, 6, 7, 8, 9].map((row) => inCell(excel, 'Evidence', row, 1));

  it('is the only one that is cleared by a double-click', async () => {
    await (await excel.frame.waitForSelector('[aria-label="Clear E1"]'))?.click({ count: 2 });
    await user.reads('E1 cleared.');
    await user.reads('In the workbook');
    expect(refs()).toEqual(['', 'E2', 'E3', 'E4', '']);
  });

  it('is the only one that is cleared by two presses of Enter, the second of which brings it back', async () => {
    await user.activates('Clear E1');
    await user.presses('Enter');
    await user.comesTo('Evidence');
    await user.reads('In the workbook');
    expect(refs()).toEqual(['', 'E2', 'E3', 'E4', 'E1']);
  });

  it('leaves the focus where somebody has gone meanwhile', async () => {
    await user.activates('Clear E1');
    await user.tabsBackTo('Add evidence');
    await user.reads('E1 cleared.');
    await user.reads('In the workbook');
    expect(await user.focused()).toBe('Add evidence');
  });
});

describe('A table with totals that Excel takes its time to make longer', () => {
  beforeEach(async () => {
    await opens({ workbook: await withFullActions(school) });
    await user.activates('Actions');
    await user.comesTo('Actions');
  });

  const begins = async (text: string): Promise<void> => {
    await user.activates('Add an action');
    await user.comesTo('Add an action');
    excel.host.fate = () => 500;
    await user.tabsTo('Action');
    await user.types(text);
    await user.presses('Control+Enter');
  };
  const actions = (): readonly unknown[] => {
    const sheet = excel.host.model.sheet('Actions');
    const texts = Array.from({ length: 60 }, (_, row) => sheet.content(row + 1, 4).value);
    return texts.filter((text) => typeof text === 'string' && text.startsWith('Plan'));
  };

  it('gets all that is typed into a new row meanwhile', async () => {
    await begins('Plan');
    await user.types(' the next term');
    await user.comesTo('Actions');
    await user.reads('In the workbook');
    expect(actions()).toEqual(['Plan the next term']);
  });

  it('leaves somebody on the page that they have gone to meanwhile', async () => {
    await begins('Plan');
    await pressInRibbon(excel, 'Check');
    await user.comesTo('Check');
    await user.noLongerReads('A new row is not added');
    await user.reads('In the workbook');
    await user.comesTo('Check');
    expect(actions()).toEqual(['Plan']);
  });

  it('gets a row back once, however often Undo is pressed', async () => {
    excel.host.fate = () => 500;
    excel.host.grid.type('Actions', 'D5', 'Plan the next term');
    await user.reads('Plan the next term');
    await user.activates('Clear A1');
    await user.reads('A1 cleared.');
    await user.presses('Enter');
    await user.presses('Enter');
    await user.noLongerReads('A1 cleared.');
    await user.reads('In the workbook');
    expect(actions()).toEqual(['Plan the next term']);
  });
});

describe('A row that somebody has begun and not added', () => {
  beforeEach(() => opens());

  it('is named in the footer, on the overview and where the return is submitted, also after the pane was closed', async () => {
    await user.activates('Evidence');
    await user.comesTo('Evidence');
    await user.activates('Add evidence');
    await user.comesTo('Add evidence');
    await user.tabsTo('Evidence');
    await user.types('Minutes of May');
    await user.reads('A new row is not added');
    await opensAgain();
    await user.reads('Go on with the new row');
    await user.activates('Overview');
    await user.comesTo(organisation);
    await user.reads('A new row of Evidence is not added.');
    await user.reads('“Minutes of May”');
    await user.activates('Next Submit');
    await user.comesTo('Submit');
    await user.reads('A new row of Evidence is not added.');
    await user.reads('Submit without the new row');
    await user.tabsTo('Go on with it');
    await user.presses('Enter');
    await user.comesTo('Add evidence');
    await user.presses('Control+Enter');
    await user.comesTo('Evidence');
    await user.reads('In the workbook');
  });
});
