import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { findPostgres } from '../../test/postgres-programs.mjs';
import { startPostgres } from '../../test/postgres.mjs';
import type { PostgresServer } from '../../test/postgres.mjs';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { CalledOff } from '../called-off.ts';
import { unusable } from './document-store.ts';
import type { Page, Printer } from '../printing/printer.ts';
import { RenderingFailed } from '../printing/printer.ts';
import { Board } from './board.ts';
import { printing } from './crafts.ts';
import type { DocumentStore } from './document-store.ts';
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
  /** Prints the title, and tells the page. */
  type Print = (title: string, page: Page) => Promise<void>;
  const printer = (print: Print = () => Promise.resolve()): Printer => ({
    atOnce: 1,
    start: () => Promise.resolve(),
    print: async (whole, onDropped = () => undefined) => {
      const { title } = whole;
      await print(title, whole);
      onDropped(`dropped by ${title}`);
      return Buffer.from(`%PDF of ${title}`);
    },
    close: () => Promise.resolve(),
  });
  const startWorker = async (print?: Print, batchLimit?: number, storeOf = (store: DocumentStore) => store) => {
    const end = new AbortController();
    const crafts = { print: printing(printer(print)), read: () => Promise.reject(new Error('nothing is read here')) };
    const { board, store } = await place();
    const its = { board, store: storeOf(store) };
    const worker = new Worker({ place: its, crafts, atOnce: 1, ...(batchLimit ? { batchLimit } : {}) });
    const ended = worker.run(end.signal);
    return {
      worker,
      end: async () => {
        end.abort();
        await ended;
      },
    };
  };
  const follower = async (storeOf = (store: DocumentStore) => store) => {
    const { board, store } = await place();
    const handOver = new HandOver({ board, store: storeOf(store) }, () => undefined);
    return { handOver, away: openQueuePrinter(() => Promise.resolve(handOver)) };
  };
  const pdfOf = (title: string) => Buffer.from(`%PDF of ${title}`);
  const sql = async (text: string, at = address): Promise<readonly object[]> => {
    const client = new pg.Client({ connectionString: at });
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

  it('brings a ground that pages share once, and has it printed under each', async () => {
    const { handOver, away } = await follower();
    const run = path.join(folder, handOver.run);
    const ground = '<!--ground--><svg>guilloche</svg><!--/ground-->';
    const bodies: string[] = [];
    const brought: number[] = [];
    const { end } = await startWorker((_title, { body }) => {
      bodies.push(body);
      const stored = readdirSync(run).map((file) => readFileSync(path.join(run, file), 'utf8'));
      brought.push(stored.join('').split('guilloche').length - 1);
      return Promise.resolve();
    });
    const onGround = ['E', 'F', 'G'].map((title) => ({ ...page(title), body: `${ground}<p>${title}</p>` }));
    await Promise.all(onGround.map((each) => away.print(each)));
    expect(bodies.sort()).toEqual(onGround.map(({ body }) => body));
    expect(brought).toEqual([1, 1, 1]);
    await Promise.all([end(), handOver.close()]);
  });

  it('brings back apart what is alike', async () => {
    const removed: string[] = [];
    const { handOver, away } = await follower((store) => ({
      ...store,
      remove: (name) => {
        removed.push(name.hash);
        return store.remove(name);
      },
    }));
    const { end } = await startWorker();
    const alike = ['p { color: red }', 'p { color: blue }'].map((stylesheet) => ({ ...page('Alike'), stylesheet }));
    expect(await Promise.all(alike.map((each) => away.print(each)))).toEqual(alike.map(() => pdfOf('Alike')));
    await Promise.all([end(), handOver.close()]);
    expect([removed.length, new Set(removed).size]).toEqual([2, 2]);
  });

  it('has printed again what comes back cut short', async () => {
    const cuts = [-1, -7];
    const { handOver, away } = await follower((store) => ({
      ...store,
      get: async (name) => (await store.get(name))?.subarray(0, cuts.pop()) ?? null,
    }));
    const printed: string[] = [];
    const { end } = await startWorker((title) => {
      printed.push(title);
      return Promise.resolve();
    });
    expect(await Promise.all(['H', 'I'].map((title) => away.print(page(title))))).toEqual(['H', 'I'].map(pdfOf));
    expect(printed.sort()).not.toEqual(['H', 'I']);
    await Promise.all([end(), handOver.close()]);
  });

  it('gives what is more urgent first, and each batch to one worker', async () => {
    const [one, other] = [(await place()).board, (await place()).board];
    const [bulk, reprint] = [randomUUID(), randomUUID()];
    await hand(one, bulk);
    await hand(one, reprint, 10);
    const [first, second] = [await one.take(), await other.take()];
    expect([first?.id, second?.id, await one.take()]).toEqual([reprint, bulk, null]);
    await one.callOff([bulk, reprint]);
    expect(await one.look([bulk, reprint])).toHaveLength(2);
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
    const answered = { parcel: 'a'.repeat(64), answers: [{ length: 4 }], each: 1 };
    const late = { parcel: null, answers: [{ failed: 'by the one that slept' }], each: 1 };
    await asleep.answer(before, late);
    await awake.answer(after, answered);
    await asleep.answer(before, late);
    expect(await awake.look([id])).toEqual([{ id, state: 'completed', output: answered }]);
    expect(await awake.look([id])).toEqual([]);
  });

  it('waits where the server takes no more connections, and says what it is told where it has no queue', async () => {
    const other = await server.database();
    await sql(
      `create role few login password 'few'; grant create on database ${/\w+(?=\?)/.exec(other)?.[0] ?? ''} to few`,
    );
    let tellGone = (): void => undefined;
    const gone = new Promise<void>((resolve) => (tellGone = resolve));
    const board = await Board.open(other.replace('pdqm@', 'few:few@'), (isGone) => isGone && tellGone());
    opened.push(board);
    await sql('alter role few connection limit 0');
    await sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'few'");
    const asking = board.isAnybodyAtWork();
    await gone;
    await sql('alter role few connection limit -1');
    expect(await asking).toBe(false);

    await sql('drop schema pdqm_queue cascade', other);
    for (const ask of [() => board.isAnybodyAtWork(), () => board.take()])
      await expect(ask()).rejects.toThrow(/few@.*: the queue in the register cannot be used \(relation/);
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

  it.each([
    ['puts what it has made', (store: DocumentStore) => store],
    [
      'cannot put it any more',
      (store: DocumentStore) => ({
        ...store,
        put: async (...what: Parameters<DocumentStore['put']>) => {
          await store.put(...what);
          throw unusable(folder, 'the folder went as it was written to');
        },
      }),
    ],
  ])('leaves nothing where a worker %s after the run has ended', async (_, storeOf) => {
    const { handOver, away } = await follower();
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let tellBegun = (): void => undefined;
    const begun = new Promise<void>((resolve) => (tellBegun = resolve));
    const { end } = await startWorker(() => (tellBegun(), held), undefined, storeOf);
    const late = expect(away.print(page('Late'))).rejects.toThrow(CalledOff);
    await begun;
    await handOver.close();
    await late;
    expect(existsSync(path.join(folder, handOver.run))).toBe(false);
    letGo();
    await end();
    expect(existsSync(path.join(folder, handOver.run))).toBe(false);
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
