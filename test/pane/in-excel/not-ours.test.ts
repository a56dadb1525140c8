import type { PaneInExcel } from './open-pane.ts';
import { openPane, withPane } from './open-pane.ts';

let excel: PaneInExcel;

withPane();

afterEach(() => excel.close());

const sheetNames = (): readonly string[] => excel.host.model.sheets.map(({ name }) => name);

describe('In a workbook that is not of the Quality Mark,', () => {
  it.each(['Next missing', 'Verification'])(
    'the ribbon’s %s shows the pane, which says why it goes nowhere',
    async (button) => {
      excel = await openPane(null);
      await excel.page.locator(`#ribbon button::-p-text(${button})`).click();
      while (excel.host.paneShown === 0) await excel.host.settled();
      await excel.user.reads('This is not a Quality Mark workbook');
      await excel.user.reads('In this workbook the ribbon’s Next missing and Verification have nothing to go to.');
      expect(sheetNames()).toEqual(['Sheet1']);
    },
  );

  it.each(['Next missing', 'Verification', 'Check'])(
    'the ribbon’s %s says why it goes nowhere in the pane that is open',
    async (button) => {
      excel = await openPane(null);
      await excel.frame.waitForSelector('h1::-p-text(This is not a Quality Mark workbook)');
      await excel.page.locator(`#ribbon button::-p-text(${button})`).click();
      await excel.user.reads(`${button} has nothing to go to: this workbook holds no Quality Mark return`);
      expect(await excel.frame.$eval('[role=alert]', ({ textContent }) => textContent)).toMatch(
        /that this pane can read\.$/,
      );
    },
  );

  it('what a button of the ribbon said is over when the sheets are there', async () => {
    excel = await openPane(null, { excelApi: '1.13' });
    await excel.page.locator('#ribbon button::-p-text(Check)').click();
    await excel.user.reads('Check has nothing to go to');
    await excel.user.activates('Add the Quality Mark’s sheets');
    await excel.user.reads('Welcome to the Quality Mark');
    await excel.user.noLongerReads('has nothing to go to');
    await excel.user.activates('Begin');
    await excel.user.comesTo('Your self-evaluation');
  });

  it('the Quality Mark’s sheets are added, and the pane goes on with them', async () => {
    excel = await openPane(null, { excelApi: '1.13' });
    await excel.user.activates('Add the Quality Mark’s sheets');
    await excel.user.reads('Welcome to the Quality Mark');
    expect(sheetNames()).toEqual(expect.arrayContaining(['Sheet1', 'Details', 'Evidence']));
  });

  it('where Excel cannot insert sheets, the pane says where they are', async () => {
    excel = await openPane(null, { excelApi: '1.9' });
    await excel.user.activates('Add the Quality Mark’s sheets');
    await excel.user.reads('Excel has opened a new workbook with the Quality Mark’s sheets. Go on there');
    expect(excel.host.openedWorkbooks).toHaveLength(1);
  });

  it('where Excel fails while it inserts them, the pane says so, and where they are instead; none of them stays', async () => {
    excel = await openPane(null, { excelApi: '1.13' });
    excel.host.model.failsAfterInsertion = true;
    await excel.user.activates('Add the Quality Mark’s sheets');
    await excel.user.reads('Excel could not add the sheets to this workbook, which is as it was.');
    await excel.user.reads('Excel has opened a new workbook with the Quality Mark’s sheets. Go on there');
    expect(excel.host.openedWorkbooks).toHaveLength(1);
    expect(sheetNames()).toEqual(['Sheet1']);
  });
});
