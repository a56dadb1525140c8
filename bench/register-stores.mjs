import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findPostgres } from '../test/postgres-programs.mjs';
import { startPostgres } from '../test/postgres.mjs';
import { fillRegister } from './measuring/generated-register.mjs';
import { median } from './measuring/rounds.mjs';

const built = (file) => import(path.join(import.meta.dirname, '..', 'dist', 'register', file));
const { Register } = await built('register.js');
const { audit } = await built('audit.js');
const { openStore } = await built('store/open.js');

const count = 24_000;
const singles = 200;
const rounds = 5;

/** What a register costs in either database: an event by itself, events that are asked for together, opening, auditing. */
export async function measure() {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-bench-'));
  const server = findPostgres() === null ? null : await startPostgres(true);
  try {
    const stores = [
      ['SQLite', () => Promise.resolve(path.join(folder, `${String(Math.random())}.sqlite`))],
      ...(server ? [['PostgreSQL', () => server.database()]] : []),
    ];
    const rows = [];
    for (const [name, address] of stores) rows.push([name, ...(await costs(address))]);
    const [[, alone, together, , audited]] = rows;
    return {
      title: `A register of ${count.toLocaleString('en-GB')} awards in either database: ms, medians of ${String(rounds)} runs`,
      columns: ['', 'event alone', 'of 8 together', 'opening', 'audit'],
      rows,
      figures: [
        { what: 'SQLite: an event of 8 asked for together : alone', value: together / alone, atMost: 1 },
        { what: 'SQLite: audit of an award : event alone', value: audited / count / alone, atMost: 0.2 },
      ],
    };
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
}

async function costs(address) {
  const at = await address();
  await fillRegister(at, count);
  const [alone, together, opening, audited] = [[], [], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const register = await timed(opening, () => Register.open(at, 'bench'));
    const [{ serial }] = register.book.awards();
    const document = { file: 'certificates/a.pdf', hash: 'a'.repeat(64) };
    const record = () => register.record(() => [{ kind: 'printed', serial, document }]);
    alone.push(await each(singles, record));
    together.push((await each(singles / 8, () => Promise.all(Array.from({ length: 8 }, record)))) / 8);
    await register.close();
    const store = await openStore(at);
    await timed(audited, () => audit(store, () => Promise.resolve(null)));
    await store.close();
  }
  return [alone, together, opening, audited].map(median);
}

async function timed(times, work) {
  const start = performance.now();
  const result = await work();
  times.push(performance.now() - start);
  return result;
}

async function each(times, work) {
  const start = performance.now();
  for (let time = 0; time < times; time += 1) await work();
  return (performance.now() - start) / times;
}
