import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { london } from '../framework/editions/london/index.ts';
import { fillingIn } from './agenda.ts';
import { pdqm } from './many-runs.ts';
import type { Ran } from './pdqm.ts';
import { changed, completeReturn } from './returns.ts';
import { verifiedSchool } from './rounds.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { savingIn } from './workbook-of.ts';

const cwd = temporaryFolder();
const save = savingIn(cwd);
const inFolder = (...names: readonly string[]) => path.join(cwd, ...names);
const pdfsIn = (folder: string) => readdirSync(inFolder(folder)).filter((name) => name.endsWith('.pdf'));
const outcomes = (ran: Ran) =>
  ran.results().map(({ file, status, problems }) => {
    return [path.basename(file), status, problems.find(({ code }) => code === 'duplicate')?.message ?? ''];
  });

beforeAll(async () => {
  const ash = changed(completeReturn(london), { 'meta.returnId': 'RASH22222222' });
  await save('sent/ash.xlsx', ash);
  await save(
    'sent/birch.xlsx',
    changed(ash, { 'meta.returnId': 'RBIRCH222222', 'details.organisation': 'Birch School' }),
  );
  copyFileSync(inFolder('sent/ash.xlsx'), inFolder('sent/ash copy.xlsx'));
});

it.each([
  ['report', []],
  ['letter', ['--invitation']],
])('a return that was sent twice has one document: %s', async (command, flags) => {
  const args = [command, 'sent', ...flags, '--out', command, '--json'];
  const first = await pdqm(args, { cwd });
  const sameAs = (file: string) => `It holds the same as sent/${file}.`;
  expect([first.code, outcomes(first)]).toEqual([
    0,
    [
      ['ash copy.xlsx', 'made', ''],
      ['ash.xlsx', 'unchanged', sameAs('ash copy.xlsx')],
      ['birch.xlsx', 'made', ''],
    ],
  ]);
  const pdfs = pdfsIn(command);
  expect(pdfs).toHaveLength(2);

  // A copy that comes later does not take the document of the one that has it.
  copyFileSync(inFolder('sent/ash.xlsx'), inFolder('sent/a.xlsx'));
  const again = await pdqm(args, { cwd });
  rmSync(inFolder('sent/a.xlsx'));
  expect([again.code, outcomes(again)]).toEqual([
    0,
    [
      ['a.xlsx', 'unchanged', sameAs('ash copy.xlsx')],
      ['ash copy.xlsx', 'unchanged', ''],
      ['ash.xlsx', 'unchanged', sameAs('ash copy.xlsx')],
      ['birch.xlsx', 'unchanged', ''],
    ],
  ]);
  expect(pdfsIn(command)).toHaveLength(2);

  // Nor does it get another beside that, where all are made again.
  copyFileSync(inFolder('sent/ash.xlsx'), inFolder('sent/a.xlsx'));
  const forced = await pdqm([...args, '--force'], { cwd });
  expect([forced.code, outcomes(forced)]).toEqual([
    0,
    [
      ['a.xlsx', 'made', ''],
      ['ash copy.xlsx', 'unchanged', sameAs('a.xlsx')],
      ['ash.xlsx', 'unchanged', sameAs('a.xlsx')],
      ['birch.xlsx', 'made', ''],
    ],
  ]);
  expect(pdfsIn(command)).toHaveLength(2);
  expect(forced.stdout).not.toMatch(/not as this program made it|made before and is still there/);

  // Excel writes other bytes each time.
  writeFileSync(inFolder('sent/0.xlsx'), zipSync(unzipSync(readFileSync(inFolder('sent/ash.xlsx'))), { level: 1 }));
  const saved = await pdqm([...args, '--force'], { cwd });
  for (const copy of ['0', 'a']) rmSync(inFolder(`sent/${copy}.xlsx`));
  expect([saved.code, outcomes(saved)[0], pdfsIn(command)]).toEqual([0, ['0.xlsx', 'made', ''], pdfs]);
  expect(saved.stdout).not.toMatch(/not as this program made it|made before and is still there/);
});

it('a report goes over to a copy that was saved again, when the panel has decided', async () => {
  const ash = verifiedSchool('Ash School', 'RASH22222222');
  await save('decided/ash.xlsx', ash);
  await pdqm(['round', 'decided', '--out', 'round.xlsx', '--quiet'], { cwd });
  await fillingIn(cwd)('round.xlsx', { 'Ash School': { Decision: 'Silver' } });
  await pdqm(['report', 'decided', '--out', 'told', '--quiet'], { cwd });
  const bytes = unzipSync(readFileSync(inFolder('decided/ash.xlsx')));
  writeFileSync(inFolder('decided/a.xlsx'), zipSync(bytes, { level: 1 }));
  const told = await pdqm(['report', 'decided', '--decisions', 'round.xlsx', '--out', 'told', '--json'], { cwd });
  expect([told.code, told.results().map(({ status, stage }) => [status, stage]), pdfsIn('told')]).toEqual([
    0,
    [
      ['made', 'decided'],
      ['unchanged', 'decided'],
    ],
    [expect.stringMatching(/^Ash School - verifier report \w+\.pdf$/)],
  ]);
});
