import { london } from '../../framework/editions/london/index.ts';
import { emptyReturn } from '../../framework/fields.ts';
import { receiptOf } from '../../framework/receipt.ts';
import { ExcelError } from '../../test/excel-host/model/excel-error.ts';
import type { WorkbookModel } from '../../test/excel-host/model/workbook-model.ts';
import { inExcel, workbookAfter } from '../../test/in-excel.ts';
import { openedIn, openedOver, testOptions } from '../../test/pane/opened-session.ts';
import { changed, completeReturn, verifiedReturn } from '../../test/returns.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import { openWorkbook } from '../excel/excel-workbook.ts';
import { Trouble } from '../excel/trouble.ts';
import type { SessionOptions } from './open-session.ts';
import { openSession } from './open-session.ts';

const options: SessionOptions = {
  ...testOptions,
  templateBase64: async () => Buffer.from(await buildWorkbook(london, emptyReturn(london))).toString('base64'),
};
const complete = completeReturn(london);

describe('opening', () => {
  it('takes two requests for a full workbook', async () => {
    const opened = await openedOver(verifiedReturn(london));
    expect(opened.requests()).toBe(2);
    expect(opened.ready().schoolReturn).toEqual(verifiedReturn(london));
  });

  it('shows what the workbook’s file is read as', async () => {
    const { ready, ...opened } = await openedOver(complete);
    const schoolReturn = await opened.saved();
    expect(ready().schoolReturn).toEqual(schoolReturn);
    expect(ready().checked).toMatchObject({ problems: [], stage: 'complete', receipt: receiptOf(complete, london) });
    expect(ready().notice).toBeNull();
  });

  it('finds in the pane what a check of the file finds, with the rows of the sheet', async () => {
    const { ready } = await openedOver(
      changed(verifiedReturn(london), {
        'meta.submittedReceipt': null,
        'meta.reviewedReceipt': null,
        'evidence.2.ref': 'E2',
        'evidence.3.evidence': null,
        'evidence.0.date': '2026-07-02',
        'verification.recommendation': 'gold',
        'panel.decision': 'gold',
        'panel.decidedOn': '2026-06-24',
      }),
    );
    expect(ready().checked.problems.map(({ sheet, cell, code }) => [sheet, cell, code])).toEqual([
      ['Evidence', 'G5', 'evidence-in-future'],
      ['Evidence', 'A7', 'reference-not-unique'],
      ['Evidence', 'E8', 'evidence-not-described'],
      ['Verification', 'C58', 'recommendation-against-levels'],
      ['Panel', 'C8', 'award-skips-self-assessment'],
      ['Panel', 'C8', 'decision-in-return-only'],
    ]);
    expect(ready().checked.problems[1]?.message).toContain('Rows 6 and 7 of the Evidence table');
  });

  it('says that a workbook is none of ours', async () => {
    const { session } = await openedOver(null);
    expect(session.state()).toEqual({ kind: 'not-ours' });
  });

  it('says that a workbook is of a newer schema', async () => {
    const { session } = await openedOver(
      await workbookAfter(complete, (model) => model.sheet('_pdqm').write(cellB(1), [[2]])),
    );
    expect(session.state()).toMatchObject({
      kind: 'unsuited',
      message: expect.stringContaining('newer version') as string,
    });
  });

  it.each([
    ['a newer schema', (model: WorkbookModel) => model.sheet('_pdqm').write(cellB(1), [[2]])],
    ['an edition that is not known', (model: WorkbookModel) => model.sheet('_pdqm').write(cellB(2), [['paris-2031']])],
  ])('of %s speaks to a person in Excel, and not of commands', async (_, change) => {
    const { session } = await openedOver(await workbookAfter(complete, change));
    const state = session.state();
    if (state.kind !== 'unsuited') throw new Error(`The session is ${state.kind}`);
    expect(state.remedy).toBe('Ask whoever looks after your computers for the newer add-in.');
    expect(`${state.message} ${state.remedy}`).not.toMatch(/--|command|software|schema|run it/i);
  });

  it('waits for the end of a cell edit, and says so', async () => {
    const excel = await inExcel(complete);
    excel.host.grid.startEditing();
    const session = openSession(openWorkbook(), options);
    const said = new Promise((resolve) => session.subscribe(() => resolve(session.state())));
    expect(await said).toMatchObject({ kind: 'closed', notice: { kind: 'cell-editing' } });
    excel.host.grid.stopEditing();
    await excel.host.settled();
    expect(session.state().kind).toBe('ready');
  });

  it('says that Excel could not be read, and reads it when asked again', async () => {
    const excel = await inExcel(complete);
    excel.host.refuseNext(new ExcelError('GeneralException', 500, 'There was an internal error.'));
    const session = openSession(openWorkbook(), options);
    await excel.host.settled();
    expect(session.state()).toMatchObject({
      kind: 'closed',
      notice: { kind: 'failed', detail: expect.stringContaining('GeneralException') as string },
    });
    await session.refresh();
    expect(session.state().kind).toBe('ready');
  });
});

const cellB = (row: number) => ({ top: row, left: 2, bottom: row, right: 2 });

describe('a workbook that cannot be followed', () => {
  it('can be worked with; following is tried again when the pane gets the focus', async () => {
    const excel = await inExcel(complete);
    const workbook = openWorkbook();
    const watch = workbook.watch.bind(workbook);
    workbook.watch = () => Promise.reject(new Trouble('failed', 'CannotRegisterEvent'));
    const { session, notice, ready, settled } = await openedIn(excel, {}, workbook);
    expect(notice()).toBe('failed');

    workbook.watch = watch;
    await session.refresh();
    expect(notice()).toBeNull();
    excel.host.grid.type('Details', 'C7', 'Birch Lane School');
    await settled();
    expect(ready().schoolReturn.details.organisation).toBe('Birch Lane School');
  });
});

describe('creating', () => {
  it('inserts the template’s sheets where Excel can, and opens them', async () => {
    const opened = await openedOver(null, { excelApi: '1.13' }, options);
    await opened.session.create();
    await opened.settled();
    expect(opened.ready().schoolReturn).toEqual(emptyReturn(london));
    expect(opened.host.model.activeSheet.name).toBe('Start');
    await opened.session.set('details.organisation', 'Birch Lane School');
    await opened.session.addRow('evidence', { evidence: 'Minutes' });
    await opened.settled();
    const schoolReturn = await opened.saved();
    expect(schoolReturn.details.organisation).toBe('Birch Lane School');
    expect(schoolReturn.evidence[0]?.evidence).toBe('Minutes');
  });

  it('opens a new workbook where Excel cannot insert sheets', async () => {
    const { session, host } = await openedOver(null, {}, options);
    await session.create();
    expect(host.openedWorkbooks).toHaveLength(1);
    expect(session.state()).toEqual({ kind: 'not-ours' });
  });

  it('opens a new workbook where Excel fails after it has begun, and leaves nothing of it behind', async () => {
    const { session, host } = await openedOver(null, { excelApi: '1.13' }, options);
    host.model.failsAfterInsertion = true;
    await session.create();
    expect(host.openedWorkbooks).toHaveLength(1);
    expect(host.model.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(host.model.names).toEqual([]);
    expect(session.state()).toEqual({ kind: 'not-ours' });
  });

  it('says why it did not come about', async () => {
    const excel = await inExcel(null, { excelApi: '1.13' });
    // What is asked while the template is fetched may not be what is refused.
    const templateBase64 = async (): Promise<string> => {
      const template = await options.templateBase64();
      excel.host.refuseNext(new ExcelError('GeneralException', 500, 'There was an internal error.'));
      return template;
    };
    const { session } = await openedIn(excel, { templateBase64 });
    await session.create();
    expect(session.state()).toMatchObject({ kind: 'closed', notice: { kind: 'failed' } });
    await session.refresh();
    expect(session.state()).toEqual({ kind: 'not-ours' });
  });
});

describe('closing', () => {
  it('stops following the workbook', async () => {
    const opened = await openedOver(complete);
    await opened.session.close();
    const before = opened.requests();
    opened.host.grid.type('Details', 'C7', 'Birch Lane School');
    await opened.settled();
    expect(opened.requests()).toBe(before);
  });

  it('stops following it also where it has only begun to open it', async () => {
    const excel = await inExcel(complete);
    const session = openSession(openWorkbook(), options);
    await session.close();
    await excel.host.settled();
    const before = excel.host.requests.length;
    excel.host.grid.type('Details', 'C7', 'Birch Lane School');
    await excel.host.settled();
    expect(excel.host.requests).toHaveLength(before);
  });
});
