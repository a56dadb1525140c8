import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { Board } from '../dist/generator/queue/board.js';
import { HandOver } from '../dist/generator/queue/hand-over.js';
import { openDocumentStore } from '../dist/generator/queue/open-document-store.js';
import { openQueuePrinter } from '../dist/generator/queue/queue-printer.js';
import { loadTemplate } from '../dist/generator/printing/templates.js';
import { startPostgres } from '../test/postgres.mjs';
import { certificateViews } from './measuring/sample-certificates.mjs';
import { waitingPrinter } from './measuring/waiting-printer.mjs';

/**
 * Milliseconds that one browser takes for a certificate. `PDQM_BENCH_EACH` takes its place on a machine that is busy: it then shows how
 * the queue divides work, and nothing of what it costs.
 */
const each = Number(process.env.PDQM_BENCH_EACH ?? 18);
/** Documents for each worker, so that all runs take as long: what a worker costs while it warms up is little of that. */
const share = Math.ceil(18_000 / each);
const numbers = [1, 2, 4, 8, 16];

/** How the queue scales: printing is a wait of that length, so that one machine can hold sixteen workers. */
export async function measure() {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-bench-'));
  const server = await startPostgres(true);
  const template = loadTemplate('certificate');
  const pages = certificateViews(share * Math.max(...numbers)).map((view) => ({
    stylesheet: template.stylesheet,
    title: view.title,
    language: view.language,
    body: template.render(view),
  }));
  try {
    const alone = await inOneProcess(pages.slice(0, share));
    const runs = [];
    for (const workers of numbers)
      runs.push(
        await run({ workers, pages: pages.slice(0, share * workers), address: await server.database(), folder }),
      );
    const [one] = runs;
    const ofADocument = (seconds, workers) => (seconds / (share * workers)) * 1000;
    const rows = runs.map(({ workers, wall, follower, taken }) => [
      `${String(workers)} workers`,
      (share * workers) / wall,
      ((wall - alone.wall) / share) * 1000,
      ofADocument(follower, workers),
      ofADocument(taken, workers),
      one.wall / wall,
    ]);
    const efficiency = (workers) => one.wall / runs.find((each) => each.workers === workers).wall;
    return {
      title: `The queue, with a wait of ${String(each)} ms for each certificate: ${String(share)} documents a worker`,
      columns: [
        '',
        'a second',
        'more than without a queue, ms',
        'processor ms of whoever follows',
        'and of workers',
        '× linear',
      ],
      rows,
      figures: [
        {
          what: 'processor time of a document for being handed over, beside that of the wait, one worker, ms',
          value: ofADocument(one.follower + one.taken - alone.processor, 1),
          atMost: 2,
        },
        { what: 'overhead of a document, one worker, ms', value: ((one.wall - alone.wall) / share) * 1000, atMost: 2 },
        ...[2, 4, 8].map((workers) => ({
          what: `${String(workers)} workers : linear`,
          value: efficiency(workers),
          atLeast: 0.9,
        })),
      ],
    };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
}

/** The same waits without any queue. */
async function inOneProcess(pages) {
  const printer = waitingPrinter(each);
  const before = process.cpuUsage();
  const begun = performance.now();
  await Promise.all(pages.map((page) => printer.print(page)));
  const wall = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1e6 };
}

async function run({ workers, pages, address, folder }) {
  const place = { board: await Board.open(address), store: await openDocumentStore(folder) };
  const children = Array.from({ length: workers }, () =>
    spawn(
      process.execPath,
      [path.join(import.meta.dirname, 'measuring', 'queue-worker.mjs'), address, folder, String(each)],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    ),
  );
  await Promise.all(children.map((child) => once(child.stdout, 'data')));
  const handOver = new HandOver(place, () => undefined);
  const printer = openQueuePrinter(() => Promise.resolve(handOver));
  const before = process.cpuUsage();
  const begun = performance.now();
  await eachInTurn(pages, 2 * printer.atOnce, (page) => printer.print(page));
  const wall = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(before);
  const follower = (user + system) / 1e6;
  await handOver.close();
  const ended = children.map(async (child) => {
    const [said] = await once(child.stdout, 'data');
    return Number(String(said).replace('processor ', ''));
  });
  for (const child of children) child.stdin.end();
  const taken = (await Promise.all(ended)).reduce((sum, seconds) => sum + seconds, 0);
  await place.board.close();
  return { workers, wall, follower, taken };
}

/** So many at once, as a job hands them over. */
async function eachInTurn(items, atOnce, work) {
  const left = items.values();
  const lane = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
