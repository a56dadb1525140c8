import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../dist/register/store/open.js';
import { audit } from '../dist/register/audit.js';
import { hashOf } from '../dist/generator/store/manifest.js';
import { startPostgres } from '../test/postgres.mjs';
import { startS3Double } from '../test/s3-double.mjs';
import { makeReturns } from './measuring/returns-folder.mjs';

/** How many certificates, workers, and deaths; `PDQM_BENCH_COUNT` takes the place of the first on a machine that is busy. */
const count = Number(process.env.PDQM_BENCH_COUNT ?? 2000);
const workers = 4;
const kills = 5;
/** Milliseconds that a worker is stopped for: longer than its batches last without a sign of it. */
const stopped = 25_000;

const program = path.join(import.meta.dirname, '..', 'dist', 'generator', 'cli', 'main.js');

/**
 * Certificates by four workers, of which one is killed five times and one stopped for longer than anybody waits for it; PostgreSQL
 * loses its power once. Once with a folder that they share, once with a double of S3.
 */
export async function measure() {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-bench-'));
  const server = await startPostgres(true);
  const double = await startS3Double();
  const s3 = { AWS_ENDPOINT_URL: double.endpoint, AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret' };
  try {
    await makeReturns(path.join(folder, 'returns'), count);
    const runs = [
      await run({ name: 'a shared folder', documents: '.pdqm-queue', env: {}, folder, server }),
      await run({ name: 'a double of S3', documents: 's3://bucket/queue', env: s3, folder, server }),
    ];
    return {
      title: `${String(count)} certificates by ${String(workers)} workers: killed ${String(kills)} times, one stopped for ${String(stopped / 1000)} s, PostgreSQL ended once`,
      columns: ['', 'seconds', 'awards', 'documents', 'whole', 'results', 'left in the store'],
      rows: runs.map((each) => [
        each.name,
        each.seconds,
        ...[each.awards, each.documents, each.whole, each.results].map(String),
        String(each.name.includes('S3') ? double.objects.size : each.left),
      ]),
      figures: runs.flatMap(({ name, ...each }) => [
        { what: `${name}: awards that are there once`, value: each.once, atLeast: count, atMost: count },
        { what: `${name}: whole documents, one an award`, value: each.whole, atLeast: count, atMost: count },
        { what: `${name}: documents besides`, value: each.documents - each.whole, atMost: 0 },
        { what: `${name}: findings of the audit`, value: each.findings, atMost: 0 },
        { what: `${name}: exit code`, value: each.code, atMost: 0 },
      ]),
    };
  } finally {
    await double.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function run({ name, documents, env: more, folder, server }) {
  const register = await server.database();
  const office = path.join(folder, `office ${name}`);
  spawnSync(process.execPath, [program, 'init', office]);
  const settings = path.join(office, 'pdqm.json');
  writeFileSync(settings, JSON.stringify({ ...JSON.parse(readFileSync(settings, 'utf8')), documents }));
  const env = { ...process.env, PDQM_REGISTER: register, ...more };
  const start = (args) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: office, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
    let complained = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (complained += text));
    return { child, said: () => said, complained: () => complained, ended: once(child, 'close') };
  };
  const startWorker = () => start(['worker', '--jobs', '1', '--quiet']);
  const team = Array.from({ length: workers }, startWorker);
  const begun = performance.now();
  const command = ['certificate', path.join(folder, 'returns'), '--from-returns', '--json', '--queue'];
  const follower = start(command);
  const certificates = path.join(office, 'certificates');
  const made = () =>
    existsSync(certificates) ? readdirSync(certificates).filter((file) => file.endsWith('.pdf')) : [];
  const reached = async (share) => {
    while (made().length < share * count && follower.child.exitCode === null) await pause(20);
    await pause(Math.random() * 500);
  };

  const troubles = [
    ...Array.from({ length: kills }, () => async () => {
      const one = Math.floor(Math.random() * workers);
      team[one].child.kill('SIGKILL');
      await team[one].ended;
      team[one] = startWorker();
    }),
    () => {
      const { child } = team[Math.floor(Math.random() * workers)];
      child.kill('SIGSTOP');
      setTimeout(() => child.kill('SIGCONT'), stopped);
      return Promise.resolve();
    },
    () => server.crash(),
  ]
    .map((trouble) => ({ trouble, at: 0.05 + 0.85 * Math.random() }))
    .sort((one, other) => one.at - other.at);
  for (const { trouble, at } of troubles) {
    await reached(at);
    await trouble();
  }
  const [code] = await follower.ended;
  const seconds = (performance.now() - begun) / 1000;
  if (code !== 0)
    console.error(
      follower.complained(),
      follower
        .said()
        .split('\n')
        .filter((line) => !line.includes('"status":"made"'))
        .join('\n'),
    );
  for (const { child } of team) child.kill('SIGTERM');
  await Promise.all(team.map(({ ended }) => ended));

  const store = await openStore(register);
  const serials = (await store.read(0)).filter(({ kind }) => kind === 'issued').map(({ serial }) => serial);
  const hashAt = (file) =>
    Promise.resolve(existsSync(path.resolve(office, file)) ? hashOf(readFileSync(path.resolve(office, file))) : null);
  const { findings } = await audit(store, hashAt);
  await store.close();
  const queue = path.join(office, '.pdqm-queue');
  const isWhole = (file) => readFileSync(path.join(certificates, file)).includes('%%EOF');
  return {
    name,
    seconds,
    code: code ?? 1,
    awards: serials.length,
    once: serials.length === new Set(serials).size ? serials.length : 0,
    documents: made().length,
    whole: made().filter(isWhole).length,
    results: follower
      .said()
      .split('\n')
      .filter((line) => line !== '').length,
    findings: findings.length,
    left: existsSync(queue) ? readdirSync(queue).length : 0,
  };
}
