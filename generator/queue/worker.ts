import { setTimeout as pause } from 'node:timers/promises';
import { EnvironmentLacks } from '../failure.ts';
import { hashOf } from '../store/manifest.ts';
import type { InHand } from './board.ts';
import { beat } from './board.ts';
import type { QueuePlace } from './queue-place.ts';
import type { Answer, Batch, Order } from './order.ts';
import { batchIn, mostItems } from './order.ts';
import { putWhole, wholeOf } from './whole.ts';
import { isWithin } from './within.ts';

/**
 * Does one thing of a batch: what it makes of it, as parts that follow one another.
 * @param shared what it has in common with others
 * @throws Error that says why it cannot be done; EnvironmentLacks
 */
export type Craft = (shared: readonly string[], content: unknown, order: AtHand) => Promise<readonly Uint8Array[]>;

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

/** What came of one item, and is not in the store yet. */
type Outcome = Exclude<Answer, { readonly length: number }> | { readonly made: readonly Uint8Array[] };

/** A batch that is worked on. */
interface Working {
  readonly outcomes: Outcome[];
  /** Given when it was called off, or is another’s. */
  readonly gone: AbortSignal;
  /** Called when nothing of it is left to begin. */
  readonly endTurn: () => void;
  /** On the clock, where it has more than one item. */
  readonly until: number;
}

const givenBack = { undone: 'given-back' } as const;

/** What is named in a batch is not in the store. */
class Missing extends Error {}

/** Batches in hand at once: while one is fetched or answered, the other is worked on. */
const lanes = 2;
/** Milliseconds between two looks for work. */
const betweenLooks = 150;
const sharedKept = 16;

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
    const { board } = this.options.place;
    const end = new AbortController();
    signal.addEventListener('abort', () => board.hurry(), { once: true });
    const either = AbortSignal.any([signal, end.signal]);
    const lane = () =>
      this.takeAll(either).catch((error: unknown) => {
        // Others do what it had in hand: whoever is told to end waits for no server.
        if (isAborted(signal) && board.isGone) return;
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
    const { board, store } = this.options.place;
    const batch = await this.batchOf(inHand);
    if ('instead' in batch) {
      const isMine = await board.answer(inHand, { parcel: null, answers: batch.instead, each: 0 });
      const isElsewhere = batch.instead.some((answer) => 'undone' in answer && answer.undone === 'elsewhere');
      if (isMine && isElsewhere) this.lacking = new EnvironmentLacks('documents-elsewhere', { address: store.address });
      return;
    }
    const limit = this.options.batchLimit ?? 10_000;
    const mine = this.turn;
    let endTurn = (): void => undefined;
    // Whoever comes next begins when nothing of this is left to begin.
    const ended = new Promise<void>((resolve) => (endTurn = resolve));
    this.turn = mine.then(() => ended);
    const outcomes: Outcome[] = batch.items.map(() => givenBack);
    if (await isWithin(limit, mine)) {
      const begun = performance.now();
      const work = this.workThrough(batch, inHand, { outcomes, gone, endTurn, until: begun + limit });
      if (batch.items.length > 1) await isWithin(limit, work);
      else await work;
      endTurn();
      const each = (performance.now() - begun) / batch.items.length;
      if (!gone.aborted) await this.answer(inHand, [...outcomes], each);
      // Others do what is late; a worker that has it still in hand takes no more meanwhile.
      await work;
    } else {
      endTurn();
      await this.answer(inHand, outcomes, limit / batch.items.length);
    }
    this.count(outcomes);
  }

  /** Puts all that was made into the store as one parcel. */
  private async answer(inHand: InHand, outcomes: readonly Outcome[], each: number): Promise<void> {
    const { board, store } = this.options.place;
    const made = outcomes.flatMap((outcome) => ('made' in outcome ? outcome.made : []));
    // Two batches may make the same; whoever fetches one parcel must not remove the other’s.
    const whose = Buffer.from(`${inHand.id} ${String(inHand.turn)}`);
    const answers = outcomes.map((outcome) => ('made' in outcome ? { length: lengthOf(outcome.made) } : outcome));
    const { run } = inHand.order;
    try {
      const parcel = made.length === 0 ? null : await putWhole(store, run, Buffer.concat([...made, whose]));
      if (await board.answer(inHand, { parcel, answers, each })) return;
      if (parcel !== null) await store.remove({ run, hash: parcel });
    } catch (error) {
      // Others do it all again, where anybody still waits for it.
      if (await board.answer(inHand, { parcel: null, answers: outcomes.map(() => givenBack), each })) throw error;
    }
    // What was put after the run had cleared up.
    if (!(await this.isHere(run))) await store.removeRun(run);
  }

  /** Whether a run has this store, and has not ended. */
  private async isHere(run: string): Promise<boolean> {
    return (await wholeOf(this.options.place.store, { run, hash: hashOf(run) })) !== null;
  }

  /** The batch, or what is answered instead where it cannot be read. */
  private async batchOf({ order: { run, batch: hash } }: InHand): Promise<Batch | { readonly instead: Answer[] }> {
    const bytes = await wholeOf(this.options.place.store, { run, hash });
    // Whoever handed it over has more to say than that it is not there.
    if (bytes === null) return { instead: [{ undone: (await this.isHere(run)) ? 'missing' : 'elsewhere' }] };
    const failed = { failed: 'this batch is not one of this program' };
    return batchIn(bytes) ?? { instead: Array.from({ length: mostItems }, () => failed) };
  }

  private async workThrough(
    batch: Batch,
    { order }: InHand,
    { outcomes, gone, endTurn, until }: Working,
  ): Promise<void> {
    const items = batch.items.entries();
    const doNext = async (): Promise<void> => {
      for (const [index, item] of items) {
        if (gone.aborted || this.lacking !== null) return;
        if (batch.items.length > 1 && performance.now() > until) return;
        try {
          outcomes[index] = await this.outcomeOf(batch.kind, item, order);
        } catch (error) {
          // Others do what is left.
          this.lacking ??= error instanceof Error ? error : new Error(String(error));
        }
      }
      endTurn();
    };
    await Promise.all(Array.from({ length: this.options.atOnce }, doNext));
  }

  private async outcomeOf(kind: Batch['kind'], item: Batch['items'][number], { run }: Order): Promise<Outcome> {
    try {
      const shared = await Promise.all(item.shared.map((name) => this.sharedOf(run, name)));
      const atHand: AtHand = { input: (hash) => this.inputOf(run, hash) };
      return { made: await this.options.crafts[kind](shared, item.content, atHand) };
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
    const bytes = await wholeOf(this.options.place.store, { run, hash });
    if (bytes === null) throw new Missing('it was not in the store');
    return bytes;
  }

  private count(outcomes: readonly Outcome[]): void {
    for (const outcome of outcomes) {
      if ('made' in outcome) this.done += 1;
      if ('failed' in outcome) this.failed += 1;
    }
  }
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
