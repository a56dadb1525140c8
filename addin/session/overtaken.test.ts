import { london } from '../../framework/editions/london/index.ts';
import { MemoryStorage } from '../../test/memory-storage.ts';
import { openedOver } from '../../test/pane/opened-session.ts';
import { completeReturn } from '../../test/returns.ts';

const complete = completeReturn(london);

const open = () => openedOver(complete, {}, { storage: new MemoryStorage() });

describe('a text that is typed in the pane and in the grid at one time', () => {
  it.each([
    ['while the cell is being edited', true],
    ['and Excel says nothing of it', false],
  ])('%s is asked about, and nothing is written over', async (_, isEdited) => {
    const opened = await open();
    const { session, host } = opened;
    if (isEdited) host.grid.startEditing();
    else host.model.onEvent = () => undefined;
    session.type('details.pdLead', 'Joan');
    host.grid.type('Details', 'C8', 'Chidi Okafor');
    const written = session.set('details.pdLead', 'Joan Fairweather');
    host.grid.stopEditing();
    await written;
    await opened.settled();
    expect((await opened.saved()).details.pdLead).toBe('Chidi Okafor');
    expect(opened.ready().schoolReturn.details.pdLead).toBe('Chidi Okafor');
    const [kept] = opened.ready().kept;
    expect(kept).toMatchObject({ text: 'Joan Fairweather', place: { now: 'Chidi Okafor' } });

    session.settle(kept?.id ?? '', 'put-in');
    await opened.settled();
    expect((await opened.saved()).details.pdLead).toBe('Joan Fairweather');
    expect(opened.ready().kept).toEqual([]);
  });

  it('is asked about when it is typed to the end, however often it was written meanwhile', async () => {
    const opened = await open();
    const { session, host } = opened;
    session.type('details.pdLead', 'J');
    await session.set('details.pdLead', 'Jo');
    await opened.settled();
    session.type('details.pdLead', 'Joan');
    host.grid.type('Details', 'C8', 'Chidi Okafor');
    await opened.settled();
    session.type('details.pdLead', 'Joan F');
    await session.set('details.pdLead', 'Joan F.');
    await opened.settled();
    expect((await opened.saved()).details.pdLead).toBe('Chidi Okafor');
    expect(opened.ready().kept).toMatchObject([{ text: 'Joan F.', place: { now: 'Chidi Okafor' } }]);
  });

  it('is asked about in a row, and goes along with it when the table is sorted', async () => {
    const opened = await open();
    const { session, host } = opened;
    session.typeInRow('evidence', 0, 'kept', 'Office');
    host.grid.type('Evidence', 'F5', 'Library');
    await opened.settled();
    await session.setInRow('evidence', 0, 'kept', 'In the office');
    await opened.settled();
    expect(opened.ready().kept).toMatchObject([{ text: 'In the office', place: { now: 'Library' } }]);

    host.grid.sortDown('Evidence');
    await opened.settled();
    host.grid.type('Evidence', 'F8', 'In the library');
    await opened.settled();
    const [kept] = opened.ready().kept;
    expect(kept?.place).toEqual({ now: 'In the library' });
    session.settle(kept?.id ?? '', 'put-in');
    await opened.settled();
    const { evidence } = await opened.saved();
    expect(evidence.map((row) => [row.ref, row.kept])).toEqual(
      [...complete.evidence].reverse().map(({ ref, kept: before }) => [ref, ref === 'E1' ? 'In the office' : before]),
    );
  });

  it('is not asked about where the pane alone has written, however long Excel is silent', async () => {
    const opened = await open();
    const { session, host } = opened;
    host.grid.startEditing();
    for (const text of ['J', 'Jo', 'Joa', 'Joan', 'Joan F', 'Joan Fa']) {
      session.type('details.pdLead', text);
      void session.set('details.pdLead', text);
    }
    host.grid.stopEditing();
    await opened.settled();
    expect((await opened.saved()).details.pdLead).toBe('Joan Fa');
    expect(opened.ready().kept).toEqual([]);
  });
});
