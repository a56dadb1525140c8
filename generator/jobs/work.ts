import os from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { ThreadReader } from '../intake/reader.ts';
import { beat } from '../queue/board.ts';
import { printing, reading } from '../queue/crafts.ts';
import { maker } from '../queue/order.ts';
import { closeQueuePlace, openQueuePlace } from '../queue/queue-place.ts';
import { Worker } from '../queue/worker.ts';
import type { Means } from './means.ts';
import { queueOf } from './queue-of.ts';

/** How a worker is. */
export interface WorkerBeat {
  readonly worker: string;
  /** Of this program: it takes what was handed over by the same. */
  readonly program: string;
  /** As an ISO instant in UTC. */
  readonly since: string;
  readonly at: string;
  readonly state: 'waiting' | 'working' | 'database-gone' | 'ended';
  /** Pages printed and returns read, and those that could not be. */
  readonly documents: number;
  readonly failed: number;
}

export interface WorkRequest {
  /** Returns read at once. Optional: as many as this machine is made for. */
  readonly threads?: number | undefined;
}

/**
 * Prints pages and reads returns for others who share the office’s register, until the signal is given; what is in hand is then
 * finished. Tells how it is every few seconds.
 * @throws WrongRequest; RegisterUnusable; EnvironmentLacks where it cannot print, or the store cannot be used
 */
export async function* work(
  { threads }: WorkRequest,
  { office, printer: openPrinter, signal }: Pick<Means, 'office' | 'printer' | 'signal'>,
): AsyncGenerator<WorkerBeat, WorkerBeat> {
  const request = queueOf(office);
  const printer = await openPrinter();
  // A worker that cannot print takes nothing.
  await printer.start();
  const place = await openQueuePlace(request);
  const { read, close } = reading((editions) => new ThreadReader(editions, threads));
  const worker = new Worker({ place, crafts: { print: printing(printer), read }, atOnce: printer.atOnce });
  const since = new Date().toISOString();
  const tell = (state: WorkerBeat['state']): WorkerBeat => ({
    worker: workerName(),
    program: maker,
    since,
    at: new Date().toISOString(),
    state,
    documents: worker.done,
    failed: worker.failed,
  });
  try {
    const over = new AbortController();
    const ended = worker.run(signal).finally(() => over.abort());
    ended.catch(() => undefined);
    while (!over.signal.aborted) {
      yield tell(worker.state);
      await pause(beat * 1000, undefined, over).catch(() => undefined);
    }
    await ended;
    return tell('ended');
  } finally {
    await close();
    await closeQueuePlace(place);
  }
}

/** Name of a worker: the machine, and the process on it. */
function workerName(): string {
  return `${os.hostname()}-${String(process.pid)}`;
}
