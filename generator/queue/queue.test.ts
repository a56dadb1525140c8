import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { findPostgres } from '../../test/postgres-programs.mjs';
import { startPostgres } from '../../test/postgres.mjs';
import type { PostgresServer } from '../../test/postgres.mjs';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { CalledOff } from '../called-off.ts';
import type { Page, Printer } from '../printing/printer.ts';
import { RenderingFailed } from '../printing/printer.ts';
import { Board } from './board.ts';
import { printing } from './crafts.ts';
import { HandOver } from './hand-over.ts';
import { openDocumentStore } from './open-document-store.ts';
import { openQueuePrinter } from './queue-printer.ts';
import { Worker } from './worker.ts';

const onPostgres = findPostgres() === null ? null : describe;
onPostgres?.('work handed over in PostgreSQL', () => {
  let server: PostgresServer;
  let address: string;
  const folder = temporaryFolder();
  const opened: Board[] = [];
  beforeAll(async () => {
    server = await startPostgres();
    address = await server.database();
  });
  afterAll(async () => {
    await Promise.all(opened.map((board) => board.close()));
    await server.stop();
  });

  const place = async () => {
    const board = await Board.open(address);
    opened.push(board);
    return { board, store: await openDocumentStore(folder) };
  };
  const order = { run: '0'.repeat(32), batch: '1'.repeat(64) };
  const hand = (board: Board, id: string, priority = 0, again = 0) => board.hand({ id, order, priority, again });
  const page = (title: string): Page => ({ stylesheet: 'p { color: black }', title, language: 'en-GB', body: title });
  /** Prints the title, and counts. */
  const printer = (print: (title: string) => Promise<void> = () => Promise.resolve()): Printer => ({
    atOnce: 1,
    start: () => Promise.resolve(),
    print: async ({ title }, onDropped = () => undefined) => {
      await print(title);
      onDropped(`dropped by ${title}`);
      return Buffer.from(`%PDF of ${title}`);
    },
    close: () => Promise.resolve(),
  });
  const startWorker = async (print?: (title: string) => Promise<void>, batchLimit?: number) => {
    const end = new AbortController();
    const crafts = { print: printing(printer(print)), read: () => Promise.reject(new Error('nothing is read here')) };
    const worker = new Worker({ place: await place(), crafts, atOnce: 1, ...(batchLimit ? { batchLimit } : {}) });
    const ended = worker.run(end.signal);
    return {
      worker,
      end: async () => {
        end.abort();
        await ended;
      },
    };
  };
  const follower = async () => {
    const handOver = new HandOver(await place(), () => undefined);
    return { handOver, away: openQueuePrinter(() => Promise.resolve(handOver)) };
  };
  const pdfOf = (title: string) => Buffer.from(`%PDF of ${title}`);
  const sql = async (text: string): Promise<readonly object[]> => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    try {
      return (await client.query<object>(text)).rows;
    } finally {
      await client.end();
    }
  };

  it('prints what is handed over, tells what was dropped, and leaves nothing behind', async () => {
    const { handOver, away } = await follower();
    const { worker, end } = await startWorker();
    const titles = Array.from({ length: 40 }, (_, index) => `Page ${String(index)}`);
    const dropped: string[] = [];
    const pdfs = await Promise.all(titles.map((title) => away.print(page(title), (what) => dropped.push(what))));
    expect(pdfs).toEqual(titles.map(pdfOf));
    expect(dropped.sort()).toEqual(titles.map((title) => `dropped by ${title}`).sort());
    await Promise.all([end(), handOver.close()]);
    expect(worker.done).toBe(40);
    expect(await sql('select id from pdqm_queue.job')).toEqual([]);
    const store = await openDocumentStore(folder);
    expect(await store.get({ run: handOver.run, hash: '0'.repeat(64) })).toBeNull();
  });

  it('gives what is more urgent first, and each batch to one worker', async () => {
    const [one, other] = [(await place()).board, (await place()).board];
    const [bulk, reprint] = [randomUUID(), randomUUID()];
    await hand(one, bulk);
    await hand(one, reprint, 10);
    const [first, second] = [await one.take(), await other.take()];
    expect([first?.id, second?.id, await one.take()]).toEqual([reprint, bulk, null]);
    await one.forget([bulk, reprint]);
  });

  it('takes one answer, though a worker that was thought dead wakes and answers too', async () => {
    const [asleep, awake] = [(await place()).board, (await place()).board];
    const id = randomUUID();
    await hand(asleep, id, 0, 1);
    const before = await asleep.take();
    await sql(`update pdqm_queue.job set started_on = now() - interval '1 hour' where id = '${id}'`);
    let after = await awake.take();
    while (after === null) after = await awake.take();
    if (before === null) throw new Error('Nothing was taken');

    expect(after).toMatchObject({ id, turn: 1 });
    expect([await asleep.isStillMine(before), await awake.isStillMine(after)]).toEqual([false, true]);
    await asleep.answer(before, { answers: [{ failed: 'by the one that slept' }], each: 1 });
    await awake.answer(after, { answers: [{ digest: 'a'.repeat(64) }], each: 1 });
    await asleep.answer(before, { answers: [{ failed: 'by the one that slept' }], each: 1 });
    expect(await awake.look([id])).toEqual([
      { id, state: 'completed', output: { answers: [{ digest: 'a'.repeat(64) }], each: 1 } },
    ]);
    await awake.forget([id]);
  });

  it('answers a poison page as failed, with its reason, and prints its neighbours', async () => {
    const { handOver, away } = await follower();
    const { end } = await startWorker((title) =>
      title === 'Poison' ? Promise.reject(new RenderingFailed('“Poison” could not be printed')) : Promise.resolve(),
    );
    const printed = await Promise.allSettled(['A', 'Poison', 'B'].map((title) => away.print(page(title))));
    expect(printed).toEqual([
      { status: 'fulfilled', value: pdfOf('A') },
      { status: 'rejected', reason: new RenderingFailed('“Poison” could not be printed') },
      { status: 'fulfilled', value: pdfOf('B') },
    ]);
    await Promise.all([end(), handOver.close()]);
  });

  it('lets the neighbours of a page that hangs go to another worker', async () => {
    const { handOver, away } = await follower();
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const stuck = await startWorker((title) => (title === 'Hangs' ? held : Promise.resolve()), 100);
    const hangs = away.print(page('Hangs'));
    const free = await startWorker((title) => (title === 'Hangs' ? held : Promise.resolve()), 100);
    const neighbours = ['C', 'D'].map((title) => away.print(page(title)));
    expect(await Promise.all(neighbours)).toEqual(['C', 'D'].map(pdfOf));
    letGo();
    expect(await hangs).toEqual(pdfOf('Hangs'));
    await Promise.all([stuck.end(), free.end(), handOver.close()]);
  });

  it('calls off what waits, and what a worker has not come to, when the run is to end', async () => {
    const { handOver, away } = await follower();
    const ending = new AbortController();
    const printed: string[] = [];
    const { end } = await startWorker((title) => {
      printed.push(title);
      ending.abort();
      return Promise.resolve();
    });
    const titles = Array.from({ length: 200 }, (_, index) => `Q${String(index)}`);
    const all = await Promise.allSettled(titles.map((title) => away.print(page(title), undefined, ending.signal)));
    const calledOff = all.filter(({ status }) => status === 'rejected');
    expect(calledOff.length).toBeGreaterThan(0);
    expect(calledOff).toEqual(
      calledOff.map(() => ({ status: 'rejected', reason: expect.any(CalledOff) as CalledOff })),
    );
    await handOver.close();
    await end();
    expect(printed.length).toBeLessThan(titles.length);
  });
});
