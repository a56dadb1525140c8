import os from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { EnvironmentLacks } from '../failure.ts';
import type { InHand } from './board.ts';
import { beat } from './board.ts';
import type { QueuePlace } from './queue-place.ts';
import type { Answer, Answers, Batch } from './order.ts';
import { batchIn, mostItems } from './order.ts';
import { hashOf } from '../store/manifest.ts';
import { sealed, unsealed } from './sealed.ts';

/** Does one thing of a batch: what it makes of it, as bytes. @throws Error that says why it cannot be done; EnvironmentLacks */
export type Craft = (shared: string, content: unknown, order: AtHand) => Promise<Uint8Array>;

/** What a piece of work may need besides. */
export interface AtHand {
  /** What the run has put into the store under its hash. @throws Missing */
  readonly input: (hash: string) => Promise<Uint8Array>;
}

export interface WorkerOptions {
  readonly place: QueuePlace;
  readonly crafts: Readonly<Record<Batch['kind'], Craft>>;
  /** How many things of a batch are done at once. */
  readonly atOnce: number;
  /** Milliseconds that a batch may take before what is left of it goes back, so that one document holds up no others. Optional: ten seconds. */
  readonly batchLimit?: number;
}

/** A batch that is worked on. */
interface Working {
  readonly answers: Answer[];
  /** Given when it was called off, or is another’s. */
  readonly gone: AbortSignal;
  /** Called when nothing of it is left to begin. */
  readonly endTurn: () => void;
  /** On the clock, where it has more than one item. */
  readonly until: number;
}

/** What is named in a batch is not in the store. */
class Missing extends Error {}

/** Batches in hand at once: while one is fetched or answered, the other is worked on. */
const lanes = 2;
/** Milliseconds between two looks for work. */
const betweenLooks = 150;
const sharedKept = 4;

/** Takes batches from the queue until it is told to end, and answers each. */
export class Worker {
  /** Documents done, and given up. */
  done = 0;
  failed = 0;
  private readonly options: WorkerOptions;
  private readonly shared = new Map<string, string>();
  private working = 0;
  /** Batches are worked on one after the other, so that one is fetched or answered while another is. */
  private turn: Promise<void> = Promise.resolve();
  private lacking: Error | null = null;

  constructor(options: WorkerOptions) {
    this.options = options;
  }

  get state(): 'waiting' | 'working' | 'database-gone' {
    if (this.options.place.board.isGone) return 'database-gone';
    return this.working > 0 ? 'working' : 'waiting';
  }

  /**
   * Finishes what is in hand once the signal is given.
   * @throws EnvironmentLacks where it cannot do what it is there for; others do what it had in hand
   */
  async run(signal: AbortSignal): Promise<void> {
    const end = new AbortController();
    const either = AbortSignal.any([signal, end.signal]);
    const lane = () =>
      this.takeAll(either).catch((error: unknown) => {
        end.abort();
        throw error;
      });
    const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
    for (const each of ended) if (each.status === 'rejected') throw each.reason;
  }

  private async takeAll(signal: AbortSignal): Promise<void> {
    while (!isAborted(signal)) {
      const batch = await this.options.place.board.take();
      if (batch === null) {
        await pause(betweenLooks, undefined, { signal }).catch(() => undefined);
        continue;
      }
      this.working += 1;
      try {
        await this.workOn(batch);
      } finally {
        this.working -= 1;
      }
      if (this.lacking !== null) throw this.lacking;
    }
  }

  private async workOn(inHand: InHand): Promise<void> {
    const { board } = this.options.place;
    const gone = new AbortController();
    const beating = setInterval(() => {
      const check = async () => {
        if (!(await board.isStillMine(inHand))) gone.abort();
      };
      void check().catch(() => undefined);
    }, beat * 1000);
    try {
      await this.doAll(inHand, gone.signal);
    } finally {
      clearInterval(beating);
    }
  }

  private async doAll(inHand: InHand, gone: AbortSignal): Promise<void> {
    const { board } = this.options.place;
    const batch = await this.batchOf(inHand);
    if (!('items' in batch)) {
      await board.answer(inHand, batch);
      return;
    }
    const limit = this.options.batchLimit ?? 10_000;
    const mine = this.turn;
    let endTurn = (): void => undefined;
    // Whoever comes next begins when nothing of this is left to begin.
    const ended = new Promise<void>((resolve) => (endTurn = resolve));
    this.turn = mine.then(() => ended);
    const answers: Answer[] = batch.items.map(() => ({ undone: 'given-back' }));
    if (await isWithin(limit, mine)) {
      const begun = performance.now();
      const work = this.workThrough(batch, inHand, { answers, gone, endTurn, until: begun + limit });
      if (batch.items.length > 1) await isWithin(limit, work);
      else await work;
      endTurn();
      const each = (performance.now() - begun) / batch.items.length;
      if (!gone.aborted) await board.answer(inHand, { answers: [...answers], each });
      // What is late is waited for: its result is found by whoever has it to do next.
      await work;
    } else {
      endTurn();
      await board.answer(inHand, { answers, each: limit / batch.items.length });
    }
    this.count(answers);
  }

  /** The batch, or what is to be said of one that cannot be read. */
  private async batchOf({ order: { run, batch: hash } }: InHand): Promise<Batch | Answers> {
    const bytes = await this.options.place.store.get({ run, hash });
    // Whoever handed it over has more to say than that it is not there.
    if (bytes === null || hashOf(bytes) !== hash) return { answers: [{ undone: 'missing' }], each: 0 };
    const failed = { failed: 'this batch is not one of this program' };
    return batchIn(bytes) ?? { answers: Array.from({ length: mostItems }, () => failed), each: 0 };
  }

  private async workThrough(batch: Batch, inHand: InHand, { answers, gone, endTurn, until }: Working): Promise<void> {
    const items = batch.items.entries();
    const doNext = async (): Promise<void> => {
      for (const [index, item] of items) {
        if (gone.aborted || this.lacking !== null) return;
        if (batch.items.length > 1 && performance.now() > until) return;
        try {
          answers[index] = await this.answerTo(batch, item, inHand);
        } catch (error) {
          // Others do what is left.
          this.lacking ??= error instanceof Error ? error : new Error(String(error));
        }
      }
      endTurn();
    };
    await Promise.all(Array.from({ length: this.options.atOnce }, doNext));
  }

  private async answerTo(batch: Batch, item: Batch['items'][number], { order, turn }: InHand): Promise<Answer> {
    const { store } = this.options.place;
    const name = { run: order.run, hash: item.key };
    const there = async () => unsealed((await store.get(name)) ?? new Uint8Array());
    try {
      const isTriedAgain = turn > 0 || batch.items.length === 1;
      const found = isTriedAgain ? await there() : null;
      if (found !== null) return { digest: found.digest };
      const shared = await this.sharedOf(order.run, batch.shared);
      const atHand: AtHand = { input: (hash) => this.inputOf(order.run, hash) };
      const made = sealed(await this.options.crafts[batch.kind](shared, item.content, atHand));
      while (!(await store.put(name, made))) {
        const others = await there();
        if (others !== null) return { digest: others.digest };
        await store.remove(name);
      }
      return { digest: Buffer.from(made.subarray(0, 32)).toString('hex') };
    } catch (error) {
      if (error instanceof EnvironmentLacks) throw error;
      if (error instanceof Missing) return { undone: 'missing' };
      return { failed: (error instanceof Error ? error.message : String(error)).slice(0, 1000) };
    }
  }

  private async sharedOf(run: string, hash: string): Promise<string> {
    const kept = this.shared.get(hash);
    if (kept !== undefined) return kept;
    const text = Buffer.from(await this.inputOf(run, hash)).toString('utf8');
    if (this.shared.size >= sharedKept) this.shared.delete([...this.shared.keys()][0] ?? '');
    this.shared.set(hash, text);
    return text;
  }

  private async inputOf(run: string, hash: string): Promise<Uint8Array> {
    const bytes = await this.options.place.store.get({ run, hash });
    if (bytes === null || hashOf(bytes) !== hash) throw new Missing('it was not in the store');
    return bytes;
  }

  private count(answers: readonly Answer[]): void {
    for (const answer of answers) {
      if ('digest' in answer) this.done += 1;
      if ('failed' in answer) this.failed += 1;
    }
  }
}

/** Whether work ends within so many milliseconds; it goes on where it does not. @throws what it throws */
async function isWithin(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  const over = new AbortController();
  const late = pause(milliseconds, false, over).catch(() => false);
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    over.abort();
  }
}

/** Name of a worker: the machine, and the process on it. */
export function workerName(): string {
  return `${os.hostname()}-${String(process.pid)}`;
}

function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
