import type { Item } from './batches.ts';
import type { KindOfWork } from './order.ts';

/** Workers did not do what they were asked for. */
export class NotDone extends Error {
  override readonly name = 'NotDone';
  /** What a worker said of it; null where those that took it ended over it. */
  readonly said: string | null;

  constructor(said: string | null) {
    super(said ?? 'the workers that took it ended over it');
    this.said = said;
  }
}

export interface Asked {
  readonly kind: KindOfWork;
  /** What many have in common: a stylesheet and a ground, or how returns are read. What has the first in common takes about as long. */
  readonly shared: readonly string[];
  readonly content: object;
  /** Puts into the store what the content names. Optional: it names nothing. */
  readonly bring?: (() => Promise<void>) | undefined;
  /** Where given and aborted, the work is called off. */
  readonly signal?: AbortSignal | undefined;
}

/** What was asked, until it is answered. */
export interface Entry extends Item, Pick<Asked, 'kind' | 'bring' | 'signal'> {
  /** Names of what it has in common with others. */
  readonly shared: readonly string[];
  /** How often it was lost on its way. */
  lost: number;
  isOver: boolean;
  readonly resolve: (content: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
}

/** What of a parcel is an entry’s. */
export interface Made {
  readonly entry: Entry;
  readonly length: number;
}

export function fail(entry: Entry, error: unknown): void {
  entry.isOver = true;
  entry.reject(error);
}
