import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { london } from '../../../framework/editions/london/index.ts';
import type { AgendaItem } from '../../../framework/round/agenda.ts';
import { makeOffice } from '../../../generator/office/make-office.ts';
import type { Reader } from '../../../generator/intake/reader.ts';
import { Office } from '../../../generator/office/office.ts';
import { readWorkbookFile } from '../../../workbook/file/read-workbook-file.ts';
import { readRound } from '../../../workbook/round/read/read-round.ts';
import { roundWith, verifiedSchool } from '../../../test/rounds.ts';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import type { Entry } from '../../api/rounds.ts';
import { Events } from '../events.ts';
import { bringBack, takeOver } from './bring-back.ts';
import { noEntry } from '../../api/rounds.ts';
import { Rounds } from './rounds.ts';

const folder = path.join(temporaryFolder(), 'office');
const round = roundWith([verifiedSchool('Ash', 'RASH22222222'), verifiedSchool('Beech', 'RBEECH222222')]);
const gold: Entry = { ...noEntry, decision: 'gold', rationale: 'Far ahead' };
let office: Office;

const open = () => new Rounds({ office, editions: [london], events: new Events(), by: 'A. Chair' });
const placeOf = (name: string) => path.join(folder, 'rounds', `${name}.xlsx`);
const readIn = (bytes: Uint8Array) => readRound(readWorkbookFile(bytes), [london]);
const reader = {
  round: ({ bytes }: { readonly bytes: Uint8Array }) => Promise.resolve({ round: readIn(bytes) }),
} as unknown as Reader;
const written = (name: string) =>
  readIn(new Uint8Array(readFileSync(placeOf(name)))).decisions.map(({ panel: { decision, rationale } }) => [
    decision,
    rationale,
  ]);

beforeAll(async () => {
  await makeOffice(folder, 'The test');
  await mkdir(path.join(folder, 'rounds'), { recursive: true });
  office = await Office.open(folder, 'The test');
});
afterAll(() => office.close());

async function begun(rounds: Rounds, name: string) {
  const begun = await rounds.begin({ name, decidedOn: '2026-06-30', files: ['a.xlsx'] });
  await begun.remade(round, { decidedOn: null, members: null }, {});
  return begun;
}

it('keeps a decision before it says that it has one, and writes it into the workbook', async () => {
  const rounds = open();
  const held = await begun(rounds, 'Spring');
  await held.decide('RASH22222222', gold);

  // As if the process had been killed now.
  const again = await open().round('Spring');
  expect((await again.decisions()).decisions).toMatchObject({ RASH22222222: { ...gold, by: 'A. Chair' } });
  await again.settle();
  expect(written('Spring')).toEqual([
    ['gold', 'Far ahead'],
    [null, null],
  ]);
  await rounds.close();
});

it('is opened as an earlier version kept it, and keeps what only a later one knows of', async () => {
  const place = path.join(folder, 'rounds', 'Of another version.decisions.json');
  const kept = {
    files: ['a.xlsx'],
    decidedOn: '2026-06-30',
    members: null,
    decisions: {
      RBEECH222222: {
        decision: 'silver',
        decidedOn: null,
        rationale: 'Well on',
        notes: null,
        by: 'B. Chair',
        at: '2026-06-30T10:00:00.000Z',
        vote: '3 to 1',
      },
    },
    workbook: null,
    written: null,
    quorum: 4,
  };
  writeFileSync(place, JSON.stringify(kept));
  const rounds = open();
  const held = await rounds.round('Of another version');
  await held.sit({ members: 'A. Chair' });
  expect(JSON.parse(readFileSync(place, 'utf8'))).toEqual({ ...kept, members: 'A. Chair', setAside: [] });
  await rounds.close();
});

it('writes nothing over a workbook that somebody has changed, until what counts is chosen; a copy stays', async () => {
  const rounds = open();
  const held = await begun(rounds, 'Summer');
  await held.settle();
  const typed = Buffer.concat([readFileSync(placeOf('Summer')), Buffer.from('typed in Excel')]);
  writeFileSync(placeOf('Summer'), typed);
  await held.decide('RASH22222222', gold);
  await expect(held.settle()).rejects.toMatchObject({ refused: { code: 'workbook-changed' } });
  expect(readFileSync(placeOf('Summer'))).toEqual(typed);

  await held.take({}, held.sitting, await held.hashOfWorkbook());
  await held.settle();
  expect(written('Summer')[0]).toEqual(['gold', 'Far ahead']);
  expect(readFileSync(path.join(folder, 'rounds', 'Summer (earlier).xlsx'))).toEqual(typed);
  await rounds.close();
});

it('does not take a workbook to say what was decided since the two were compared', async () => {
  const rounds = open();
  const held = await begun(rounds, 'Winter');
  await held.settle();
  const compared = { workbook: (await held.hashOfWorkbook()) ?? '', state: held.state };
  await held.decide('RASH22222222', gold);
  await held.agree(compared);
  await held.settle();
  expect(written('Winter')[0]).toEqual(['gold', 'Far ahead']);
  await held.agree(compared);
  expect(await held.isWorkbookChanged()).toBe(false);
  await rounds.close();
});

it('writes into the workbook no decision that was taken back, though an earlier workbook had it', async () => {
  const rounds = open();
  const decided = round.agenda.map((item) => ({ ...item, panel: { ...item.panel, ...gold } }));
  const held = await rounds.begin({ name: 'Michaelmas', decidedOn: null, files: ['a.xlsx'] });
  await held.remade({ ...round, agenda: decided }, { decidedOn: null, members: null }, {});
  await held.decide('RASH22222222', noEntry);
  await held.settle();
  expect(written('Michaelmas')).toEqual([
    [null, null],
    ['gold', 'Far ahead'],
  ]);
  await rounds.close();
});

it('keeps what was decided while the agenda was made again', async () => {
  const rounds = open();
  const held = await begun(rounds, 'Lent');
  await held.decide('RASH22222222', { ...noEntry, notes: 'To be looked at' });
  await held.decide('RBEECH222222', gold);
  const noted = (item: AgendaItem): AgendaItem =>
    item.key === 'RASH22222222'
      ? { ...item, notes: 'To be looked at' }
      : { ...item, panel: { ...item.panel, ...gold } };
  const making = { ...round, agenda: round.agenda.map(noted) };
  await held.decide('RASH22222222', { ...gold, notes: 'Looked at' });
  await held.decide('RBEECH222222', noEntry);
  await held.remade(making, { decidedOn: null, members: null }, {});
  expect((await held.decisions()).decisions).toMatchObject({ RASH22222222: { ...gold, notes: 'Looked at' } });
  expect(held.entries).not.toHaveProperty('RBEECH222222');
  await held.settle();
  expect(written('Lent')).toEqual([
    ['gold', 'Far ahead'],
    [null, null],
  ]);
  await rounds.close();
});

it('sets aside what was decided on a return that changed while the agenda was made again, and does not count it', async () => {
  const rounds = open();
  const held = await begun(rounds, 'Trinity');
  await held.decide('RASH22222222', gold);
  const verifiedAnew = round.agenda.map((item) => ({ ...item, verificationCode: 'ANEW' }));
  await held.remade({ ...round, agenda: verifiedAnew }, { decidedOn: null, members: null }, {});
  expect(held.entries).toEqual({});
  const ash = { key: 'RASH22222222', organisation: 'Ash', by: 'A. Chair', words: 'Gold. Rationale: Far ahead' };
  await rounds.close();

  const again = await open().round('Trinity');
  expect((await again.decisions()).notApplied).toMatchObject([ash]);
  await again.decide('RASH22222222', { decision: 'silver' });
  expect((await again.decisions()).notApplied).toMatchObject([ash]);
  await again.decide('RASH22222222', gold);
  expect((await again.decisions()).notApplied).toEqual([]);
});

it('sets aside what was decided on a return that is not on the agenda any more', async () => {
  const rounds = open();
  const held = await begun(rounds, 'Hilary');
  await held.decide('RASH22222222', gold);
  await held.decide('RBEECH222222', { ...noEntry, decision: 'deferred' });
  const left = round.agenda.filter(({ organisation }) => organisation === 'Beech');
  const decided = left.map((item) => ({ ...item, panel: { ...item.panel, decision: 'deferred' as const } }));
  await held.remade({ ...round, agenda: decided }, { decidedOn: null, members: null }, {});
  const { decisions, notApplied } = await held.decisions();
  expect(Object.keys(decisions)).toEqual(['RBEECH222222']);
  expect(notApplied).toMatchObject([{ organisation: 'Ash', words: 'Gold. Rationale: Far ahead' }]);
  await rounds.close();
});

it('loses nothing that was decided just before the process ended, where the agenda has to be made again', async () => {
  const rounds = open();
  const held = await begun(rounds, 'Advent');
  await held.settle();
  await held.decide('RASH22222222', gold);
  writeFileSync(path.join(folder, '.pdqm-desk', 'rounds', 'Advent.json'), '{}');

  const again = await open().round('Advent');
  await again.remade(round, { decidedOn: null, members: null }, {});
  expect((await again.decisions()).notApplied).toMatchObject([{ organisation: 'Ash', decision: 'gold' }]);
  await rounds.close();
});

it('keeps the members that were entered while a workbook was taken over', async () => {
  const rounds = open();
  const held = await begun(rounds, 'Whitsun');
  const { workbook } = await bringBack(held, { reader }, { name: 'Whitsun.xlsx', bytes: await held.workbookBytes() });
  await Promise.all([
    held.decide('RASH22222222', gold),
    held.sit({ members: 'A. Chair' }),
    takeOver(held, { workbook, keys: [] }, { reader }),
  ]);
  expect(held.sitting.members).toBe('A. Chair');
  await rounds.close();
});

it('names the file that was brought back and is no workbook of a round, whatever it is called', async () => {
  const rounds = open();
  const held = await begun(rounds, 'Epiphany');
  const refusal = { code: 'not-a-workbook', message: 'It is no workbook.', remedy: '' };
  const refusing = { round: () => Promise.resolve({ refusal }) } as unknown as Reader;
  for (const [name, file] of [
    ['budget 2026.xlsx', 'budget 2026.xlsx'],
    ['..\\..\\etc/<b>a\n.xlsx', 'b a .xlsx'],
    ['', 'Epiphany.xlsx'],
  ] as const)
    await expect(bringBack(held, { reader: refusing }, { name, bytes: new Uint8Array() })).rejects.toMatchObject({
      facts: { file },
    });
  await rounds.close();
});

it('keeps what is not named when the day or the members of the panel are entered', async () => {
  const rounds = open();
  const held = await begun(rounds, 'Easter');
  await Promise.all([held.sit({ decidedOn: '2026-07-01' }), held.sit({ members: 'A. Chair ' })]);
  expect(held.sitting).toEqual({ decidedOn: '2026-07-01', members: 'A. Chair' });
  await held.sit({ decidedOn: null });
  expect(held.sitting).toEqual({ decidedOn: null, members: 'A. Chair' });
  await rounds.close();
});

it('says who decided what first, and not who said the same again', async () => {
  const rounds = open();
  const held = await begun(rounds, 'Autumn');
  await held.decide('RASH22222222', gold);
  const before = (await held.decisions()).decisions['RASH22222222'];
  await held.decide('RASH22222222', { ...gold, rationale: ' Far ahead ' });
  expect((await held.decisions()).decisions['RASH22222222']).toEqual(before);
  await held.decide('RASH22222222', noEntry);
  expect((await held.decisions()).decisions).toEqual({});
  await rounds.close();
});

it('opens no file that is not a round’s, whatever it is called', async () => {
  for (const name of ['../pdqm', '..', 'Spring/../Spring', 'Nothing'])
    await expect(open().round(name)).rejects.toMatchObject({ refused: { code: 'no-round' } });
  const outside = await open().begin({ name: '../../Evil: <b>', decidedOn: null, files: [] });
  expect(path.dirname(outside.places.workbook)).toBe(path.join(folder, 'rounds'));
  await expect(open().begin({ name: 'spring', decidedOn: null, files: [] })).rejects.toMatchObject({
    refused: { code: 'round-there' },
  });
});

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
  const [here, there] = [new Rounds({ office, editions: [london], events, by: 'A. Chair' }), open()];
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

it('says of a round whose file is damaged what to do, and lists it', async () => {
  const rounds = open();
  await (await begun(rounds, 'Damaged')).decide('RASH22222222', gold);
  await rounds.close();
  writeFileSync(path.join(folder, 'rounds', 'Damaged.decisions.json'), '{"files": ["a.xl');
  const again = open();
  expect(await again.list()).toContainEqual({ name: 'Damaged', decidedOn: null, returns: null, decided: 0 });
  expect((await again.readable()).map(({ name }) => name)).not.toContain('Damaged');
  await expect(again.round('Damaged')).rejects.toMatchObject({
    refused: { message: expect.stringContaining('Damaged.decisions.json') as string },
  });
});
