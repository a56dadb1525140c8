import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { london } from '../framework/editions/london/index.ts';
import { Chance } from './borough/chance.ts';
import { workbookTemplate } from './borough/workbook-template.ts';
import { TestOffice } from './offices.ts';
import { pdqm, startPdqm } from './pdqm.ts';
import { findPostgres } from './postgres-programs.mjs';
import { startPostgres } from './postgres.mjs';
import type { PostgresServer } from './postgres.mjs';
import { changed, decidedReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';

const size = 40;
const kills = 4;

const root = temporaryFolder();
const inRoot = (...names: readonly string[]) => path.join(root, ...names);
/** Another one each time; a failure names it. */
const seed = Date.now() % 1_000_000;
const chance = new Chance(seed);
const pdfs = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')).length : 0;
const issuedIn = async (office: TestOffice) =>
  (await office.events()).flatMap(({ kind, serial }) => (kind === 'issued' ? [serial] : []));

beforeAll(async () => {
  const fill = await workbookTemplate(london);
  const decided = decidedReturn(london);
  const letters = 'ACDEFGHJKM';
  mkdirSync(inRoot('returns'));
  for (let index = 0; index < size; index += 1) {
    const number = String(index).padStart(3, '0');
    const id = [...number].map((digit) => letters.charAt(Number(digit)).repeat(3)).join('');
    const schoolReturn = changed(decided, {
      'details.organisation': `School ${number}`,
      'details.urn': null,
      'details.laestab': null,
      'meta.returnId': `RKLL${id}`,
    });
    writeFileSync(inRoot('returns', `${number}.xlsx`), fill(schoolReturn, '2026-07-01T09:00:00Z'));
  }
});

const certify = ['certificate', '../returns', '--from-returns', '--json'];

it('certifying that is killed at random moments is finished by the same command: every award and document once', async () => {
  await pdqm(['init', 'killed'], { cwd: root });
  const cwd = inRoot('killed');
  const made = () => pdfs(path.join(cwd, 'certificates'));
  for (let kill = 0; kill < kills; kill += 1) {
    const run = startPdqm(certify, { cwd });
    const target = made() + 1 + chance.below(6);
    while (made() < target && run.process.exitCode === null) await pause(5);
    await pause(chance.below(20));
    run.process.kill('SIGKILL');
    expect([seed, (await run.ended).code]).toEqual([seed, null]);
  }

  const last = await pdqm(certify, { cwd });
  const office = new TestOffice(cwd);
  const issued = await issuedIn(office);
  expect([seed, last.code, last.results().length]).toEqual([seed, 0, size]);
  expect([seed, issued.length, new Set(issued).size, made()]).toEqual([seed, size, size, size]);
  expect([seed, await office.findings()]).toEqual([seed, []]);
});

it('two runs at once over the same returns, into two folders of one office, register each award once', async () => {
  await pdqm(['init', 'shared'], { cwd: root });
  const cwd = inRoot('shared');
  const folders = ['certificates/one', 'certificates/two'];
  const runs = await Promise.all(folders.map((out) => pdqm([...certify, '--out', out], { cwd })));

  const office = new TestOffice(cwd);
  const issued = await issuedIn(office);
  expect(runs.map(({ code, stderr }) => [code, stderr.includes('0 refused, 0 failed')])).toEqual([
    [0, true],
    [0, true],
  ]);
  expect([issued.length, new Set(issued).size]).toEqual([size, size]);
  for (const run of runs) {
    expect(run.results().map(({ status, output }) => [status, existsSync(path.join(cwd, output ?? ''))])).toEqual(
      Array(size).fill([expect.stringMatching(/^(made|unchanged)$/), true]),
    );
  }
  expect(await office.findings()).toEqual([]);
});

const onPostgres = findPostgres() === null ? null : describe;
onPostgres?.('a register in PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('is written to by four runs at once, of which one is killed: the same commands finish, and every award is there once', async () => {
    await pdqm(['init', 'many'], { cwd: root });
    const cwd = inRoot('many');
    const address = await server.database();
    const env = { PDQM_REGISTER: address };
    const some = (from: number) =>
      Array.from({ length: 16 }, (_, index) => `../returns/${String((from + index) % 32).padStart(3, '0')}.xlsx`);
    const command = (number: number) => [
      'certificate',
      ...some(8 * number),
      '--from-returns',
      '--json',
      '--out',
      `certificates/${String(number)}`,
    ];
    const runs = [0, 1, 2, 3].map((number) => startPdqm(command(number), { cwd, env }));
    const killed = runs[0];
    while (pdfs(path.join(cwd, 'certificates/0')) < 2 && killed?.process.exitCode === null) await pause(5);
    killed?.process.kill('SIGKILL');
    const first = await Promise.all(runs.map(({ ended }) => ended));
    expect(first.map(({ code }) => code)).toEqual([null, 0, 0, 0]);
    const again = await Promise.all([0, 1, 2, 3].map((number) => pdqm(command(number), { cwd, env })));

    expect(again.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const office = new TestOffice(cwd, address);
    const issued = await issuedIn(office);
    expect([issued.length, new Set(issued).size]).toEqual([32, 32]);
    expect(await office.findings()).toEqual([]);
  });
});
