import { london } from '../../framework/editions/london/index.ts';
import { withFullActions } from '../../test/in-excel.ts';
import { openedOver } from '../../test/pane/opened-session.ts';
import { changed, completeReturn } from '../../test/returns.ts';
import { spareRows } from '../../workbook/layout/layout.ts';

const complete = completeReturn(london);

describe('rows of a table', () => {
  const row = { ref: 'E9', aspect: 'quality', evidence: '=Minutes', date: '2026-03-01', owner: null };

  it('are added below the last one, in one request', async () => {
    const opened = await openedOver(complete);
    const before = opened.requests();
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
    const writes = opened.host.requests
      .slice(before)
      .map(({ actions }) => actions.filter((each) => each === 'set Values'));
    expect(writes.filter((each) => each.length > 0)).toEqual([['set Values']]);
    expect((await opened.saved()).evidence[index]).toMatchObject(row);
  });

  it('make a full table longer', async () => {
    const opened = await openedOver(complete);
    const bottom = (): number => opened.host.model.sheet('Evidence').tables[0]?.area.bottom ?? 0;
    const before = bottom();
    for (let added = 0; added < spareRows + 2; added += 1) {
      await opened.session.addRow('evidence', { ...row, ref: `N${String(added)}` });
    }
    await opened.settled();
    expect(bottom()).toBe(before + 2);
    const { evidence } = await opened.saved();
    expect(evidence).toHaveLength(complete.evidence.length + spareRows + 2);
    expect(evidence.at(-1)?.ref).toBe(`N${String(spareRows + 1)}`);
    expect(opened.ready().schoolReturn.evidence).toEqual(evidence);
  });

  it('go above the totals of a table that has them', async () => {
    const opened = await openedOver(await withFullActions(complete));
    const area = (): { bottom: number } => opened.host.model.sheet('Actions').tables[0]?.area ?? { bottom: 0 };
    const before = area().bottom;
    await opened.session.addRow('actions', { action: 'One more' });
    await opened.settled();
    expect(area().bottom).toBeGreaterThan(before);
    expect(opened.host.model.sheet('Actions').content(area().bottom, 1).value).toBe('Total');
    expect((await opened.saved()).actions.at(-1)?.action).toBe('One more');
  });

  it('say what has been typed by the time that a table with totals is longer, and nothing that was given up', async () => {
    const opened = await openedOver(await withFullActions(complete));
    const { session } = opened;
    session.keepRow('actions', { action: 'Plan' });
    const adding = session.addBegun('actions');
    session.keepRow('actions', { action: 'Plan the next term' });
    expect(await adding).toBe(true);
    await opened.settled();
    expect((await opened.saved()).actions.at(-1)?.action).toBe('Plan the next term');
    expect(opened.ready().newRows.actions).toBeNull();
    expect(await session.addBegun('actions')).toBe(false);
  });

  it('are changed where they stand', async () => {
    const opened = await openedOver(complete);
    await opened.session.setInRow('actions', 1, 'status', 'done');
    await opened.session.setInRow('actions', 1, 'by', null);
    await opened.settled();
    const expected = changed(complete, { 'actions.1.status': 'done', 'actions.1.by': null });
    expect(await opened.saved()).toEqual(expected);
    expect(opened.ready().schoolReturn).toEqual(expected);
  });

  it('begin where one more is filled in than there are', async () => {
    const opened = await openedOver(complete);
    await opened.session.setInRow('actions', complete.actions.length, 'action', 'One more');
    await opened.settled();
    expect((await opened.saved()).actions.at(-1)?.action).toBe('One more');
  });

  it('are emptied without moving those below', async () => {
    const opened = await openedOver(complete);
    await opened.session.clearRow('evidence', 1);
    await opened.settled();
    const left = complete.evidence.filter((_, index) => index !== 1);
    expect(opened.ready().schoolReturn.evidence).toEqual(left);
    expect((await opened.saved()).evidence).toEqual(left);
    expect(opened.host.model.sheet('Evidence').content(7, 1).value).toBe('E3');
  });

  it.each([
    ['and Excel tells of it', false],
    ['and Excel says nothing', true],
  ])('are found again when the table is sorted in the grid %s', async (_, silent) => {
    const opened = await openedOver(complete);
    if (silent) opened.host.model.onEvent = () => undefined;
    opened.host.grid.sortDown('Evidence');
    await opened.session.setInRow('evidence', 0, 'kept', 'In the office');
    await opened.settled();
    const saved = await opened.saved();
    expect(saved.evidence.map(({ ref }) => ref)).toEqual(['E4', 'E3', 'E2', 'E1']);
    expect(saved.evidence.find(({ ref }) => ref === 'E1')?.kept).toBe('In the office');
    expect([...saved.evidence].reverse().slice(1)).toEqual(complete.evidence.slice(1));
    expect(opened.ready().schoolReturn.evidence).toEqual(saved.evidence);
  });

  it('are found again when the table is sorted while what was typed waits', async () => {
    const opened = await openedOver(complete);
    opened.host.grid.startEditing();
    const written = opened.session.setInRow('evidence', 0, 'kept', 'In the office');
    opened.host.grid.sortDown('Evidence');
    opened.host.grid.stopEditing();
    await written;
    await opened.settled();
    expect((await opened.saved()).evidence.map(({ kept }) => kept).at(-1)).toBe('In the office');
  });

  it('that change places while both have something waiting each get their own', async () => {
    const opened = await openedOver(complete);
    opened.host.grid.startEditing();
    void opened.session.setInRow('evidence', 0, 'kept', 'Office');
    void opened.session.setInRow('evidence', 3, 'kept', 'Library');
    opened.host.grid.sortDown('Evidence');
    opened.host.grid.stopEditing();
    await opened.settled();
    const { evidence } = await opened.saved();
    expect(evidence.map(({ ref, kept }) => [ref, kept])).toEqual([
      ['E4', 'Library'],
      ['E3', complete.evidence[2]?.kept],
      ['E2', complete.evidence[1]?.kept],
      ['E1', 'Office'],
    ]);
  });

  it('that were deleted in the grid take nothing, nor does another row, and what was typed is said', async () => {
    const opened = await openedOver(complete);
    opened.host.model.onEvent = () => undefined;
    for (const column of 'ABCDEFGH') opened.host.grid.type('Evidence', `${column}6`, '');
    await opened.session.setInRow('evidence', 1, 'kept', 'In the office');
    await opened.settled();
    const left = complete.evidence.filter((_, index) => index !== 1);
    expect((await opened.saved()).evidence).toEqual(left);
    const [kept] = opened.ready().kept;
    expect(kept).toMatchObject({ title: 'Evidence, Where kept of E2', text: 'In the office', place: null });
    expect(opened.ready().waiting.size).toBe(0);
    opened.session.settle(kept?.id ?? '', 'let-go');
    expect(opened.ready().kept).toEqual([]);
  });

  it('are not added over a row that was typed into the grid meanwhile', async () => {
    const opened = await openedOver(complete);
    opened.host.model.onEvent = () => undefined;
    opened.host.grid.type('Evidence', 'E9', 'Typed in the grid');
    await opened.session.addRow('evidence', { evidence: 'Added in the pane', owner: 'Joan' });
    await opened.settled();
    const { evidence } = await opened.saved();
    expect(evidence.slice(-2)).toMatchObject([
      { evidence: 'Typed in the grid', owner: null },
      { evidence: 'Added in the pane', owner: 'Joan' },
    ]);
  });

  it('keep their place when the columns have been put in another order', async () => {
    const opened = await openedOver(complete);
    const [first, second] = ['A4', 'H4'].map((cell) => opened.host.model.sheet('Evidence').worksheet.getCell(cell));
    if (!first || !second) throw new Error('no headers');
    [first.value, second.value] = [second.value, first.value];
    await opened.session.refresh();
    await opened.session.addRow('evidence', { ref: 'E9', owner: 'Joan' });
    await opened.settled();
    expect((await opened.saved()).evidence.at(-1)).toMatchObject({ ref: 'E9', owner: 'Joan' });
  });
});
