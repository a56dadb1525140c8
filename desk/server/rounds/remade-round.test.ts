import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AgendaItem } from '../../../framework/round/agenda.ts';
import { begun, folder, gold, open, round, written } from '../../../test/desk/held-rounds.ts';
import { noEntry } from '../../api/rounds.ts';

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
