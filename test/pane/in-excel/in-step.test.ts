import { london } from '../../../framework/editions/london/index.ts';
import { a1 } from '../../../workbook/address.ts';
import { buildWorkbook } from '../../../workbook/write/return-workbook.ts';
import { layoutOf } from '../../../workbook/layout/index.ts';
import { wrongShape } from '../../excel-host/model/excel-error.ts';
import { lock } from '../../in-excel.ts';
import { completeReturn } from '../../returns.ts';
import type { KeyboardUser } from './keyboard-user.ts';
import type { PaneInExcel } from './open-pane.ts';
import { withReturn } from './open-pane.ts';

const school = completeReturn(london);
const organisation = cellOf('details.organisation');
const pdLead = cellOf('details.pdLead');
const vision = cellOf('aspects.leadership.strands.vision.level');

let excel: PaneInExcel;
let user: KeyboardUser;

const { opens } = withReturn(school, (opened) => {
  excel = opened;
  ({ user } = opened);
});

beforeEach(() => opens());

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/** Where the layout puts a field. */
function cellOf(path: string): Place {
  for (const { name, inputs } of layoutOf(london).sheets) {
    const input = inputs.find(({ field }) => field.path === path);
    if (input) return { sheet: name, cell: a1(input) };
  }
  throw new Error(`No sheet has a cell for ${path}.`);
}

/** Resolves when the grid shows this in a cell of the sheet that is open there. */
const gridShows = ({ cell }: Place, text: string): Promise<unknown> =>
  excel.page.waitForSelector(`td[data-address="${cell}"]:not(:has(*))::-p-text(${text})`);

async function opensDetails(): Promise<void> {
  await user.activates('Details');
  await user.comesTo('Details');
}

async function opensVision(): Promise<void> {
  await user.activates('Leadership');
  await user.comesTo('Leadership of Professional Development');
  await user.activates('Vision');
  await user.comesTo('Vision');
}

/** Types into a field in the place of what it holds. */
async function types(field: string, text: string): Promise<void> {
  await user.tabsTo(field);
  await user.presses('Control+a');
  await user.types(text);
}

/** “Joan” is in the workbook, and its field still has the focus, when a colleague changes the cell; and another, which the pane shows. */
async function colleagueWritesOverJoan(): Promise<void> {
  await opensDetails();
  await types('PD lead', 'Joan');
  await user.reads('In the workbook');
  excel.host.grid.type(pdLead.sheet, pdLead.cell, 'Chidi Okafor');
  excel.host.grid.type(organisation.sheet, organisation.cell, 'Cedar School');
  await user.finds('School / organisation', 'Cedar School');
}

describe('What is typed in the grid', () => {
  it('shows in the pane, and what is typed in the pane shows in the grid', async () => {
    await opensDetails();
    excel.host.grid.type(organisation.sheet, organisation.cell, 'Cedar School');
    await user.finds('School / organisation', 'Cedar School');

    excel.host.grid.activate(organisation.sheet);
    await types('School / organisation', 'Dogwood School');
    await gridShows(organisation, 'Dogwood School');
    await user.reads('In the workbook');
  });
});

describe('A text of a cell that a colleague has changed meanwhile', () => {
  it('is asked about, and is not said to be saved', async () => {
    await opensDetails();
    excel.host.grid.startEditing();
    await types('PD lead', 'Joan Fairweather');
    await user.presses('Tab');
    excel.host.grid.type(pdLead.sheet, pdLead.cell, 'Chidi Okafor');
    excel.host.grid.stopEditing();
    await user.reads('You wrote: “Joan Fairweather”');
    await user.reads('The workbook says: “Chidi Okafor”');
    await excel.frame.waitForFunction(() =>
      document.querySelector('[role=log]')?.textContent.endsWith('What you wrote is kept.'),
    );
  });
});

describe('A field that somebody types in', () => {
  it('stays as it is when a colleague changes its cell after a pause, and all that is typed is asked about then', async () => {
    await colleagueWritesOverJoan();
    await user.finds('PD lead', 'Joan');
    await user.types(' Fairweather');
    await user.presses('Tab');
    await user.reads('You wrote: “Joan Fairweather”');
    await user.reads('The workbook says: “Chidi Okafor”');
    await user.finds('PD lead', 'Chidi Okafor');
  });

  it('stays as it is also where Excel was too slow to take the text, which is asked about once, and whole', async () => {
    await opensDetails();
    excel.host.grid.startEditing();
    await types('PD lead', 'Joan');
    await user.reads('1 entry waits for Excel');
    excel.host.grid.type(pdLead.sheet, pdLead.cell, 'Chidi Okafor');
    excel.host.grid.stopEditing();
    await user.reads('You wrote: “Joan”');
    await user.finds('PD lead', 'Joan');
    await user.types(' Fairweather');
    await user.noLongerReads('You wrote');
    await user.finds('PD lead', 'Joan Fairweather');
    await user.presses('Tab');
    await user.reads('You wrote: “Joan Fairweather”');
    await user.reads('1 text is not in the workbook');
    await user.finds('PD lead', 'Chidi Okafor');
  });

  it('shows what a colleague has written once it is left', async () => {
    await colleagueWritesOverJoan();
    await user.presses('Tab');
    await user.finds('PD lead', 'Chidi Okafor');
    await user.noLongerReads('You wrote');
  });
});

describe('A choice from a drop-down list, of which Excel on the web tells nothing,', () => {
  beforeEach(async () => {
    excel.host.grid.silentDropDowns = true;
    await opensVision();
    await user.findsChosen('Embedded');
    excel.host.grid.select(vision.sheet, vision.cell);
    excel.host.grid.choose(vision.sheet, vision.cell, 'Developing');
  });

  it('shows in the pane as soon as somebody goes on in the grid', async () => {
    excel.host.grid.select(vision.sheet, 'A1');
    await user.findsChosen('Developing');
  });

  it('shows in the pane as soon as somebody comes back to it', async () => {
    await excel.page.focus('#sheet');
    await user.entersPane();
    await user.findsChosen('Developing');
  });

  it('gives way to a later one in the pane, which the grid then shows', async () => {
    await excel.page.focus('#sheet');
    await user.entersPane();
    await user.findsChosen('Developing');
    await user.tabsTo('Developing');
    await user.chooses('Enhancing');
    await gridShows(vision, 'Enhancing');
  });
});

describe('Where Excel refuses, the pane says so in plain words and loses nothing:', () => {
  it('a locked cell', async () => {
    await opensDetails();
    lock(excel, organisation.sheet, organisation.cell);
    await types('School / organisation', 'Elder School');
    await user.reads('Excel allows no change in this cell.');
    await user.reads('Kept here; not yet in the workbook');
    await user.reads('1 entry waits for Excel');
    await types('PD lead', 'Somebody else');
    await user.presses('Tab');
    await user.finds('School / organisation', 'Elder School');

    lock(excel, organisation.sheet, organisation.cell, false);
    await user.tabsBackTo('Try again');
    await user.presses('Enter');
    await user.noLongerReads('Excel allows no change in this cell.');
    await user.comesTo('Details');
    await user.reads('In the workbook');
    excel.host.grid.activate(organisation.sheet);
    await gridShows(organisation, 'Elder School');
    await gridShows(cellOf('details.pdLead'), 'Somebody else');
  });

  it('an array of the wrong shape', async () => {
    await opensDetails();
    excel.host.refuseNext(wrongShape(), 'set Values');
    await types('School / organisation', 'Fir School');
    await user.reads('Excel did not take an entry.');
    await user.finds('School / organisation', 'Fir School');
    await user.tabsBackTo('Try again');
    await user.presses('Enter');
    await user.noLongerReads('Excel did not take an entry.');
    excel.host.grid.activate(organisation.sheet);
    await gridShows(organisation, 'Fir School');
  });

  it('a cell that is being edited', async () => {
    await opensDetails();
    excel.host.grid.startEditing();
    await types('School / organisation', 'Guelder School');
    await user.reads('Excel is waiting while a cell is being edited.');
    await types('PD lead', 'Typed meanwhile');
    await user.finds('School / organisation', 'Guelder School');
    excel.host.grid.stopEditing();
    await user.noLongerReads('Excel is waiting while a cell is being edited.');
    excel.host.grid.activate(organisation.sheet);
    await gridShows(organisation, 'Guelder School');
    await gridShows(cellOf('details.pdLead'), 'Typed meanwhile');
  });

  it('a deleted sheet, until it is put back', async () => {
    const missing = `The sheet ${vision.sheet} is not in this workbook.`;
    await opensVision();
    excel.host.grid.delete(vision.sheet);
    await user.reads(missing);
    await types('Notes', 'Seen in lesson studies');
    await user.presses('Tab');
    await user.reads('1 entry waits for Excel');
    await user.finds('Notes', 'Seen in lesson studies');

    await excel.host.model.insertSheets(await buildWorkbook(london, school), { sheetNamesToInsert: [vision.sheet] });
    await user.noLongerReads(missing);
    await user.reads('In the workbook');
    excel.host.grid.activate(vision.sheet);
    await gridShows(cellOf('aspects.leadership.strands.vision.notes'), 'Seen in lesson studies');
  });

  it('a workbook that nobody may change any more; the focus stays on the page', async () => {
    await opensVision();
    await user.tabsTo('Embedded');
    excel.host.model.isReadOnly = true;
    await user.presses('2');
    await user.reads('This workbook cannot be changed.');
    await user.comesTo('Vision');
    await user.reads('Kept here; not yet in the workbook');
  });
});

describe('A receipt that Excel takes late', () => {
  it('does not take the focus from where somebody types by then', async () => {
    await user.activates('Next Submit');
    await user.comesTo('Submit');
    await user.tabsTo('Submit');
    excel.host.grid.startEditing();
    await user.presses('Enter');
    await user.presses('Alt+ArrowLeft');
    await user.comesTo(school.details.organisation ?? '');
    await opensDetails();
    await types('PD lead', 'Joan');
    excel.host.grid.stopEditing();
    await excel.frame.waitForFunction(() =>
      (document.querySelector('[role=log]')?.textContent ?? '').includes('Submitted.'),
    );
    await user.types(' Fairweather');
    await user.finds('PD lead', 'Joan Fairweather');
  });
});

describe('The Tab key', () => {
  it('stops once at each thing, and leaves the pane at its end for the grid', async () => {
    await opensVision();
    const stops: string[] = [];
    while (stops.at(-1) !== 'Help' && stops.length < 20) {
      await user.presses('Tab');
      stops.push(await user.focused());
    }
    expect(stops).toEqual([
      'Embedded',
      'Clear level of Vision',
      'Some examples of evidence',
      expect.stringMatching(/^Terms on this page/),
      'Notes',
      'Next: Culture',
      expect.stringMatching(/^Check/),
      'Help',
    ]);
    await user.presses('Tab');
    await excel.page.waitForFunction(() => document.activeElement?.id === 'sheet');
  });
});
