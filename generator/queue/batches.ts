import { mostItems } from './order.ts';

/** One thing to be done, as it is handed over. */
export interface Item {
  /** Name of those that take about as long, which go together. */
  readonly group: string;
  /** As JSON. */
  readonly content: string;
}

/** Milliseconds of work in a batch: enough that handing over costs little, little enough that no worker waits for another’s. */
const target = 400;
/** What an item is taken to cost as long as none has been done. */
const unknown = 50;
/** Characters of a batch, unless a single item has more. */
const mostCharacters = 4_000_000;

/** How long items take, by their group, and so how many go together. */
export class Pace {
  private readonly each = new Map<string, number>();

  /** @param milliseconds that each item of a batch took */
  learn(group: string, milliseconds: number): void {
    const known = this.each.get(group);
    this.each.set(group, known === undefined ? milliseconds : 0.7 * known + 0.3 * milliseconds);
  }

  /** How many items make a batch. */
  size(group: string): number {
    return Math.max(1, Math.min(mostItems, Math.floor(target / (this.each.get(group) ?? unknown))));
  }

  /** Divides items of one group into batches, in their order. */
  divide<Some extends Item>(items: readonly Some[]): Some[][] {
    const batches: Some[][] = [];
    let characters = 0;
    for (const item of items) {
      const last = batches.at(-1);
      characters += item.content.length;
      if (last === undefined || last.length >= this.size(item.group) || characters > mostCharacters) {
        batches.push([item]);
        characters = item.content.length;
      } else last.push(item);
    }
    return batches;
  }
}
