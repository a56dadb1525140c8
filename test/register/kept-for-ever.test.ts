import path from 'node:path';
import { pdqm } from '../many-runs.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { filledOffice, imported } from './filled-office.ts';

const cwd = path.join(temporaryFolder(), 'office');
const serial = 'PDQM-2026-CCCCCCCC';
const withdraw = ['register', 'withdraw', serial];
const history = async () => (await pdqm(['register', 'history', serial], { cwd })).stdout;

beforeAll(() => filledOffice(cwd, [imported({ serial, organisation: 'Zeta School' })]));

it.each([
  ['--as', ['--reason', 'Closed', '--as', 'A'.repeat(201)], '--as: a name of 201 characters; up to 200 are noted.'],
  ['--reason', ['--reason', 'Closed '.repeat(300)], 'This reason has 2099 characters; up to 2000 are kept.'],
])('puts no whole page behind %s on record, where it would stay', async (_, given, words) => {
  const before = await history();
  const { code, stderr } = await pdqm([...withdraw, ...given], { cwd });
  expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  expect(await history()).toBe(before);
});

it('notes a name on one line', async () => {
  const { code } = await pdqm([...withdraw, '--reason', 'Closed', '--as', ' Amy\n\u001B[2JObi '], { cwd });
  expect([code, (await history()).split('\n').at(-2)]).toEqual([0, expect.stringMatching(/\(Amy \[2JObi\)$/)]);
});
