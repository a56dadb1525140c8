import { writeFileSync } from 'node:fs';
import { begun, gold, open, placeOf, written } from '../../../test/desk/held-rounds.ts';
import { Events } from '../events.ts';

it('keeps what is decided at two desks of one office, and lets neither write over what it has not seen', async () => {
  const [here, there] = [open(), open()];
  const one = await begun(here, 'Two desks');
  const other = await there.round('Two desks');
  await one.decide('RASH22222222', gold, { decision: null });
  await other.decide('RBEECH222222', gold, { decision: null });
  await expect(other.decide('RASH22222222', { decision: 'silver' }, { decision: null })).rejects.toMatchObject({
    refused: { code: 'changed-meanwhile' },
  });
  const entries = { RASH22222222: gold, RBEECH222222: gold };
  expect((await here.round('Two desks')).entries).toMatchObject(entries);
  expect((await open().round('Two desks')).entries).toMatchObject(entries);
  await one.settle();
  expect((await (await there.round('Two desks')).decisions()).isWorkbookChanged).toBe(false);
  await other.decide('RASH22222222', { decision: 'silver' }, { decision: 'gold' });
  await other.settle();
  expect(written('Two desks')).toEqual([
    ['silver', 'Far ahead'],
    ['gold', 'Far ahead'],
  ]);
  await Promise.all([here.close(), there.close()]);
});

it('loses nothing of what two desks keep at the same moment, nor while one of them writes the workbook', async () => {
  const [here, there] = [open(), open()];
  const one = await begun(here, 'At once');
  const other = await there.round('At once');
  for (let time = 1; time <= 10; time += 1) {
    const notes = `Entered ${String(time)}`;
    await Promise.all([one.decide('RASH22222222', { notes }), other.decide('RBEECH222222', { notes })]);
    await Promise.all([one.settle(), other.decide('RBEECH222222', { rationale: notes })]);
    expect((await open().round('At once')).entries).toMatchObject({
      RASH22222222: { notes },
      RBEECH222222: { notes, rationale: notes },
    });
  }
  await other.settle();
  expect(written('At once')[1]).toEqual([null, 'Entered 10']);
  await Promise.all([here.close(), there.close()]);
});

it('tells pages of what another desk, or Excel, has written into a round', async () => {
  const events = new Events();
  const told: string[] = [];
  events.listen((event) => void told.push(event.event === 'changed' ? event.area : event.event));
  const [here, there] = [open(events), open()];
  const held = await begun(here, 'Told');
  await held.settle();
  await held.decisions();
  await here.look();
  const newsAfter = async (written: () => unknown) => {
    await written();
    told.length = 0;
    await here.look();
    await held.decisions();
    return [...told];
  };
  expect(await newsAfter(() => undefined)).toEqual([]);
  expect(await newsAfter(async () => (await there.round('Told')).decide('RASH22222222', gold))).toContain('decisions');
  expect(await newsAfter(() => writeFileSync(placeOf('Told'), 'typed in Excel'))).toContain('decisions');
  expect(await newsAfter(() => undefined)).toEqual([]);
  await Promise.all([here.close(), there.close()]);
});
