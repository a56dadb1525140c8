import { london } from '../../framework/editions/london/index.ts';
import { valueAt } from '../../framework/fields.ts';
import { cellIsBeingEdited } from '../../test/excel-host/model/excel-error.ts';
import { lock } from '../../test/in-excel.ts';
import { openedOver } from '../../test/pane/opened-session.ts';
import { completeReturn } from '../../test/returns.ts';
import type { Notice } from '../excel/notice.ts';
import type { Session } from './session.ts';

const complete = completeReturn(london);

const level = 'aspects.leadership.level';

describe('a cell that is being edited', () => {
  it('holds up what is typed in the pane, which is kept and follows', async () => {
    const opened = await openedOver(complete);
    const { host, session, ready, notice, settled } = opened;
    host.grid.startEditing();
    const told = untilNotice(session);
    const written = session.set('details.organisation', 'Typed meanwhile');
    expect(await told).toBe('cell-editing');
    void session.set('details.pdLead', 'Also typed');
    expect(ready().schoolReturn.details).toMatchObject({ organisation: 'Typed meanwhile', pdLead: 'Also typed' });
    expect([...ready().waiting].sort()).toEqual(['details.organisation', 'details.pdLead']);
    host.grid.type('Details', 'C12', '100999');
    host.grid.stopEditing();
    await written;
    await settled();
    expect(notice()).toBeNull();
    expect(ready().waiting.size).toBe(0);
    expect((await opened.saved()).details).toMatchObject({
      organisation: 'Typed meanwhile',
      pdLead: 'Also typed',
      urn: '100999',
    });
  });
});

describe('an Excel that does not let an add-in wait for the end of a cell edit', () => {
  it('gets what is typed at the next hint', async () => {
    const opened = await openedOver(complete);
    // The write, and the request that should have waited.
    opened.host.refuseNext(cellIsBeingEdited());
    opened.host.refuseNext(cellIsBeingEdited());
    await opened.session.set('details.organisation', 'Typed meanwhile');
    expect(opened.notice()).toBe('cell-editing');
    opened.host.grid.select('Details', 'C8');
    await opened.settled();
    expect(opened.notice()).toBeNull();
    expect((await opened.saved()).details.organisation).toBe('Typed meanwhile');
  });
});

/** The kind of the first notice from now on. */
function untilNotice(session: Session): Promise<Notice['kind']> {
  return new Promise((resolve) => {
    const stop = session.subscribe(() => {
      const state = session.state();
      if (state.kind !== 'ready' || !state.notice) return;
      stop();
      resolve(state.notice.kind);
    });
  });
}

describe('a locked cell', () => {
  it('is not written; what was typed is kept, said and tried again', async () => {
    const opened = await openedOver(complete);
    lock(opened, 'Details', 'C7');
    await opened.session.set('details.organisation', 'Kept');
    expect(opened.notice()).toBe('locked');
    expect(opened.ready().schoolReturn.details.organisation).toBe('Kept');
    expect([...opened.ready().waiting]).toEqual(['details.organisation']);
    expect(opened.host.model.sheet('Details').content(7, 3).value).toBe(complete.details.organisation);

    lock(opened, 'Details', 'C7', false);
    await opened.session.refresh();
    expect(opened.notice()).toBeNull();
    expect(opened.host.model.sheet('Details').content(7, 3).value).toBe('Kept');
  });

  it('does not hold up other cells', async () => {
    const opened = await openedOver(complete);
    lock(opened, 'Details', 'C7');
    void opened.session.set('details.organisation', 'Kept');
    void opened.session.set('details.pdLead', 'Written');
    await opened.settled();
    await opened.session.set('details.contact', 'Written later');
    await opened.settled();
    expect([...opened.ready().waiting]).toEqual(['details.organisation']);
    expect(opened.notice()).toBe('locked');
    const { details } = await opened.saved();
    expect(details).toMatchObject({
      organisation: complete.details.organisation,
      pdLead: 'Written',
      contact: 'Written later',
    });
  });

  it('is not tried at every hint', async () => {
    const opened = await openedOver(complete);
    lock(opened, 'Details', 'C7');
    await opened.session.set('details.organisation', 'Kept');
    const before = opened.requests();
    opened.host.grid.select('Details', 'C8');
    await opened.settled();
    expect(opened.host.requests.slice(before).flatMap(({ actions }) => actions)).not.toContain('set Values');
  });
});

describe('a text that no cell holds', () => {
  it('is kept, and not sent to Excel', async () => {
    const opened = await openedOver(complete);
    const before = opened.requests();
    await opened.session.set('aspects.leadership.evidence', 'a'.repeat(32_768));
    expect(opened.ready().notice).toMatchObject({
      kind: 'refused',
      remedy: expect.stringContaining('by 1.') as string,
    });
    expect(opened.ready().waiting.size).toBe(1);
    const asked = opened.host.requests.slice(before).flatMap(({ actions }) => actions);
    expect(asked).not.toContain('set Values');
    await opened.session.set('aspects.leadership.evidence', 'Short');
    await opened.settled();
    expect(opened.notice()).toBeNull();
    expect((await opened.saved()).aspects['leadership']?.evidence).toBe('Short');
  });
});

describe('a deleted sheet', () => {
  it('is said, and the rest keeps working', async () => {
    const opened = await openedOver(complete);
    opened.host.grid.delete('Quality');
    await opened.settled();
    expect(opened.ready().notice).toMatchObject({
      kind: 'sheet-missing',
      message: expect.stringContaining('Quality') as string,
    });
    expect(valueAt(opened.ready().schoolReturn, level)).toBe('embedded');
    await opened.session.set('details.organisation', 'Still written');
    await opened.settled();
    expect((await opened.saved()).details.organisation).toBe('Still written');
  });

  it('is found out by a write, where Excel is silent about it; what was typed is kept', async () => {
    const opened = await openedOver(complete);
    opened.host.model.onEvent = () => undefined;
    opened.host.grid.delete('Details');
    await opened.session.set('details.organisation', 'Kept');
    await opened.settled();
    expect(opened.notice()).toBe('sheet-missing');
    expect(opened.ready().schoolReturn.details.organisation).toBe('Kept');
    expect([...opened.ready().waiting]).toEqual(['details.organisation']);
  });

  it('takes no row, and says so to whoever adds one', async () => {
    const { host, session, settled } = await openedOver(complete);
    host.grid.delete('Evidence');
    await settled();
    await expect(session.addRow('evidence', { evidence: 'Minutes' })).rejects.toMatchObject({
      notice: { kind: 'sheet-missing' },
    });
  });

  it('with the receipts on it cannot be submitted', async () => {
    const { host, session, settled, notice } = await openedOver(complete);
    host.model.delete(host.model.sheet('_pdqm'));
    await settled();
    expect(await session.submit()).toBeNull();
    expect(notice()).toBe('sheet-missing');
  });
});

describe('a missing column', () => {
  it('is said to whoever fills it in, and what was typed is asked about when it is back with what it held', async () => {
    const opened = await openedOver(complete);
    const header = opened.host.model.sheet('Evidence').worksheet.getCell('F4');
    header.value = 'Somewhere';
    await opened.session.refresh();
    await opened.session.setInRow('evidence', 0, 'kept', 'In the office');
    expect(opened.notice()).toBe('sheet-missing');
    header.value = 'Where kept';
    await opened.session.refresh();
    expect(opened.notice()).toBeNull();
    const [kept] = opened.ready().kept;
    expect(kept).toMatchObject({ text: 'In the office', place: { now: complete.evidence[0]?.kept } });
    opened.session.settle(kept?.id ?? '', 'put-in');
    await opened.settled();
    expect((await opened.saved()).evidence[0]?.kept).toBe('In the office');
  });
});
