import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { london } from '../../framework/editions/london/index.ts';
import type { Entry } from '../../desk/api/rounds.ts';
import { noEntry } from '../../desk/api/rounds.ts';
import type { DeskRound } from '../../desk/server/rounds/desk-round.ts';
import { Events } from '../../desk/server/events.ts';
import { Rounds } from '../../desk/server/rounds/rounds.ts';
import { makeOffice } from '../../generator/office/make-office.ts';
import { Office } from '../../generator/office/office.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import type { ReadRound } from '../../workbook/round/read/read-round.ts';
import { readRound } from '../../workbook/round/read/read-round.ts';
import { roundWith, verifiedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** An office whose panel decides on two schools. */
export const folder = path.join(temporaryFolder(), 'office');
export const round = roundWith([verifiedSchool('Ash', 'RASH22222222'), verifiedSchool('Beech', 'RBEECH222222')]);
export const gold: Entry = { ...noEntry, decision: 'gold', rationale: 'Far ahead' };
let office: Office;

beforeAll(async () => {
  await makeOffice(folder, 'The test');
  await mkdir(path.join(folder, 'rounds'), { recursive: true });
  office = await Office.open(folder, 'The test');
});
afterAll(() => office.close());

/** The rounds as another desk of the office has them. */
export const open = (events = new Events()): Rounds =>
  new Rounds({ office, editions: [london], events, by: 'A. Chair' });

export const placeOf = (name: string): string => path.join(folder, 'rounds', `${name}.xlsx`);
export const readIn = (bytes: Uint8Array): ReadRound => readRound(readWorkbookFile(bytes), [london]);

/** What the workbook of a round says. */
export const written = (name: string): readonly unknown[] =>
  readIn(new Uint8Array(readFileSync(placeOf(name)))).decisions.map(({ panel: { decision, rationale } }) => [
    decision,
    rationale,
  ]);

export async function begun(rounds: Rounds, name: string): Promise<DeskRound> {
  const begun = await rounds.begin({ name, decidedOn: '2026-06-30', files: ['a.xlsx'] });
  await begun.remade(round, { decidedOn: null, members: null }, {});
  return begun;
}
