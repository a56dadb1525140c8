import type { AwardEvent, Circumstances, RecordedEvent } from './events.ts';
import { Book } from './book.ts';
import { beginningOf } from './store/beginning.ts';
import type { EventStore } from './store/event-store.ts';
import { isGone } from './store/gone.ts';
import { openStore } from './store/open.ts';
import type { NumberedForm } from './stored-form.ts';
import { recordedForm, storedForm, unreadable } from './stored-form.ts';

/** Says what is to be added, from what stands in the register in that moment. */
export type Decide = (book: Book) => readonly AwardEvent[];

/** Events read at once: of those that are known, nothing but the awards is kept. */
const atOnce = 2000;

/** An event, with its place in the register: 1 for the first. */
export type NumberedEvent = RecordedEvent & { readonly number: number };

interface Asked {
  readonly decide: Decide;
  readonly reason: string | null;
  readonly resolve: (events: readonly RecordedEvent[]) => void;
  readonly reject: (error: unknown) => void;
}

/** The register of awards: what it knows, and the one way to add to it. */
export class Register {
  private current = new Book();
  private length = 0;
  private readonly store: EventStore;
  private by: string;
  private waiting: Asked[] = [];
  private writing: Promise<void> | null = null;

  private constructor(store: EventStore, by: string) {
    this.store = store;
    this.by = by;
  }

  /**
   * @param address path of a file, or `postgres://…`
   * @param by who uses it
   * @throws RegisterUnusable
   */
  static async open(address: string, by: string): Promise<Register> {
    const register = new Register(await openStore(address), by);
    try {
      await register.refresh();
    } catch (error) {
      await register.close();
      throw error;
    }
    return register;
  }

  /** As people know it, without a password. */
  get address(): string {
    return this.store.address;
  }

  /** Somebody else uses it from now on. */
  handTo(by: string): void {
    this.by = by;
  }

  /** Hash of its first event, which no other register has; null where it is empty. */
  begins(): Promise<string | null> {
    return beginningOf(this.store);
  }

  /** Where it was moved to, and is kept up to date; null where that is here. */
  movedTo(): Promise<string | null> {
    return this.store.movedTo();
  }

  /** What happened to awards, in the order in which it was recorded. */
  async eventsOf(serials: ReadonlySet<string>): Promise<readonly NumberedEvent[]> {
    const events = await this.store.readBare(0);
    return events
      .filter(({ serial }) => serials.has(serial))
      .map((stored) => ({ number: stored.number, ...recordedForm(stored, this.address) }));
  }

  /** What was in the register when it was last looked at. */
  get book(): Book {
    return this.current;
  }

  /** How many events it had when it was last looked at. */
  get events(): number {
    return this.length;
  }

  /** Takes in what others have added. */
  async refresh(): Promise<Book> {
    for (;;) {
      await this.writing;
      const later = await this.store.readBare(this.length, atOnce);
      // What is being written stands in the book already.
      if (this.writing !== null) continue;
      for (const event of later) this.take(event);
      if (later.length < atOnce) return this.current;
    }
  }

  /**
   * Adds what is decided. Those who ask while others are being served are served together, in their order.
   * @param decide may be called again; where it throws, nothing is added
   * @returns what was added, once it cannot be lost any more
   */
  record(decide: Decide, reason: string | null = null): Promise<readonly RecordedEvent[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ decide, reason, resolve, reject });
      this.writing ??= this.serve();
    });
  }

  async close(): Promise<void> {
    await this.writing;
    await this.store.close();
  }

  private async serve(): Promise<void> {
    while (this.waiting.length > 0) {
      const asked = this.waiting;
      this.waiting = [];
      await this.serveTogether(asked);
    }
    this.writing = null;
  }

  private async serveTogether(asked: readonly Asked[]): Promise<void> {
    const answers: (() => void)[] = [];
    try {
      const stored = await this.store.append(this.length, (later) => {
        for (const event of later) this.take(event);
        return asked.flatMap(({ decide, reason, resolve, reject }) => {
          const decided = this.decided(decide);
          if ('error' in decided) {
            answers.push(() => reject(decided.error));
            return [];
          }
          const events = this.enter(decided.events, reason);
          answers.push(() => resolve(events));
          return events.map(storedForm);
        });
      });
      this.length += stored.length;
      for (const answer of answers) answer();
    } catch (error) {
      // What was decided did not come about, and stands in the book; or it did, where the server went before it said so.
      this.current = new Book();
      this.length = 0;
      const there = await this.store.readBare(0).catch(() => null);
      for (const event of there ?? []) this.take(event);
      // Reading has waited for a server that was gone: now it is back.
      if (isGone(error) && there !== null) this.waiting.unshift(...asked);
      else for (const { reject } of asked) reject(error);
    }
  }

  private decided(decide: Decide): { readonly events: readonly AwardEvent[] } | { readonly error: unknown } {
    try {
      return { events: decide(this.current) };
    } catch (error) {
      return { error };
    }
  }

  /** Enters what is decided into the book, for whoever is served next. */
  private enter(events: readonly AwardEvent[], reason: string | null): readonly RecordedEvent[] {
    const circumstances: Circumstances = { at: new Date().toISOString(), by: this.by, reason };
    const entered = events.map((event) => ({ ...event, ...circumstances }));
    for (const event of entered) this.current.add(event);
    return entered;
  }

  private take(stored: NumberedForm): void {
    const event = recordedForm(stored, this.store.address);
    try {
      this.current.add(event);
    } catch (cause) {
      throw unreadable(stored, this.store.address, cause);
    }
    this.length = stored.number;
  }
}
