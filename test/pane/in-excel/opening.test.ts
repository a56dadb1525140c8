import { london } from '../../../framework/editions/london/index.ts';
import { cellIsBeingEdited, ExcelError } from '../../excel-host/model/excel-error.ts';
import { receiptOf } from '../../../framework/receipt.ts';
import { changed, completeReturn } from '../../returns.ts';
import type { PaneInExcel } from './open-pane.ts';
import { withReturn } from './open-pane.ts';

const complete = completeReturn(london);
const submitted = changed(complete, { 'meta.submittedReceipt': receiptOf(complete, london) });
const setting = 'Office.AutoShowTaskpaneWithDocument';

let excel: PaneInExcel;

const { opens } = withReturn(submitted, (opened) => {
  excel = opened;
});

/** What the add-in keeps with the workbook, as Office would open it with: names, and values as JSON. */
const kept = (): Promise<Readonly<Record<string, string>>> =>
  excel.page.$eval('#pane', (pane) => (pane as unknown as { settings: Record<string, string> }).settings);

const keeps = (value: boolean): Promise<unknown> =>
  excel.page.waitForFunction(
    (name, json) =>
      (document.querySelector('#pane') as unknown as { settings: Record<string, string> }).settings[name] === json,
    {},
    setting,
    String(value),
  );

describe('The pane opens by itself with a workbook', () => {
  it('in which somebody has entered something in it, and leaves the file of others alone', async () => {
    await opens();
    await excel.user.activates('Details');
    await excel.user.comesTo('Details');
    expect(await kept()).toEqual({});
    await excel.user.tabsTo('PD lead');
    await excel.user.types('!');
    await excel.user.presses('Tab');
    await keeps(true);
  });

  it('until somebody switches that off, and then stays away', async () => {
    await opens();
    await excel.frame.locator('.status-bar ::-p-text(Help)').click();
    await excel.user.comesTo('Help');
    const box = excel.frame.locator('.opens-by-itself input');
    await box.click();
    await keeps(true);
    await box.click();
    await keeps(false);
    await excel.user.presses('Alt+ArrowLeft');
    await excel.user.activates('Details');
    await excel.user.comesTo('Details');
    await excel.user.tabsTo('PD lead');
    await excel.user.types('!');
    await excel.user.presses('Tab');
    await excel.user.reads('In the workbook');
    await keeps(false);
  });

  it('on the page on which somebody was last', async () => {
    await opens();
    await excel.user.activates('Impact');
    await excel.user.comesTo('Evaluating Impact of Professional Development');
    await excel.frame.evaluate(() => {
      location.reload();
    });
    await excel.frame.waitForFunction(
      () => document.querySelector('h1')?.textContent === 'Evaluating Impact of Professional Development',
    );
  });

  it('at its overview where what is remembered is no page', async () => {
    await opens();
    await excel.user.activates('Impact');
    await excel.user.comesTo('Evaluating Impact of Professional Development');
    await excel.frame.evaluate(() => {
      const [[workbook]] = JSON.parse(localStorage.getItem('quality-mark.last-pages') ?? '[]') as [[string]];
      localStorage.setItem('quality-mark.last-pages', JSON.stringify([[workbook, { page: '__proto__' }], 'x', null]));
      document.body.className = 'old';
      location.reload();
    });
    await excel.frame.waitForFunction(() => document.querySelector('body:not(.old) .next-card') !== null);
  });
});

describe('Handing over', () => {
  const goToSubmit = async (): Promise<void> => {
    await excel.frame.locator('.row-link ::-p-text(Submit)').click();
    await excel.user.comesTo('Submit');
  };

  it('saves the workbook where Excel can', async () => {
    await opens({ excelApi: '1.11' });
    await goToSubmit();
    await excel.frame.locator('button::-p-text(Save this workbook)').click();
    await excel.user.reads('Saved');
    expect(excel.host.saves).toBe(1);
  });

  it.each([
    [
      'refuses to',
      new ExcelError('GeneralException', 500, 'There was an internal error.'),
      'Not saved: Excel refused.',
    ],
    ['waits for the end of an edit', cellIsBeingEdited(), 'Not saved: a cell is being edited.'],
  ])('says that the workbook is not saved where Excel %s, until it is', async (_, refusal, message) => {
    await opens({ excelApi: '1.11' });
    await goToSubmit();
    excel.host.refuseNext(refusal, 'call Save');
    await excel.frame.locator('button::-p-text(Save this workbook)').click();
    await excel.user.reads(message);
    expect(await excel.frame.$('.messages')).toBeNull();
    expect(excel.host.saves).toBe(0);
    await excel.frame.locator('button::-p-text(Save this workbook)').click();
    await excel.user.noLongerReads(message);
    await excel.user.reads('Saved');
    expect(excel.host.saves).toBe(1);
  });

  it('says how to save in an older Excel, and asks nothing of it that it has not', async () => {
    await opens({ excelApi: '1.9' });
    await goToSubmit();
    await excel.user.reads('Save this workbook: Ctrl+S, or File, Save.');
    expect(excel.host.saves).toBe(0);
  });
});
