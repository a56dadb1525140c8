import { cpSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from './borough/chance.ts';
import { TestOffice } from './offices.ts';
import { pdqm, startPdqm } from './pdqm.ts';
import { findPostgres } from './postgres-programs.mjs';
import { startPostgres } from './postgres.mjs';
import type { PostgresServer } from './postgres.mjs';
import { writeNumberedReturns } from './numbered-returns.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Four and more, where that is asked for. */
const kills = Number(process.env['PDQM_TEST_KILLS'] ?? 2);
const size = 6 * kills;

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
  await writeNumberedReturns(inRoot('returns'), size);
  await pdqm(['init', 'office'], { cwd: root });
});

/** A new one. */
function office(name: string): string {
  cpSync(inRoot('office'), inRoot(name), { recursive: true });
  return inRoot(name);
}

/** The first of them, or as many others. */
const returns = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `../returns/${String(from + index).padStart(3, '0')}.xlsx`);
const certify = (files: readonly string[]) => ['certificate', ...files, '--from-returns', '--json'];

it('certifying that is killed at random moments is finished by the same command: every award and document once', async () => {
  const cwd = office('killed');
  const made = () => pdfs(path.join(cwd, 'certificates'));
  let killed = 0;
  while (killed < kills) {
    const run = startPdqm(certify(returns(size)), { cwd });
    const target = made() + 1 + chance.below(3);
    if (made() < size) {
      while (made() < target && run.process.exitCode === null) await pause(5);
      await pause(chance.below(20));
    } else await pause(chance.below(1500));
    run.process.kill('SIGKILL');
    const { code } = await run.ended;
    expect([seed, code ?? 0]).toEqual([seed, 0]);
    // One that came to its end first was not killed.
    if (code === null) killed += 1;
  }

  const last = await pdqm(certify(returns(size)), { cwd });
  const register = new TestOffice(cwd);
  const issued = await issuedIn(register);
  expect([seed, last.code, last.results().length]).toEqual([seed, 0, size]);
  expect([seed, issued.length, new Set(issued).size, made()]).toEqual([seed, size, size, size]);
  expect([seed, await register.findings()]).toEqual([seed, []]);
});

it('two runs at once over the same returns, into two folders of one office, register each award once', async () => {
  const cwd = office('shared');
  const shared = 4;
  const folders = ['certificates/one', 'certificates/two'];
  const runs = await Promise.all(folders.map((out) => pdqm([...certify(returns(shared)), '--out', out], { cwd })));

  const register = new TestOffice(cwd);
  const issued = await issuedIn(register);
  expect(runs.map(({ code, stderr }) => [code, stderr.includes('0 refused, 0 failed')])).toEqual([
    [0, true],
    [0, true],
  ]);
  expect([issued.length, new Set(issued).size]).toEqual([shared, shared]);
  for (const run of runs) {
    expect(run.results().map(({ status, output }) => [status, existsSync(path.join(cwd, output ?? ''))])).toEqual(
      Array(shared).fill([expect.stringMatching(/^(made|unchanged)$/), true]),
    );
  }
  expect(await register.findings()).toEqual([]);
});

const onPostgres = findPostgres() === null ? null : describe;
onPostgres?.('a register in PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('is written to from two copies of an office at once: neither answers with a certificate that only the other has', async () => {
    const copies = [office('copy one'), office('copy two')];
    const env = { PDQM_REGISTER: await server.database() };
    const run = (cwd: string) => pdqm(certify(returns(size)), { cwd, env });
    const runs = await Promise.all(copies.map(run));
    const astray = runs.flatMap((ran, copy) =>
      ran.results().filter(({ output }) => output !== null && !existsSync(path.join(copies[copy] ?? '', output))),
    );
    expect(astray).toEqual([]);

    for (const cwd of copies) {
      expect((await run(cwd)).code).toBe(0);
      expect(pdfs(path.join(cwd, 'certificates'))).toBe(size);
    }
    const issued = await issuedIn(new TestOffice(copies[0] ?? '', env.PDQM_REGISTER));
    expect([issued.length, new Set(issued).size]).toEqual([size, size]);
  });

  it('is written to by three runs at once, of which one is killed: its command finishes, and every award is there once', async () => {
    const { cwd, address, commands } = await withOneKilled();
    const env = { PDQM_REGISTER: address };
    expect((await pdqm(commands[0] ?? [], { cwd, env })).code).toBe(0);

    const register = new TestOffice(cwd, address);
    const issued = await issuedIn(register);
    expect([issued.length, new Set(issued).size]).toEqual([8, 8]);
    expect(await register.findings()).toEqual([]);
  });

  interface Killed {
    readonly cwd: string;
    readonly address: string;
    readonly commands: readonly (readonly string[])[];
  }

  /** Three runs at once, of which the first is killed; one that came to its end first was not: then once more, in another office. */
  async function withOneKilled(attempt = 1): Promise<Killed> {
    const cwd = office(`many ${String(attempt)}`);
    const address = await server.database();
    const env = { PDQM_REGISTER: address };
    const files = [returns(8), returns(4, 2), returns(4, 4)];
    const commands = files.map((some, number) => [...certify(some), '--out', `certificates/${String(number)}`]);
    const runs = commands.map((command) => startPdqm(command, { cwd, env }));
    const killed = runs[0];
    while (pdfs(path.join(cwd, 'certificates/0')) < 1 && killed?.process.exitCode === null) await pause(5);
    killed?.process.kill('SIGKILL');
    const [first, ...others] = (await Promise.all(runs.map(({ ended }) => ended))).map(({ code }) => code);
    expect(others).toEqual([0, 0]);
    if (first === 0) return withOneKilled(attempt + 1);
    expect(first).toBeNull();
    return { cwd, address, commands };
  }
});
