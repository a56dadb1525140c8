import { london } from '../../../framework/editions/london/index.ts';
import { buildWorkbook } from '../../../workbook/write/return-workbook.ts';
import type { ExcelHost } from '../../excel-host/host.ts';
import { ExcelError } from '../../excel-host/model/excel-error.ts';
import { withFullActions } from '../../in-excel.ts';
import { completeReturn } from '../../returns.ts';
import { KeyboardUser } from './keyboard-user.ts';
import type { PaneInExcel } from './open-pane.ts';
import { openPane, withPane } from './open-pane.ts';

const school = completeReturn(london);
const organisation = school.details.organisation ?? '';

let workbook: Uint8Array;
let excel: PaneInExcel;
let user: KeyboardUser;

withPane();

beforeAll(async () => {
  workbook = await buildWorkbook(london, school);
});

async function opens(arrange?: (host: ExcelHost) => void, bytes = workbook): Promise<void> {
  excel = await openPane(bytes, {}, arrange);
  ({ user } = excel);
  await user.activates('Begin');
  await user.comesTo(organisation);
}

afterEach(() => excel.close());

const inCell = (sheet: string, row: number, column: number): unknown =>
  excel.host.model.sheet(sheet).content(row, column).value;

/** Presses a button of the ribbon, as somebody does who has just been typing. */
const presses = (button: string): Promise<void> =>
  excel.page.evaluate((name) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('#ribbon button')];
    buttons.find(({ textContent }) => textContent === name)?.click();
  }, button);

/**
 * The window is closed without a moment for anything, and the workbook opened again.
 * @param meanwhile what happens in between
 */
async function opensAgain(meanwhile: () => void = () => undefined): Promise<void> {
  const page = await excel.browser.newPage();
  const address = excel.page.url();
  await excel.page.close();
  meanwhile();
  excel.host.fate = () => 'answered';
  await opensIn(page, address);
}

async function opensIn(page: PaneInExcel['page'], address: string): Promise<void> {
  await page.setViewport({ width: 1300, height: 800 });
  await page.goto(address);
  const frame = await (await page.waitForSelector('iframe#pane[name]'))?.contentFrame();
  if (!frame) throw new Error('The page has no pane.');
  user = new KeyboardUser(page, frame);
  excel = { ...excel, page, frame, user };
  await frame.waitForSelector('h1');
  await user.entersPane();
}

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
    await presses('Check');
    await user.comesTo('Check');
    await user.reads('In the workbook');
    expect(await excel.frame.evaluate(() => 'isSamePage' in window)).toBe(true);
    expect(inCell('Evidence', 5, 6)).toBe('In the office');

    await user.presses('Alt+ArrowLeft');
    await user.comesTo('Edit evidence');
    await presses('Check');
    await user.comesTo('Check');
  });

  it.each<[pause: number, what: string, thenDoes: () => Promise<void>]>([
    [500, 'the ribbon’s Check is pressed', () => presses('Check').then(() => user.comesTo('Check'))],
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
      expect([7, 8, 12].map((row) => inCell('Details', row, 3))).toEqual(['Birch Lane', 'Joan', '100999']);
    },
  );

  it('is in the workbook after the pane was closed in that moment, and opened again', async () => {
    await editsEvidence();
    excel.host.fate = () => 'unheard';
    await user.tabsTo('Where kept');
    await user.types('In the office');
    await opensAgain();
    await user.reads('In the workbook');
    expect(inCell('Evidence', 5, 6)).toBe('In the office');
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
    expect(inCell('Details', 8, 3)).toBe('Joan');
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
    expect(inCell('Details', 8, 3)).toBe('Chidi Okafor');
  });

  it('into two rows that are deleted in the grid, one after the other, can be copied', async () => {
    await editsEvidence();
    await user.tabsTo('Where kept');
    await user.types('In the office');
    deletes('Evidence', 5);
    await user.reads('This row is no longer in the sheet');
    await user.reads('You wrote: “In the office”');
    await user.reads('Copy the text');

    await user.activates('To the list');
    await user.comesTo('Evidence');
    await user.activates('Edit E2');
    await user.comesTo('Edit evidence');
    await user.tabsTo('Where kept');
    await user.types('In the library');
    deletes('Evidence', 6);
    await user.reads('You wrote: “In the library”');
    await user.reads('You wrote: “In the office”');

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
    const rows = [9, 10, 11].map((row) => inCell('Evidence', row, 5));
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
    await excel.host.settled();
    excel.host.refuseNext(new ExcelError('GeneralException', 500, 'There was an internal error.'));
    await user.fillsIn({ 'PD lead': 'Joan' });
    await user.presses('Tab');
    await user.reads('What you entered here is kept, even if you close this pane. The pane will try again.');
    await user.noLongerReads('The pane will try again.');
    await user.reads('In the workbook');
    expect(inCell('Details', 8, 3)).toBe('Joan');
  });
});

describe('A row that somebody clears while Excel takes its time', () => {
  beforeEach(async () => {
    await opens();
    await user.activates('Evidence');
    await user.comesTo('Evidence');
    excel.host.fate = () => 500;
  });

  const refs = (): readonly unknown[] => [5, 6, 7, 8, 9].map((row) => inCell('Evidence', row, 1));

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
    await opens(undefined, await withFullActions(school));
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
    await presses('Check');
    await user.comesTo('Check');
    await user.noLongerReads('A new row is not added');
    await user.reads('In the workbook');
    await user.comesTo('Check');
    expect(actions()).toEqual(['Plan']);
  });

  it('gets a row back once, however often Undo is pressed', async () => {
    excel.host.grid.type('Actions', 'D5', 'Plan');
    await user.reads('Plan');
    await user.activates('Clear A1');
    await user.reads('A1 cleared.');
    excel.host.fate = () => 500;
    await user.presses('Enter');
    await user.presses('Enter');
    await user.noLongerReads('A1 cleared.');
    await user.reads('In the workbook');
    expect(actions()).toEqual(['Plan']);
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
  await opensIn(await excel.browser.newPage(), first.url());
  await user.reads('Add evidence');
  await user.reads('In the workbook');
  await first.close();
  await opensAgain();
  await user.reads('A new row is not added');
});

describe('A workbook that cannot be changed', () => {
  /** What can be pressed or typed into on the page that is open. */
  const offered = (): Promise<readonly string[]> =>
    excel.frame.$$eval('main :is(button, input, select, textarea)', (all) =>
      all
        .filter((each) => !each.matches(':disabled, [readonly], [aria-disabled]'))
        .map((each) => each.getAttribute('aria-label') ?? each.textContent),
    );
  const leads =
    /^(?:Read|Copy|Back to|Next|Previous|Aspect$|Search|The school|Before|The visit|Evidence|Judgements|Summary)/;
  const offersReadingOnly = async (): Promise<void> => {
    expect((await offered()).filter((name) => !leads.test(name))).toEqual([]);
  };
  /** Goes to a page of the overview. */
  const goesTo = async (link: string, heading = link): Promise<void> => {
    await excel.frame.locator(`.row-link ::-p-text(${link})`).click();
    await user.comesTo(heading);
  };
  const goesBack = async (heading: string): Promise<void> => {
    await user.presses('Alt+ArrowLeft');
    await user.comesTo(heading);
  };

  it('is shown for reading with all rows and the verifier’s record, offers no button that would write, and Submit says why', async () => {
    await opens((host) => {
      host.model.isReadOnly = true;
    });
    await user.reads('This workbook cannot be changed.');
    await user.reads('For reading only');
    await goesTo('Details');
    await user.finds('School / organisation', organisation);
    await offersReadingOnly();
    await goesBack(organisation);
    await goesTo('Evidence');
    await user.reads('E4');
    await offersReadingOnly();
    await user.activates('Read E1');
    await user.comesTo('A row of Evidence');
    await user.finds('Where kept', school.evidence[0]?.kept ?? '');
    await offersReadingOnly();
    await goesBack('Evidence');
    await goesBack(organisation);
    await goesTo('Actions');
    await offersReadingOnly();
    await goesBack(organisation);
    await goesTo('Verification');
    await user.reads('can be recorded only where the workbook can be changed');
    await offersReadingOnly();
    await goesTo('Evidence sampled');
    await user.reads('Sample 1');
    await offersReadingOnly();
    await excel.frame.locator('.status-bar ::-p-text(Help)').click();
    await user.comesTo('Help');
    await offersReadingOnly();
    await excel.frame.locator('button::-p-text(Overview)').click();
    await user.comesTo(organisation);
    await user.tabsTo('Submit', 'Shift+Tab');
    await user.presses('Enter');
    await user.comesTo('Submit');
    await user.reads('it cannot be submitted from here');
    await offersReadingOnly();
  });

  describe('and of which Excel says so only when it is to be changed,', () => {
    beforeEach(() =>
      opens((host) => {
        host.lacksReadOnly = true;
        host.model.isReadOnly = true;
      }),
    );

    it('is shown for reading from the first entry on, which is kept, and follows when it can be changed', async () => {
      await user.activates('Details');
      await user.comesTo('Details');
      await user.fillsIn({ 'PD lead': 'Joan' });
      await user.presses('Tab');
      await user.reads('This workbook cannot be changed.');
      await user.reads('What you entered here is kept until then.');
      await user.reads('1 entry waits for Excel');
      await user.finds('PD lead', 'Joan');
      await user.noLongerReads('Excel allows no change in this cell.');
      await offersReadingOnly();

      excel.host.model.isReadOnly = false;
      await excel.page.focus('#sheet');
      await user.entersPane();
      await user.noLongerReads('This workbook cannot be changed.');
      await user.reads('In the workbook');
      expect(inCell('Details', 8, 3)).toBe('Joan');
    });

    it('is shown for reading when it is submitted, and Submit says why it cannot', async () => {
      await user.activates('Next Submit');
      await user.comesTo('Submit');
      await user.tabsTo('Submit');
      await user.presses('Enter');
      await user.reads('This workbook cannot be changed.');
      await user.reads('it cannot be submitted from here');
      await offersReadingOnly();
    });
  });
});
