/**
 * One bulk of certificates by workers who meet with accidents: `node killed-workers.mjs COUNT WORKERS [network]`, the last in the hub of
 * a network of `network.mjs`. Prints as JSON what there is at the end.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../../dist/register/store/open.js';
import { audit } from '../../dist/register/audit.js';
import { hashOf } from '../../dist/generator/store/manifest.js';
import { startPostgres } from '../../test/postgres.mjs';
import { startS3Double } from '../../test/s3-double.mjs';
import { host, inWorker, plug, range } from './network.mjs';
import { makeReturns } from './returns-folder.mjs';

const [count, workers] = process.argv.slice(2, 4).map(Number);
const inNetwork = process.argv[4] === 'network';
const kills = 5;
/** Milliseconds for which a worker is stopped, and one cut off: longer than its batches last without a sign of it. */
const stopped = 25_000;

const program = path.join(import.meta.dirname, '..', '..', 'dist', 'generator', 'cli', 'main.js');

const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-bench-'));
const server = await startPostgres(true, inNetwork ? { host, network: range } : undefined);
const double = await startS3Double(inNetwork ? host : undefined);
const s3 = { AWS_ENDPOINT_URL: double.endpoint, AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret' };
try {
  await makeReturns(path.join(folder, 'returns'), count);
  const runs = [
    await run({ name: 'a shared folder', documents: '.pdqm-queue', env: {} }),
    await run({ name: 'a double of S3', documents: 's3://bucket/queue', env: s3 }),
  ];
  console.log(JSON.stringify({ runs, kills, stopped }));
} finally {
  await double.stop();
  await server.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

async function run({ name, documents, env: more }) {
  const register = await server.database();
  const office = path.join(folder, `office ${name}`);
  spawnSync(process.execPath, [program, 'init', office]);
  const settings = path.join(office, 'pdqm.json');
  writeFileSync(settings, JSON.stringify({ ...JSON.parse(readFileSync(settings, 'utf8')), documents }));
  const env = { ...process.env, PDQM_REGISTER: register, ...more };
  const start = (args, before = []) => {
    const [command, ...rest] = [...before, process.execPath, program, ...args];
    const child = spawn(command, rest, { cwd: office, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
    let complained = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (complained += text));
    return { child, said: () => said, complained: () => complained, ended: once(child, 'close') };
  };
  const startWorker = (place) => start(['worker', '--jobs', '1', '--quiet'], inNetwork ? inWorker(place) : []);
  const team = Array.from({ length: workers }, (_, place) => startWorker(place));
  const begun = performance.now();
  const command = ['certificate', path.join(folder, 'returns'), '--from-returns', '--json', '--queue'];
  let follower = start(command);
  const certificates = path.join(office, 'certificates');
  const made = () =>
    existsSync(certificates) ? readdirSync(certificates).filter((file) => file.endsWith('.pdf')) : [];
  const reached = async (share) => {
    while (made().length < share * count && follower.child.exitCode === null) await pause(20);
    await pause(Math.random() * 500);
  };

  const cutOff = () => {
    const one = Math.floor(Math.random() * workers);
    plug(one, 'down');
    setTimeout(() => plug(one, 'up'), stopped);
    return Promise.resolve();
  };
  const troubles = [
    ...Array.from({ length: kills }, () => async () => {
      const one = Math.floor(Math.random() * workers);
      team[one].child.kill('SIGKILL');
      await team[one].ended;
      team[one] = startWorker(one);
    }),
    () => {
      const { child } = team[Math.floor(Math.random() * workers)];
      child.kill('SIGSTOP');
      setTimeout(() => child.kill('SIGCONT'), stopped);
      return Promise.resolve();
    },
    ...(inNetwork ? [cutOff] : []),
    async () => {
      follower.child.kill('SIGKILL');
      await follower.ended;
      follower = start(command);
      // One that begins while PostgreSQL is away ends with exit code 3, and is to be given again.
      await Promise.race([once(follower.child.stdout, 'data'), follower.ended]);
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
    left: documents.startsWith('s3:') ? double.objects.size : existsSync(queue) ? readdirSync(queue).length : 0,
  };
}
