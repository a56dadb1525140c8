import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CalledOff } from '../called-off.ts';
import { Pace } from './batches.ts';
import type { Standing } from './board.ts';
import { isOver } from './board.ts';
import type { Answers } from './order.ts';
import { unusable } from './document-store.ts';
import { answersIn, bytesOfBatch } from './order.ts';
import type { Asked, Entry, Made } from './asked.ts';
import { fail, NotDone } from './asked.ts';
import type { QueuePlace } from './queue-place.ts';
import { SharedTexts } from './shared-texts.ts';
import { putWhole, wholeOf } from './whole.ts';

/** Milliseconds for which items are collected. */
const collecting = 20;
/** Milliseconds between two looks at what workers have answered: with many batches under way nobody waits for a single one. */
const betweenLooks = { few: 80, many: 200 };
const few = 8;
/** Milliseconds between two signs that what waits is still followed, and without any answer after which it is asked whether there are workers. */
const keeping = 20_000;
const noNews = 5_000;
/** How often what was lost on its way is handed over again. */
const mostLost = 3;
/** How often an item is tried alone over which workers have ended, after it was tried with others. */
const tries = { alone: 2 };
/** A run’s first items overtake what waits of larger runs; what is handed over again has waited already. */
const first = { items: 16, priority: 10 };
const again = 20;

/** Hands work over in batches and follows it: whatever becomes of workers, each item is answered once. */
export class HandOver {
  /** The run, by which its files are known. */
  readonly run = randomBytes(16).toString('hex');
  private readonly place: QueuePlace;
  private readonly tell: (isAnybodyThere: boolean) => void;
  private readonly pace = new Pace();
  private readonly asked = new Map<string, Promise<Uint8Array>>();
  private readonly shared: SharedTexts;
  private readonly heeded = new WeakSet<AbortSignal>();
  private readonly housekeeping = new Set<Promise<unknown>>();
  private readonly batches = new Map<string, readonly Entry[]>();
  private collected = new Map<string, Entry[]>();
  private handed = 0;
  private looking: Promise<void> | null = null;
  private lastNews = 0;
  private lastKept = 0;
  private isAlone = false;
  /** Name of what the run has in the store as long as it lasts. */
  private readonly mark: string;

  /** @param tell told when nobody takes what is handed over, and when somebody does */
  constructor(place: QueuePlace, tell: (isAnybodyThere: boolean) => void) {
    this.place = place;
    this.tell = tell;
    this.shared = new SharedTexts(place.store, this.run);
    this.mark = this.shared.nameOf(this.run);
  }

  /**
   * What a worker makes of it.
   * @throws NotDone, CalledOff; EnvironmentLacks where the store cannot be used
   */
  ask({ kind, shared, content, bring, signal }: Asked): Promise<Uint8Array> {
    if (signal?.aborted === true) return Promise.reject(new CalledOff());
    const text = JSON.stringify(content);
    const names = shared.map((each) => this.shared.nameOf(each));
    const key = `${kind} ${names.join(' ')} ${text}`;
    const known = this.asked.get(key);
    if (known !== undefined) return known;
    const work = new Promise<Uint8Array>((resolve, reject) => {
      const group = `${kind} ${names[0] ?? ''}`;
      const entry = { kind, group, shared: names, content: text, bring, signal, lost: 0, isOver: false };
      this.collect({ ...entry, resolve, reject });
    });
    const over = () => this.asked.delete(key);
    work.then(over, over);
    this.asked.set(key, work);
    if (signal !== undefined) this.heed(signal);
    return work;
  }

  /** Calls off what is not answered, and removes what the run has left; where it cannot call off, it leaves all as if it were killed. */
  async close(): Promise<void> {
    this.place.board.hurry();
    await this.housekept();
    const isCalledOff = await this.callOff(() => true).then(
      () => true,
      () => false,
    );
    await this.looking;
    await this.housekept();
    if (isCalledOff) await this.place.store.removeRun(this.run);
  }

  private async housekept(): Promise<void> {
    while (this.housekeeping.size > 0) await Promise.all(this.housekeeping);
  }

  private heed(signal: AbortSignal): void {
    if (this.heeded.has(signal)) return;
    this.heeded.add(signal);
    const callOff = () => this.keepHouse(this.callOff((entry) => entry.signal === signal));
    signal.addEventListener('abort', callOff, { once: true });
  }

  private collect(entry: Entry): void {
    if (this.collected.size === 0) setTimeout(() => this.handOver(), collecting);
    const { group } = entry;
    const waiting = this.collected.get(group) ?? [];
    waiting.push(entry);
    this.collected.set(group, waiting);
    if (waiting.length < this.pace.size(group)) return;
    this.collected.delete(group);
    this.keepHouse(this.send(waiting, false));
  }

  private handOver(): void {
    const groups = [...this.collected.values()];
    this.collected = new Map();
    for (const entries of groups)
      for (const batch of this.pace.divide(entries)) this.keepHouse(this.send(batch, false));
  }

  /** @param isAgain for what was in a batch that was not done: it goes alone */
  private async send(all: readonly Entry[], isAgain: boolean): Promise<void> {
    const entries = all.filter((entry) => !isDone(entry));
    const [head] = entries;
    if (head === undefined) return;
    const { run } = this;
    const { board, store } = this.place;
    try {
      const shared = new Set([this.mark, ...entries.flatMap((entry) => entry.shared)]);
      await Promise.all([
        ...[...shared].map((name) => this.shared.bring(name)),
        ...entries.map(({ bring }) => bring?.()),
      ]);
      const batch = await putWhole(store, run, bytesOfBatch(head.kind, entries));
      if (entries.every(isDone)) return;
      const id = randomUUID();
      const isEarly = this.handed < first.items;
      this.handed += entries.length;
      const priority = isAgain ? again : isEarly ? first.priority : 0;
      const more = isAgain ? tries.alone - 1 : entries.length === 1 ? tries.alone : 0;
      await board.hand({ id, order: { run, batch }, priority, again: more });
      if (this.batches.size === 0) this.lastNews = performance.now();
      this.batches.set(id, entries);
      if (entries.every(isDone)) await board.callOff([id]);
      this.looking ??= this.lookOften();
    } catch (error) {
      for (const entry of entries) fail(entry, error);
    }
  }

  private async lookOften(): Promise<void> {
    try {
      while (this.batches.size > 0) {
        await this.look();
        await pause(this.batches.size > few ? betweenLooks.many : betweenLooks.few);
      }
    } catch (error) {
      for (const entry of [...this.batches.values()].flat()) fail(entry, error);
      this.batches.clear();
    }
    this.looking = null;
  }

  private async look(): Promise<void> {
    const { board } = this.place;
    const ids = [...this.batches.keys()];
    const found = new Map((await board.look(ids)).map((standing) => [standing.id, standing]));
    const over = ids.flatMap((id) => {
      const standing = found.get(id) ?? { id, state: 'failed' as const, output: null };
      return isOver(standing) ? [standing] : [];
    });
    for (const standing of over) this.take(standing);
    if (over.length > 0) this.news();
    else if (performance.now() - this.lastNews > noNews) await this.askWhoIsThere([...found.values()]);
    if (performance.now() - this.lastKept < keeping) return;
    this.lastKept = performance.now();
    await board.keep([...this.batches.keys()]);
  }

  private news(): void {
    this.lastNews = performance.now();
    if (this.isAlone) this.tell(true);
    this.isAlone = false;
  }

  private async askWhoIsThere(standings: readonly Standing[]): Promise<void> {
    const isAnybody = standings.some(({ state }) => state === 'active') || (await this.place.board.isAnybodyAtWork());
    if (isAnybody) this.news();
    else if (!this.isAlone) {
      this.isAlone = true;
      this.tell(false);
    }
  }

  /** What has become of a batch. */
  private take({ id, state, output }: Standing): void {
    const entries = this.batches.get(id) ?? [];
    this.batches.delete(id);
    const answers = state === 'completed' ? answersIn(output) : null;
    if (state === 'cancelled') {
      for (const entry of entries) fail(entry, new CalledOff());
    } else if (answers !== null) {
      const [head] = entries;
      if (head !== undefined) this.pace.learn(head.group, answers.each);
      this.takeAnswers(entries, answers);
    } else if (entries.length > 1) for (const entry of entries) this.keepHouse(this.send([entry], true));
    else for (const entry of entries) this.ended(entry, output);
  }

  /** A batch of one that was not done: its workers ended over it, or the queue lost it. */
  private ended(entry: Entry, output: unknown): void {
    if (output === null) this.lost(entry);
    else fail(entry, new NotDone(null));
  }

  private takeAnswers(entries: readonly Entry[], { parcel, answers }: Answers): void {
    const made: Made[] = [];
    for (const [index, entry] of entries.entries()) {
      const answer = answers[index] ?? { undone: 'given-back' };
      if ('length' in answer) made.push({ entry, length: answer.length });
      else if ('failed' in answer) fail(entry, new NotDone(answer.failed));
      else if (answer.undone === 'missing') this.lost(entry);
      else {
        if (answer.undone === 'elsewhere') this.shared.doubt(this.mark);
        this.keepHouse(this.send([entry], true));
      }
    }
    if (parcel !== null) this.keepHouse(this.fetch(parcel, made));
  }

  private async fetch(hash: string, made: readonly Made[]): Promise<void> {
    const { store } = this.place;
    const name = { run: this.run, hash };
    try {
      const parcel = await wholeOf(store, name);
      let from = 0;
      for (const { entry, length } of made) {
        if (parcel === null) this.lost(entry);
        else {
          entry.isOver = true;
          entry.resolve(parcel.subarray(from, (from += length)));
        }
      }
      await store.remove(name);
    } catch (error) {
      for (const { entry } of made) fail(entry, error);
    }
  }

  private lost(entry: Entry): void {
    entry.lost += 1;
    for (const name of entry.shared) this.shared.doubt(name);
    if (entry.lost > mostLost)
      fail(entry, unusable(this.place.store.address, 'what is put here is lost again and again'));
    else this.keepHouse(this.send([entry], true));
  }

  private async callOff(isCalledOff: (entry: Entry) => boolean): Promise<void> {
    const waiting = [...this.collected.values()].flat();
    const called = [...waiting, ...[...this.batches.values()].flat()].filter(isCalledOff);
    for (const entry of called) fail(entry, new CalledOff());
    const over = [...this.batches].filter(([, entries]) => entries.every((entry) => entry.isOver)).map(([id]) => id);
    await this.place.board.callOff(over);
  }

  private keepHouse(work: Promise<unknown>): void {
    // Whoever waits for it is told of its failure.
    const over = work.catch(() => undefined).finally(() => this.housekeeping.delete(over));
    this.housekeeping.add(over);
  }
}

/** Whether nobody waits for it any more: it may have been called off on its way to the queue. */
function isDone(entry: Entry): boolean {
  if (entry.signal?.aborted === true) fail(entry, new CalledOff());
  return entry.isOver;
}
