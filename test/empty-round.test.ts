import path from 'node:path';
import { readdirSync } from 'node:fs';
import { london } from '../framework/editions/london/index.ts';
import { pdqm } from './many-runs.ts';
import { completeReturn } from './returns.ts';
import { notesIn } from './agenda.ts';
import { roundSchools } from './rounds.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { savingIn } from './workbook-of.ts';

const cwd = temporaryFolder();
const save = savingIn(cwd);

beforeAll(() => save('unverified.xlsx', completeReturn(london)));

describe('a round without a return for its agenda', () => {
  it.each([
    ['a folder that is not there', 'nothere', 'Check the name'],
    ['a pattern that nothing matches', 'nothere/*.xlsx', 'as a pattern it matches none'],
    ['a return that is not ready', 'unverified.xlsx', 'Nothing is entered in the verifier’s part.'],
  ])('says so and writes no workbook: %s', async (_, input, said) => {
    const ran = await pdqm(['round', input, '--out', 'none.xlsx'], { cwd });
    expect([ran.code, ran.stdout + ran.stderr]).toEqual([1, expect.stringContaining(said)]);
    expect(ran.stderr).toContain('Nothing is on the agenda, so no workbook was written.');
    expect(readdirSync(cwd)).not.toContain('none.xlsx');
  });

  it('writes over an agenda that names returns which are gone', async () => {
    await save('gone/birch.xlsx', roundSchools.birch);
    await pdqm(['round', 'gone', '--out', 'gone.xlsx'], { cwd });
    expect(Object.keys(await notesIn(path.join(cwd, 'gone.xlsx')))).toEqual(['Birch School']);
    const ran = await pdqm(['round', 'unverified.xlsx', '--out', 'gone.xlsx'], { cwd });
    expect(ran.stderr).toContain('gone.xlsx: 0 on the agenda');
    expect(Object.keys(await notesIn(path.join(cwd, 'gone.xlsx')))).toEqual([]);
  });
});
