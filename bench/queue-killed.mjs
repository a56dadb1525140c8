import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { inHub, makeNetwork } from './measuring/network.mjs';

/** How many certificates; `PDQM_BENCH_COUNT` takes its place on a machine that is busy. */
const count = Number(process.env.PDQM_BENCH_COUNT ?? 2000);
const workers = 4;

/**
 * Certificates by four workers, each in a network namespace of its own where this machine lets us make some: one is killed five times,
 * one stopped and one cut off for longer than anybody waits for it, PostgreSQL loses its power once, and the command itself is killed
 * and given again. Once with a folder that they share, once with a double of S3.
 */
export async function measure() {
  const remove = makeNetwork(workers);
  const program = path.join(import.meta.dirname, 'measuring', 'killed-workers.mjs');
  const [command, ...args] = [
    ...(remove === null ? [] : inHub),
    process.execPath,
    program,
    String(count),
    String(workers),
    ...(remove === null ? [] : ['network']),
  ];
  try {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = await Promise.all([text(child.stdout), once(child, 'close')]);
    const { runs, kills, stopped } = JSON.parse(said);
    const where = remove === null ? 'processes of one machine' : 'in network namespaces';
    const cutOff = remove === null ? '' : ', one cut off for as long';
    return {
      title: `${String(count)} certificates by ${String(workers)} workers, ${where}: killed ${String(kills)} times, one stopped for ${String(stopped / 1000)} s${cutOff}, PostgreSQL ended once, the command killed once and given again`,
      columns: ['', 'seconds', 'awards', 'documents', 'whole', 'results', 'left in the store'],
      rows: runs.map((each) => [
        each.name,
        each.seconds,
        ...[each.awards, each.documents, each.whole, each.results, each.left].map(String),
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
    remove?.();
  }
}
