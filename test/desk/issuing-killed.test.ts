import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Asked, RouteName } from '../../desk/api/api.ts';
import type { JobReport } from '../../desk/api/jobs.ts';
import { london } from '../../framework/editions/london/index.ts';
import { projectPath } from '../../generator/project-folder.ts';
import { Chance } from '../borough/chance.ts';
import { workbookTemplate } from '../borough/workbook-template.ts';
import { TestOffice } from '../offices.ts';
import { pdqm } from '../many-runs.ts';
import { verifiedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** As many as a large round has, where that is asked for. */
const size = Number(process.env['PDQM_TEST_ISSUED'] ?? 70);
const office = path.join(temporaryFolder(), 'office');
const name = 'Summer';
/** What is made or held in memory already when somebody says stop, and then a margin. */
const mostInHand = 32;
/** Another one each time; a failure names it. */
const seed = Date.now() % 1_000_000;
const chance = new Chance(seed);

/** A desk in a process of its own, and a program that has been let in. */
class DeskProcess {
  readonly process: ChildProcess;
  private readonly origin: string;
  private readonly cookie: string;

  private constructor(process: ChildProcess, origin: string, cookie: string) {
    this.process = process;
    this.origin = origin;
    this.cookie = cookie;
  }

  static async start(): Promise<DeskProcess> {
    const main = projectPath('dist', 'desk', 'main.js');
    const child = spawn(process.execPath, [main, '--office', office, '--no-open'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [printed] = (await once(child.stdout, 'data')) as [Buffer];
    const address = new URL(printed.toString().trim());
    const letIn = await fetch(address, { redirect: 'manual' });
    const cookie = letIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    return new DeskProcess(child, address.origin, cookie);
  }

  async ask<Name extends RouteName>(route: Name, asked: Asked<Name>): Promise<Answer<Name>> {
    const [method = '', target = ''] = route.split(' ');
    const query = method === 'GET' ? `?${new URLSearchParams(asked as Record<string, string>).toString()}` : '';
    const answer = await fetch(`${this.origin}${target}${query}`, {
      method,
      headers: { cookie: this.cookie, origin: this.origin, 'content-type': 'application/json' },
      ...(method === 'GET' ? {} : { body: JSON.stringify(asked) }),
    });
    if (!answer.ok) throw new Error(`${route}: ${await answer.text()}`);
    return (await answer.json()) as Answer<Name>;
  }

  async kill(): Promise<void> {
    const ended = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await ended;
  }
}

const certificates = () => {
  const folder = path.join(office, 'certificates');
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.pdf')).length : 0;
};

let desk: DeskProcess;

beforeAll(async () => {
  await pdqm(['init', office]);
  const fill = await workbookTemplate(london);
  const letters = 'ACDEFGHJKM';
  mkdirSync(path.join(office, 'returns'), { recursive: true });
  for (let index = 0; index < size; index += 1) {
    const number = String(index).padStart(3, '0');
    const id = [...number].map((digit) => letters.charAt(Number(digit)).repeat(3)).join('');
    const school = verifiedSchool(`School ${number}`, `RKLL${id}`);
    writeFileSync(path.join(office, 'returns', `${number}.xlsx`), fill(school, '2026-06-20T09:00:00Z'));
  }
  desk = await DeskProcess.start();
});
afterAll(() => desk.kill());

/** Once the task has ended. */
async function ended(id: string): Promise<JobReport> {
  for (;;) {
    const report = await desk.ask('GET /api/jobs/one', { id });
    if (report.ended !== null) return report;
    await pause(50);
  }
}

async function issued(number: number): Promise<void> {
  while (certificates() < number) await pause(5);
}

it('issuing that is stopped, then killed, is offered to be finished, and then every award and certificate is there once', async () => {
  let found = await desk.ask('GET /api/rounds/candidates', {});
  while (found.length < size) {
    await pause(50);
    found = await desk.ask('GET /api/rounds/candidates', {});
  }
  const files = found.flatMap(({ file, isReady }) => (isReady ? [file] : []));
  await desk.ask('POST /api/rounds/make', { name, decidedOn: '2026-06-30', files });
  let { agenda } = await desk.ask('GET /api/rounds/one', { name });
  while (agenda === null) {
    await pause(50);
    ({ agenda } = await desk.ask('GET /api/rounds/one', { name }));
  }
  expect(agenda.rows).toHaveLength(size);
  const entry = { decision: 'silver', decidedOn: null, rationale: null, notes: null } as const;
  for (const { key } of agenda.rows) await desk.ask('POST /api/rounds/decide', { name, key, entry, seen: {} });

  const { id } = await desk.ask('POST /api/jobs/start', { kind: 'issue-certificates', request: { round: name } });
  await issued(1);
  await desk.ask('POST /api/jobs/cancel', { id });
  expect([seed, (await ended(id)).state, certificates() < size]).toEqual([seed, 'cancelled', true]);

  await desk.ask('POST /api/jobs/resume', { id });
  await issued(certificates() + 1 + chance.below(Math.max(1, size - certificates() - mostInHand)));
  await desk.kill();
  const atDeath = certificates();

  desk = await DeskProcess.start();
  const [job] = (await desk.ask('GET /api/jobs', {})).filter(({ kind }) => kind === 'issue-certificates');
  expect([seed, atDeath < size, job?.id, job?.state]).toEqual([seed, true, id, 'interrupted']);
  await desk.ask('POST /api/jobs/resume', { id });
  const report = await ended(id);
  expect([seed, report.state, report.failure]).toEqual([seed, 'done', null]);

  const { decisions } = await desk.ask('GET /api/rounds/decisions', { name });
  expect([seed, Object.values(decisions).filter(({ serial }) => serial !== null)]).toEqual([
    seed,
    Object.values(decisions),
  ]);
  const registered = new TestOffice(office);
  const serials = (await registered.events()).flatMap(({ kind, serial }) => (kind === 'issued' ? [serial] : []));
  expect([seed, serials.length, new Set(serials).size, certificates()]).toEqual([seed, size, size, size]);
  expect([seed, await registered.findings()]).toEqual([seed, []]);
});
