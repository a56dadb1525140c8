import { london } from '../../framework/editions/london/index.ts';
import { receiptOf } from '../../framework/receipt.ts';
import { lock, workbookAfter } from '../../test/in-excel.ts';
import { openedOver } from '../../test/pane/opened-session.ts';
import { changed, completeReturn } from '../../test/returns.ts';

const complete = completeReturn(london);

describe('submitting', () => {
  it('writes the receipt that the saved file has, and tells it', async () => {
    const opened = await openedOver(complete);
    const receipt = await opened.session.submit();
    const schoolReturn = await opened.saved();
    expect(receipt).toBe(receiptOf(complete, london));
    expect(schoolReturn.meta).toEqual({ ...complete.meta, submittedReceipt: receipt });
    expect(opened.ready()).toMatchObject({ changedSinceSubmission: false, notice: null });
    expect(opened.ready().schoolReturn.meta.submittedReceipt).toBe(receipt);
  });

  it('reads the workbook again first', async () => {
    const opened = await openedOver(complete);
    opened.host.model.onEvent = () => undefined;
    opened.host.grid.type('Details', 'C7', 'Changed behind the pane’s back');
    const receipt = await opened.session.submit();
    expect(receipt).toBe(receiptOf(await opened.saved(), london));
  });

  it('waits for the end of a cell edit, and takes what was typed there', async () => {
    const opened = await openedOver(complete);
    opened.host.grid.startEditing();
    const submitted = opened.session.submit();
    opened.host.grid.type('Details', 'C7', 'Typed in the grid');
    opened.host.grid.stopEditing();
    expect(await submitted).toBe(receiptOf(changed(complete, { 'details.organisation': 'Typed in the grid' }), london));
  });

  it('writes what is still waiting first', async () => {
    const opened = await openedOver(complete);
    void opened.session.set('details.pdLead', 'Joan');
    const receipt = await opened.session.submit();
    expect(receipt).toBe(receiptOf(changed(complete, { 'details.pdLead': 'Joan' }), london));
  });

  it('does nothing while errors remain', async () => {
    const opened = await openedOver(changed(complete, { 'details.pdLead': null }));
    expect(opened.session.problemsUpTo('submission').map(({ code }) => code)).toEqual(['detail-missing']);
    expect(await opened.session.submit()).toBeNull();
    expect((await opened.saved()).meta.submittedReceipt).toBeNull();
  });

  it('does nothing while something entered is not in the workbook', async () => {
    const opened = await openedOver(complete);
    lock(opened, 'Details', 'C7');
    await opened.session.set('details.organisation', 'Kept');
    expect(await opened.session.submit()).toBeNull();
    expect((await opened.saved()).meta.submittedReceipt).toBeNull();
    expect(opened.notice()).toBe('locked');
  });

  it('gives a workbook without an id one of its own', async () => {
    const opened = await openedOver(changed(complete, { 'meta.returnId': null }));
    await opened.session.submit();
    const { returnId } = (await opened.saved()).meta;
    expect(returnId).toMatch(/^R[34679ACDEFGHJKMNPQRTVWXY]{12}$/);
    await opened.session.submit();
    expect((await opened.saved()).meta.returnId).toBe(returnId);
  });

  it('shows every later change of the school’s part, and only those', async () => {
    const opened = await openedOver(complete);
    await opened.session.submit();
    await opened.session.set('verification.verifier', 'Joan Fairweather');
    expect(opened.ready().changedSinceSubmission).toBe(false);
    await opened.session.set('details.pdLead', 'Somebody else');
    expect(opened.ready().changedSinceSubmission).toBe(true);
    await opened.session.set('details.pdLead', complete.details.pdLead);
    expect(opened.ready().changedSinceSubmission).toBe(false);
    opened.host.grid.type('Details', 'C7', 'Somewhere else');
    await opened.settled();
    expect(opened.ready().changedSinceSubmission).toBe(true);
  });

  it('finds the hidden sheet’s entries where somebody has put rows above them', async () => {
    const opened = await openedOver(
      await workbookAfter(complete, (model) => {
        const { worksheet } = model.sheet('_pdqm');
        const entries = [1, 2, 3, 4, 5, 6].map(
          (at) => [worksheet.getCell(at, 1).value, worksheet.getCell(at, 2).value] as const,
        );
        entries.forEach(([key, value], index) => {
          worksheet.getCell(index + 3, 1).value = key;
          worksheet.getCell(index + 3, 2).value = value;
        });
        for (const at of [1, 2]) for (const column of [1, 2]) worksheet.getCell(at, column).value = null;
      }),
    );
    const receipt = await opened.session.submit();
    expect((await opened.saved()).meta.submittedReceipt).toBe(receipt);
  });
});

describe('reviewing', () => {
  it('records the receipt of the school’s part as it stands', async () => {
    const opened = await openedOver(complete);
    expect(await opened.session.review()).toBe(true);
    expect((await opened.saved()).meta.reviewedReceipt).toBe(receiptOf(complete, london));
  });

  it('is not said to be recorded while something entered is not in the workbook', async () => {
    const opened = await openedOver(complete);
    lock(opened, 'Details', 'C7');
    await opened.session.set('details.organisation', 'Birch Lane');
    expect(await opened.session.review()).toBe(false);
    expect((await opened.saved()).meta.reviewedReceipt).toBeNull();
  });
});

describe('problems', () => {
  it('are those of a step, whether or not it has begun', async () => {
    const { session, ready } = await openedOver(complete);
    expect(ready().checked.problems).toEqual([]);
    expect(session.problemsUpTo('verification').map(({ code }) => code)).toContain('verifier-missing');
  });

  it('are gone to in the grid', async () => {
    const { session, host } = await openedOver(complete);
    const [problem] = session.problemsUpTo('verification');
    if (!problem) throw new Error('no problem');
    await session.goTo(problem);
    const { name, selection } = host.model.activeSheet;
    expect({ name, row: selection.top }).toEqual({ name: problem.sheet, row: Number(problem.cell?.slice(1)) });
  });

  it('of a sheet that is gone are said to be so', async () => {
    const { session, notice, host, settled } = await openedOver(complete);
    await session.goTo({ sheet: 'Nowhere', cell: 'A1' });
    expect(notice()).toBe('sheet-missing');
    await session.goTo({ sheet: 'Details', cell: 'C7' });
    expect(notice()).toBeNull();
    expect(host.model.activeSheet.name).toBe('Details');
    await settled();
  });
});
