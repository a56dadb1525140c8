import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reader } from '../../../generator/intake/reader.ts';
import { begun, folder, gold, open, placeOf, readIn, written } from '../../../test/desk/held-rounds.ts';
import { noEntry } from '../../api/rounds.ts';
import { bringBack, takeOver } from './bring-back.ts';

const reader = {
  round: ({ bytes }: { readonly bytes: Uint8Array }) => Promise.resolve({ round: readIn(bytes) }),
} as unknown as Reader;

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
