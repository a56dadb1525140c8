import { london } from '../../framework/editions/london/index.ts';
import { emptyReturn, valueAt } from '../../framework/fields.ts';
import { receiptOf } from '../../framework/receipt.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import type { OpenExcel } from '../../test/excel-host/open-excel.ts';
import type { Abilities } from '../../test/excel-host/requirement-sets.ts';
import { ExcelError } from '../../test/excel-host/model/excel-error.ts';
import { inExcel, requestsOf, savedReturn } from '../../test/in-excel.ts';
import { changed, completeReturn, today, verifiedReturn } from '../../test/returns.ts';
import { buildWorkbook } from '../../workbook/build/build-workbook.ts';
import { layoutOf } from '../../workbook/layout/index.ts';
import { spareRows } from '../../workbook/layout/layout.ts';
import { openWorkbook } from '../excel/excel-workbook.ts';
import { openSession } from './open-session.ts';
import type { Notice, Ready, Session } from './session.ts';

interface Opened extends OpenExcel {
  readonly session: Session;
  /** The state, which must be `ready`. */
  readonly ready: () => Ready;
  readonly notice: () => Notice['kind'] | null;
  readonly settled: () => Promise<void>;
}

async function open(content: SchoolReturn | Uint8Array | null, abilities?: Abilities): Promise<Opened> {
  const excel = await inExcel(content, abilities);
  const session = openSession(openWorkbook(), {
    editions: [london],
    today: () => today,
    templateBase64: async () => Buffer.from(await buildWorkbook(london, emptyReturn(london))).toString('base64'),
  });
  await excel.host.settled();
  const ready = (): Ready => {
    const state = session.state();
    if (state.kind !== 'ready') throw new Error(`The session is ${JSON.stringify(state)}`);
    return state;
  };
  return {
    ...excel,
    session,
    ready,
    notice: () => ready().notice?.kind ?? null,
    settled: () => excel.host.settled(),
  };
}

const complete = completeReturn(london);
const level = 'aspects.leadership.level';
const levelCell = layoutOf(london).sheets.flatMap(({ name, inputs }) =>
  inputs.filter(({ field }) => field.path === level).map(({ row }) => ({ sheet: name, cell: `C${String(row)}` })),
)[0] ?? { sheet: '', cell: '' };

describe('opening', () => {
  it('takes at most three requests for a full workbook', async () => {
    const opened = await open(verifiedReturn(london));
    expect(requestsOf(opened)).toBeLessThanOrEqual(3);
    expect(opened.ready().schoolReturn).toEqual(verifiedReturn(london));
  });

  it('shows what the workbook’s file is read as', async () => {
    const { ready, ...opened } = await open(complete);
    const { schoolReturn } = await savedReturn(opened);
    expect(ready().schoolReturn).toEqual(schoolReturn);
    expect(ready().checked).toMatchObject({ problems: [], stage: 'complete', receipt: receiptOf(complete, london) });
    expect(ready().notice).toBeNull();
  });

  it('says that a workbook is none of ours', async () => {
    const { session } = await open(null);
    expect(session.state()).toEqual({ kind: 'not-ours' });
  });

  it('says that a workbook is of a newer schema', async () => {
    const { session } = await open(await workbookWith((model) => model.sheet('_pdqm').write(cellB(1), [[2]])));
    expect(session.state()).toMatchObject({
      kind: 'unsuited',
      message: expect.stringContaining('newer version') as string,
    });
  });

  it('waits for the end of a cell edit, and says so', async () => {
    const excel = await inExcel(complete);
    excel.host.grid.startEditing();
    const session = openSession(openWorkbook(), { editions: [london], today: () => today, templateBase64: none });
    const said = new Promise((resolve) => session.subscribe(() => resolve(session.state())));
    expect(await said).toMatchObject({ kind: 'closed', notice: { kind: 'cell-editing' } });
    excel.host.grid.stopEditing();
    await excel.host.settled();
    expect(session.state().kind).toBe('ready');
  });

  it('says that Excel could not be read, and reads it when asked again', async () => {
    const excel = await inExcel(complete);
    excel.host.refuseNext(new ExcelError('GeneralException', 500, 'There was an internal error.'));
    const session = openSession(openWorkbook(), { editions: [london], today: () => today, templateBase64: none });
    await excel.host.settled();
    expect(session.state()).toMatchObject({
      kind: 'closed',
      notice: { kind: 'failed', detail: expect.stringContaining('GeneralException') as string },
    });
    await session.refresh();
    expect(session.state().kind).toBe('ready');
  });
});

const none = (): Promise<string> => Promise.resolve('');
const cellB = (row: number) => ({ top: row, left: 2, bottom: row, right: 2 });

/** The complete return's workbook after somebody has changed it. */
async function workbookWith(change: (model: OpenExcel['host']['model']) => void): Promise<Uint8Array> {
  const { host } = await inExcel(complete);
  change(host.model);
  return host.model.save();
}

describe('choosing a level', () => {
  it.each([
    ['with', false],
    ['without', true],
  ])('takes at most two requests %s an event from Excel', async (_, silent) => {
    const opened = await open(complete);
    const before = requestsOf(opened);
    if (silent) opened.host.model.onEvent = () => undefined;
    await opened.session.set(level, 'enhancing');
    await opened.settled();
    expect(requestsOf(opened) - before).toBeLessThanOrEqual(2);
    expect((await savedReturn(opened)).schoolReturn).toEqual(changed(complete, { [level]: 'enhancing' }));
  });

  it('shows at once, before Excel has heard of it', async () => {
    const { session, ready, settled } = await open(complete);
    const written = session.set(level, 'developing');
    expect(valueAt(ready().schoolReturn, level)).toBe('developing');
    expect([...ready().waiting]).toEqual([level]);
    await written;
    await settled();
    expect([...ready().waiting]).toEqual([]);
    expect(ready().checked.receipt).toBe(receiptOf(changed(complete, { [level]: 'developing' }), london));
  });

  it('tells nobody when nothing has changed', async () => {
    const { session, ready, settled } = await open(complete);
    const before = ready();
    await session.refresh();
    await settled();
    expect(ready()).toBe(before);
  });
});

describe('what is typed', () => {
  it.each([
    ['details.urn', '100123'],
    ['details.organisation', '=HYPERLINK("https://evil.example")'],
    ['details.organisation', "'s Gravesend Primary"],
    ['details.contact', '+44 20 7946 0000'],
    ['details.pdLead', 'TRUE'],
    ['overall.round', 'May 2026'],
    ['overall.round', '1/2'],
    ['details.laestab', '2081234'],
    ['aspects.leadership.evidence', 'One\nTwo\n  - three'],
    ['aspects.leadership.evidence', '#REF! and #N/A'],
    ['details.organisation', null],
    ['details.assessedOn', '2026-02-03'],
    ['details.assessedOn', '31/02/2026'],
    ['details.la', '209'],
  ])('into %s arrives as it is: %j', async (field, value) => {
    const opened = await open(complete);
    await opened.session.set(field, value);
    await opened.settled();
    const saved = valueAt((await savedReturn(opened)).schoolReturn, field);
    expect(saved).toEqual(value === '31/02/2026' ? { unreadable: value } : value);
    expect(valueAt(opened.ready().schoolReturn, field)).toEqual(saved);
  });

  it('into a date is a date of a workbook that counts from 1904', async () => {
    const opened = await open(await savedWith1904());
    await opened.session.set('details.assessedOn', '2026-02-03');
    await opened.settled();
    expect((await savedReturn(opened)).schoolReturn.details.assessedOn).toBe('2026-02-03');
    expect(opened.ready().schoolReturn.details.assessedOn).toBe('2026-02-03');
  });

  it('arrives in order when it is typed faster than Excel writes', async () => {
    const opened = await open(complete);
    for (const text of ['A', 'Al', 'Ald', 'Alder']) void opened.session.set('details.organisation', text);
    void opened.session.set('details.pdLead', 'Joan');
    expect(opened.ready().schoolReturn.details).toMatchObject({ organisation: 'Alder', pdLead: 'Joan' });
    await opened.settled();
    expect((await savedReturn(opened)).schoolReturn.details).toMatchObject({ organisation: 'Alder', pdLead: 'Joan' });
  });
});

async function savedWith1904(): Promise<Uint8Array> {
  return workbookWith((model) => {
    const { worksheet } = model.sheet('Details');
    worksheet.workbook.properties.date1904 = true;
  });
}

describe('an edit in the grid', () => {
  it('shows in the pane', async () => {
    const { host, ready, settled } = await open(complete);
    host.grid.type('Details', 'C7', 'Birch Lane School');
    await settled();
    expect(ready().schoolReturn.details.organisation).toBe('Birch Lane School');
  });

  it('shows when the next cell is selected, where Excel is silent about a choice', async () => {
    const { host, ready, settled } = await open(complete);
    host.grid.silentDropDowns = true;
    host.grid.choose(levelCell.sheet, levelCell.cell, 'Developing');
    await settled();
    expect(valueAt(ready().schoolReturn, level)).toBe('embedded');
    host.grid.select(levelCell.sheet, 'C5');
    await settled();
    expect(valueAt(ready().schoolReturn, level)).toBe('developing');
  });

  it('shows when another sheet is opened, where Excel is silent about a choice', async () => {
    const { host, ready, settled } = await open(complete);
    host.grid.silentDropDowns = true;
    host.grid.activate(levelCell.sheet);
    await settled();
    host.grid.choose(levelCell.sheet, levelCell.cell, 'Developing');
    host.grid.activate('Evidence');
    await settled();
    expect(valueAt(ready().schoolReturn, level)).toBe('developing');
  });

  it('shows when the pane gets the focus, without any event', async () => {
    const { host, session, ready } = await open(complete);
    host.model.onEvent = () => undefined;
    host.grid.type('Details', 'C7', 'Birch Lane School');
    await session.refresh();
    expect(ready().schoolReturn.details.organisation).toBe('Birch Lane School');
  });

  it('during a write is not lost', async () => {
    const { host, session, ready, settled } = await open(complete);
    void session.set('details.pdLead', 'Joan');
    host.grid.type('Details', 'C7', 'Birch Lane School');
    await settled();
    expect(ready().schoolReturn.details).toMatchObject({ pdLead: 'Joan', organisation: 'Birch Lane School' });
  });

  it('of the same cell wins once Excel has taken what the pane wrote', async () => {
    const { host, session, ready, settled } = await open(complete);
    await session.set('details.organisation', 'From the pane');
    host.grid.type('Details', 'C7', 'From the grid');
    await settled();
    expect(ready().schoolReturn.details.organisation).toBe('From the grid');
  });

  it('is read with the sheet it is on, and no other', async () => {
    const { host, settled } = await open(complete);
    const before = host.requests.length;
    host.grid.type('Details', 'C7', 'Birch Lane School');
    await settled();
    const sheets = host.requests
      .slice(before)
      .map(({ actions }) => actions.filter((action) => action.includes('UsedRange')).length);
    expect(sheets).toEqual([1]);
  });
});

describe('a read that began before a write', () => {
  it('does not take back what was written since', async () => {
    const { session, ready, settled } = await open(complete);
    const reading = session.refresh();
    void session.set('details.organisation', 'Newer');
    await reading;
    expect(ready().schoolReturn.details.organisation).toBe('Newer');
    await settled();
    expect(ready().schoolReturn.details.organisation).toBe('Newer');
    expect(ready().waiting.size).toBe(0);
  });
});

describe('a cell that is being edited', () => {
  it('holds up what is typed in the pane, which is kept and follows', async () => {
    const opened = await open(complete);
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
    expect((await savedReturn(opened)).schoolReturn.details).toMatchObject({
      organisation: 'Typed meanwhile',
      pdLead: 'Also typed',
      urn: '100999',
    });
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

const lock = (opened: Opened, address: string, locked: boolean): void => {
  const cell = opened.host.model.sheet('Details').worksheet.getCell(address);
  // Cells that look alike share their style.
  cell.style = { ...cell.style, protection: { locked } };
};

describe('a locked cell', () => {
  it('is not written; what was typed is kept, said and tried again', async () => {
    const opened = await open(complete);
    lock(opened, 'C7', true);
    await opened.session.set('details.organisation', 'Kept');
    expect(opened.notice()).toBe('locked');
    expect(opened.ready().schoolReturn.details.organisation).toBe('Kept');
    expect([...opened.ready().waiting]).toEqual(['details.organisation']);
    expect(opened.host.model.sheet('Details').content(7, 3).value).toBe(complete.details.organisation);

    lock(opened, 'C7', false);
    await opened.session.refresh();
    expect(opened.notice()).toBeNull();
    expect(opened.host.model.sheet('Details').content(7, 3).value).toBe('Kept');
  });

  it('does not hold up other cells', async () => {
    const opened = await open(complete);
    lock(opened, 'C7', true);
    void opened.session.set('details.organisation', 'Kept');
    void opened.session.set('details.pdLead', 'Written');
    await opened.settled();
    await opened.session.set('details.contact', 'Written later');
    await opened.settled();
    expect([...opened.ready().waiting]).toEqual(['details.organisation']);
    expect(opened.notice()).toBe('locked');
    const { details } = (await savedReturn(opened)).schoolReturn;
    expect(details).toMatchObject({
      organisation: complete.details.organisation,
      pdLead: 'Written',
      contact: 'Written later',
    });
  });

  it('is not tried at every hint', async () => {
    const opened = await open(complete);
    lock(opened, 'C7', true);
    await opened.session.set('details.organisation', 'Kept');
    const before = requestsOf(opened);
    opened.host.grid.select('Details', 'C8');
    await opened.settled();
    expect(opened.host.requests.slice(before).flatMap(({ actions }) => actions)).not.toContain('set Values');
  });
});

describe('a text that no cell holds', () => {
  it('is kept, and Excel is not asked', async () => {
    const opened = await open(complete);
    const before = requestsOf(opened);
    await opened.session.set('aspects.leadership.evidence', 'a'.repeat(32_768));
    expect(opened.ready().notice).toMatchObject({
      kind: 'refused',
      remedy: expect.stringContaining('by 1.') as string,
    });
    expect(opened.ready().waiting.size).toBe(1);
    expect(requestsOf(opened)).toBe(before);
    await opened.session.set('aspects.leadership.evidence', 'Short');
    await opened.settled();
    expect(opened.notice()).toBeNull();
    expect((await savedReturn(opened)).schoolReturn.aspects['leadership']?.evidence).toBe('Short');
  });
});

describe('a deleted sheet', () => {
  it('is said, and the rest keeps working', async () => {
    const opened = await open(complete);
    opened.host.grid.delete('Quality');
    await opened.settled();
    expect(opened.ready().notice).toMatchObject({
      kind: 'sheet-missing',
      message: expect.stringContaining('Quality') as string,
    });
    expect(valueAt(opened.ready().schoolReturn, level)).toBe('embedded');
    await opened.session.set('details.organisation', 'Still written');
    await opened.settled();
    expect((await savedReturn(opened)).schoolReturn.details.organisation).toBe('Still written');
  });

  it('is found out by a write, where Excel is silent about it; what was typed is kept', async () => {
    const opened = await open(complete);
    opened.host.model.onEvent = () => undefined;
    opened.host.grid.delete('Details');
    await opened.session.set('details.organisation', 'Kept');
    await opened.settled();
    expect(opened.notice()).toBe('sheet-missing');
    expect(opened.ready().schoolReturn.details.organisation).toBe('Kept');
    expect([...opened.ready().waiting]).toEqual(['details.organisation']);
  });

  it('takes no row, and says so to whoever adds one', async () => {
    const { host, session, settled } = await open(complete);
    host.grid.delete('Evidence');
    await settled();
    await expect(session.addRow('evidence', { evidence: 'Minutes' })).rejects.toMatchObject({
      notice: { kind: 'sheet-missing' },
    });
  });

  it('with the receipts on it cannot be submitted', async () => {
    const { host, session, settled, notice } = await open(complete);
    host.model.delete(host.model.sheet('_pdqm'));
    await settled();
    expect(await session.submit()).toBeNull();
    expect(notice()).toBe('sheet-missing');
  });
});

describe('a renamed sheet', () => {
  it('is written and read as before', async () => {
    const opened = await open(complete);
    opened.host.grid.rename('Details', 'Our school');
    await opened.session.set('details.organisation', 'Written');
    opened.host.grid.type('Our school', 'C8', 'Joan');
    await opened.settled();
    expect(opened.ready().schoolReturn.details).toMatchObject({ organisation: 'Written', pdLead: 'Joan' });
    expect((await savedReturn(opened)).schoolReturn.details.organisation).toBe('Written');
  });
});

describe('rows of a table', () => {
  const row = { ref: 'E9', aspect: 'quality', evidence: '=Minutes', date: '2026-03-01', owner: null };

  it('are added below the last one, in one request', async () => {
    const opened = await open(complete);
    const before = requestsOf(opened);
    const index = await opened.session.addRow('evidence', row);
    expect(index).toBe(complete.evidence.length);
    expect(opened.ready().schoolReturn.evidence[index]).toMatchObject(row);
    expect([...opened.ready().waiting].sort()).toEqual([
      'evidence.4.aspect',
      'evidence.4.date',
      'evidence.4.evidence',
      'evidence.4.ref',
    ]);
    await opened.settled();
    expect(opened.host.requests.slice(before).filter(({ actions }) => actions.includes('set Values'))).toHaveLength(1);
    expect((await savedReturn(opened)).schoolReturn.evidence[index]).toMatchObject(row);
  });

  it('make a full table longer', async () => {
    const opened = await open(complete);
    const bottom = (): number => opened.host.model.sheet('Evidence').tables[0]?.area.bottom ?? 0;
    const before = bottom();
    for (let added = 0; added < spareRows + 2; added += 1) {
      await opened.session.addRow('evidence', { ...row, ref: `N${String(added)}` });
    }
    await opened.settled();
    expect(bottom()).toBe(before + 2);
    const { evidence } = (await savedReturn(opened)).schoolReturn;
    expect(evidence).toHaveLength(complete.evidence.length + spareRows + 2);
    expect(evidence.at(-1)?.ref).toBe(`N${String(spareRows + 1)}`);
    expect(opened.ready().schoolReturn.evidence).toEqual(evidence);
  });

  it('go above the totals of a table that has them', async () => {
    const bytes = await workbookWith((model) => {
      const stored = (
        model.sheet('Actions').worksheet as unknown as { tables: Record<string, { model: { totalsRow: boolean } }> }
      ).tables;
      for (const table of Object.values(stored)) table.model.totalsRow = true;
      model.sheet('Actions').worksheet.getCell(model.tables[1]?.area.bottom ?? 1, 1).value = 'Total';
    });
    const opened = await open(bytes);
    const area = (): { bottom: number } => opened.host.model.sheet('Actions').tables[0]?.area ?? { bottom: 0 };
    const before = area().bottom;
    for (let added = 0; added < spareRows + 1; added += 1) {
      await opened.session.addRow('actions', { action: `Action ${String(added)}` });
    }
    await opened.settled();
    expect(area().bottom).toBeGreaterThan(before);
    expect(opened.host.model.sheet('Actions').content(area().bottom, 1).value).toBe('Total');
    expect((await savedReturn(opened)).schoolReturn.actions).toHaveLength(complete.actions.length + spareRows + 1);
  });

  it('are changed where they stand', async () => {
    const opened = await open(complete);
    await opened.session.setInRow('actions', 1, 'status', 'done');
    await opened.session.setInRow('actions', 1, 'by', null);
    await opened.settled();
    const expected = changed(complete, { 'actions.1.status': 'done', 'actions.1.by': null });
    expect((await savedReturn(opened)).schoolReturn).toEqual(expected);
    expect(opened.ready().schoolReturn).toEqual(expected);
  });

  it('begin where one more is filled in than there are', async () => {
    const opened = await open(complete);
    await opened.session.setInRow('actions', complete.actions.length, 'action', 'One more');
    await opened.settled();
    expect((await savedReturn(opened)).schoolReturn.actions.at(-1)?.action).toBe('One more');
  });

  it('are emptied without moving those below', async () => {
    const opened = await open(complete);
    await opened.session.clearRow('evidence', 1);
    await opened.settled();
    const left = complete.evidence.filter((_, index) => index !== 1);
    expect(opened.ready().schoolReturn.evidence).toEqual(left);
    expect((await savedReturn(opened)).schoolReturn.evidence).toEqual(left);
    expect(opened.host.model.sheet('Evidence').content(7, 1).value).toBe('E3');
  });

  it('keep their place when the columns have been put in another order', async () => {
    const opened = await open(complete);
    const [first, second] = ['A4', 'H4'].map((cell) => opened.host.model.sheet('Evidence').worksheet.getCell(cell));
    if (!first || !second) throw new Error('no headers');
    [first.value, second.value] = [second.value, first.value];
    await opened.session.refresh();
    await opened.session.addRow('evidence', { ref: 'E9', owner: 'Joan' });
    await opened.settled();
    expect((await savedReturn(opened)).schoolReturn.evidence.at(-1)).toMatchObject({ ref: 'E9', owner: 'Joan' });
  });
});

describe('submitting', () => {
  it('writes the receipt that the saved file has, and tells it', async () => {
    const opened = await open(complete);
    const receipt = await opened.session.submit();
    const { schoolReturn } = await savedReturn(opened);
    expect(receipt).toBe(receiptOf(complete, london));
    expect(schoolReturn.meta).toEqual({ ...complete.meta, submittedReceipt: receipt });
    expect(opened.ready()).toMatchObject({ changedSinceSubmission: false, notice: null });
    expect(opened.ready().schoolReturn.meta.submittedReceipt).toBe(receipt);
  });

  it('reads the workbook again first', async () => {
    const opened = await open(complete);
    opened.host.model.onEvent = () => undefined;
    opened.host.grid.type('Details', 'C7', 'Changed behind the pane’s back');
    const receipt = await opened.session.submit();
    expect(receipt).toBe(receiptOf((await savedReturn(opened)).schoolReturn, london));
  });

  it('writes what is still waiting first', async () => {
    const opened = await open(complete);
    void opened.session.set('details.pdLead', 'Joan');
    const receipt = await opened.session.submit();
    expect(receipt).toBe(receiptOf(changed(complete, { 'details.pdLead': 'Joan' }), london));
  });

  it('does nothing while errors remain', async () => {
    const opened = await open(changed(complete, { 'details.pdLead': null }));
    expect(opened.session.problemsUpTo('submission').map(({ code }) => code)).toEqual(['detail-missing']);
    expect(await opened.session.submit()).toBeNull();
    expect((await savedReturn(opened)).schoolReturn.meta.submittedReceipt).toBeNull();
  });

  it('does nothing while something entered is not in the workbook', async () => {
    const opened = await open(complete);
    lock(opened, 'C7', true);
    await opened.session.set('details.organisation', 'Kept');
    expect(await opened.session.submit()).toBeNull();
    expect((await savedReturn(opened)).schoolReturn.meta.submittedReceipt).toBeNull();
    expect(opened.notice()).toBe('locked');
  });

  it('gives a workbook without an id one of its own', async () => {
    const opened = await open(changed(complete, { 'meta.returnId': null }));
    await opened.session.submit();
    const { returnId } = (await savedReturn(opened)).schoolReturn.meta;
    expect(returnId).toMatch(/^R[34679ACDEFGHJKMNPQRTVWXY]{12}$/);
    await opened.session.submit();
    expect((await savedReturn(opened)).schoolReturn.meta.returnId).toBe(returnId);
  });

  it('shows every later change of the school’s part, and only those', async () => {
    const opened = await open(complete);
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
    const opened = await open(
      await workbookWith((model) => {
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
    expect((await savedReturn(opened)).schoolReturn.meta.submittedReceipt).toBe(receipt);
  });
});

describe('reviewing', () => {
  it('records the receipt of the school’s part as it stands', async () => {
    const opened = await open(complete);
    await opened.session.review();
    expect((await savedReturn(opened)).schoolReturn.meta.reviewedReceipt).toBe(receiptOf(complete, london));
  });
});

describe('problems', () => {
  it('are those of a step, whether or not it has begun', async () => {
    const { session, ready } = await open(complete);
    expect(ready().checked.problems).toEqual([]);
    expect(session.problemsUpTo('verification').map(({ code }) => code)).toContain('verifier-missing');
  });

  it('are gone to in the grid', async () => {
    const { session, host } = await open(complete);
    const [problem] = session.problemsUpTo('verification');
    if (!problem) throw new Error('no problem');
    await session.goTo(problem);
    const { name, selection } = host.model.activeSheet;
    expect({ name, row: selection.top }).toEqual({ name: problem.sheet, row: Number(problem.cell?.slice(1)) });
  });

  it('of a sheet that is gone are said to be so', async () => {
    const { session, notice, host, settled } = await open(complete);
    await session.goTo({ sheet: 'Nowhere', cell: 'A1' });
    expect(notice()).toBe('sheet-missing');
    await session.goTo({ sheet: 'Details', cell: 'C7' });
    expect(notice()).toBeNull();
    expect(host.model.activeSheet.name).toBe('Details');
    await settled();
  });
});

describe('creating', () => {
  it('inserts the template’s sheets where Excel can, and opens them', async () => {
    const opened = await open(null, { excelApi: '1.13' });
    await opened.session.create();
    await opened.settled();
    expect(opened.ready().schoolReturn).toEqual(emptyReturn(london));
    expect(opened.host.model.activeSheet.name).toBe('Start');
    await opened.session.set('details.organisation', 'Birch Lane School');
    await opened.session.addRow('evidence', { evidence: 'Minutes' });
    await opened.settled();
    const { schoolReturn } = await savedReturn(opened);
    expect(schoolReturn.details.organisation).toBe('Birch Lane School');
    expect(schoolReturn.evidence[0]?.evidence).toBe('Minutes');
  });

  it('opens a new workbook where Excel cannot insert sheets', async () => {
    const { session, host } = await open(null);
    await session.create();
    expect(host.openedWorkbooks).toHaveLength(1);
    expect(session.state()).toEqual({ kind: 'not-ours' });
  });

  it('says why it did not come about', async () => {
    const { session, host } = await open(null, { excelApi: '1.13' });
    host.refuseNext(new ExcelError('GeneralException', 500, 'There was an internal error.'));
    await session.create();
    expect(session.state()).toMatchObject({ kind: 'closed', notice: { kind: 'failed' } });
  });
});

describe('closing', () => {
  it('stops following the workbook', async () => {
    const opened = await open(complete);
    await opened.session.close();
    const before = requestsOf(opened);
    opened.host.grid.type('Details', 'C7', 'Birch Lane School');
    await opened.settled();
    expect(requestsOf(opened)).toBe(before);
  });
});
