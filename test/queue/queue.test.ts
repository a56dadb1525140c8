import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { london } from '../../framework/editions/london/index.ts';
import type * as ReaderModule from '../../generator/intake/reader.ts';
import type * as QueueToolsModule from '../../generator/jobs/queue-tools.ts';
import type * as WorkModule from '../../generator/jobs/work.ts';
import type * as OfficeModule from '../../generator/office/office.ts';
import type { Printer } from '../../generator/printing/printer.ts';
import { projectPath } from '../../generator/project-folder.ts';
import { TestOffice } from '../offices.ts';
import { pdqm, startPdqm } from '../pdqm.ts';
import type { Running } from '../pdqm.ts';
import { findPostgres } from '../postgres-programs.mjs';
import { startPostgres } from '../postgres.mjs';
import type { PostgresServer } from '../postgres.mjs';
import { writeNumberedReturns } from '../numbered-returns.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** As it was built: threads that read are started from files. */
const built = async <Module>(file: string): Promise<Module> =>
  (await import(pathToFileURL(projectPath('dist', 'generator', file)).href)) as Module;
const { ThreadReader } = await built<typeof ReaderModule>('intake/reader.js');
const { openQueueTools } = await built<typeof QueueToolsModule>('jobs/queue-tools.js');
const { work } = await built<typeof WorkModule>('jobs/work.js');
const { Office } = await built<typeof OfficeModule>('office/office.js');

const size = 6;
const root = temporaryFolder();
const cwd = path.join(root, 'office');
const returns = path.join(root, 'returns');

beforeAll(async () => {
  await writeNumberedReturns(returns, size);
  await pdqm(['init', 'office'], { cwd: root });
});

const certify = ['certificate', returns, '--from-returns', '--json', '--queue'];
const files = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
const made = () => files(path.join(cwd, 'certificates')).filter((name) => name.endsWith('.pdf'));

it('an office whose register is a file has no queue: the command says so, and does nothing', async () => {
  const { code, stderr } = await pdqm(certify, { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/register\.sqlite: this register is a file\. .*pdqm -- register move/);
  expect(made()).toEqual([]);
});

const onPostgres = findPostgres() === null ? null : describe;
onPostgres?.('an office whose register is in PostgreSQL', () => {
  let server: PostgresServer;
  let env: { readonly PDQM_REGISTER: string };
  beforeAll(async () => {
    server = await startPostgres();
    env = { PDQM_REGISTER: await server.database() };
  });
  const workers: Running[] = [];
  afterAll(async () => {
    for (const { process } of workers) process.kill('SIGKILL');
    await server.stop();
  });

  const startWorker = (name: string, office = cwd): Running => {
    const worker = startPdqm(['worker', '--jobs', '1', '--health', `${name}.json`], { cwd: office, env });
    workers.push(worker);
    return worker;
  };
  const until = async (isSo: () => boolean, { process }: Running) => {
    while (!isSo() && process.exitCode === null) await pause(20);
  };

  it('waits for a worker and says so; called off before one comes, it begins nothing', async () => {
    let said = '';
    const run = startPdqm(certify, { cwd, env });
    run.process.stderr?.on('data', (text: string) => (said += text));
    await until(() => said.includes('No worker takes'), run);
    run.process.kill('SIGINT');
    const { code, stderr, stdout } = await run.ended;
    expect([code, stdout]).toEqual([130, '']);
    expect(stderr).toMatch(/No worker takes what is handed over; this run waits\. Start one, .*pdqm -- worker/);
    expect(files(path.join(cwd, '.pdqm-queue'))).toEqual([]);
  });

  it('has its certificates made once each, though the worker that began is killed', async () => {
    const first = startWorker('first');
    const run = startPdqm(certify, { cwd, env });
    await until(() => made().length > 0, run);
    first.process.kill('SIGKILL');
    const second = startWorker('second');
    const ran = await run.ended;
    expect(ran.results().flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error'))).toEqual(
      [],
    );
    expect(ran.code).toBe(0);
    expect(ran.results().map(({ file, status }) => [path.basename(file), status])).toEqual(
      Array.from({ length: size }, (_, index) => [`${String(index).padStart(3, '0')}.xlsx`, 'made']),
    );
    const office = new TestOffice(cwd, env.PDQM_REGISTER);
    const issued = (await office.events()).flatMap(({ kind, serial }) => (kind === 'issued' ? [serial] : []));
    expect([issued.length, new Set(issued).size, made().length]).toEqual([size, size, size]);
    expect(await office.findings()).toEqual([]);
    expect(files(path.join(cwd, '.pdqm-queue'))).toEqual([]);

    await until(() => existsSync(path.join(cwd, 'second.json')), second);
    second.process.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
    const health = JSON.parse(readFileSync(path.join(cwd, 'second.json'), 'utf8')) as object;
    expect(health).toMatchObject({ state: 'ended', failed: 0, worker: expect.stringMatching(/-\d+$/) as string });
  });

  it('is not spoilt by a worker that has another place for documents: that one says so, and ends', async () => {
    const copy = path.join(root, 'copy');
    cpSync(path.join(cwd, 'pdqm.json'), path.join(copy, 'pdqm.json'));
    const astray = startWorker('astray', copy);
    const run = startPdqm([...certify, '--force'], { cwd, env });
    const { code, stderr } = await astray.ended;
    expect(code).toBe(3);
    expect(stderr).toMatch(/copy\/\.pdqm-queue: .*was handed over is not here\. Name the same place as “documents”/);
    const worker = startWorker('third');
    const ran = await run.ended;
    expect(ran.results().map(({ status }) => status)).toEqual(Array.from({ length: size }, () => 'made'));
    expect(files(path.join(copy, '.pdqm-queue'))).toEqual([]);
    worker.process.kill('SIGTERM');
    expect((await worker.ended).code).toBe(0);
  });

  it('has workers that end when they are told to, also while PostgreSQL is gone', async () => {
    const worker = startWorker('fourth');
    const health = path.join(cwd, 'fourth.json');
    const says = (state: string) => existsSync(health) && readFileSync(health, 'utf8').includes(`"${state}"`);
    await until(() => says('waiting'), worker);
    await server.crash(async () => {
      await until(() => says('database-gone'), worker);
      worker.process.kill('SIGTERM');
      expect((await worker.ended).code).toBe(0);
    });
    expect(says('ended')).toBe(true);
  });

  it('reads on other machines what is read here, to the last value', async () => {
    writeFileSync(path.join(returns, 'no-workbook.xlsx'), 'PK');
    const office = await Office.open(cwd, 'The test', env.PDQM_REGISTER);
    const here = new ThreadReader([london], 1);
    const tools = openQueueTools(office, new ThreadReader([london], 1), () => undefined);
    const end = new AbortController();
    const printer: Printer = { ...(await tools.printer()), start: () => Promise.resolve() };
    const working = work({ threads: 1 }, { office, printer: () => Promise.resolve(printer), signal: end.signal });
    const worked = (async () => {
      for (;;) if ((await working.next()).done === true) return;
    })();

    const list = [...files(returns).sort(), 'not-there.xlsx'].map((name) => ({ file: path.join(returns, name) }));
    const how = { today: '2026-07-01', signal: new AbortController().signal };
    expect(await taken(tools.reader.returns(list, how))).toEqual(await taken(here.returns(list, how)));
    expect(await taken(tools.reader.details(list, how))).toStrictEqual(await taken(here.details(list, how)));
    end.abort();
    await Promise.all([worked, here.close(), tools.close()]);
    await office.close();
  });
});

async function taken<Intake>(intakes: AsyncIterable<Intake>): Promise<Intake[]> {
  const list: Intake[] = [];
  for await (const intake of intakes) list.push(intake);
  return list;
}
