/** Slots for each holder: names of schools have some forty keys, so that few keys share a slot with another. */
const slotsOfHolder = 256;
const mostSlots = 2 ** 24;

/**
 * Tells which keys more than one of many holders have, without keeping them: of the keys of ten thousand names, which take a hundred
 * megabytes, few are shared.
 */
export class SharedKeys {
  /** How many keys each slot has, at most two. */
  private readonly slots: Uint8Array;

  constructor(holders: number) {
    this.slots = new Uint8Array(Math.min(mostSlots, 2 ** Math.ceil(Math.log2(Math.max(1, holders) * slotsOfHolder))));
  }

  /** Adds the keys of a holder, each once. */
  add(keys: readonly string[]): void {
    for (const key of keys) {
      const slot = this.slotOf(key);
      if (this.slots[slot] !== 2) this.slots[slot] = (this.slots[slot] ?? 0) + 1;
    }
  }

  /** True for each key that was added twice, and for some others. */
  mayHave(key: string): boolean {
    return this.slots[this.slotOf(key)] === 2;
  }

  /** FNV-1a, over UTF-16 units. */
  private slotOf(key: string): number {
    let hash = 0x811c9dc5;
    for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    return (hash ^ (hash >>> 15)) & (this.slots.length - 1);
  }
}
