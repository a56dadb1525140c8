/** Timers by which a library puts something off for a moment: until they are over, it has not done what it was asked. */
export class ShortTimers {
  private readonly pending = new Set<unknown>();

  get waiting(): number {
    return this.pending.size;
  }

  readonly set = (work: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      this.pending.delete(timer);
      work(...args);
    }, delay);
    if (delay <= longest) this.pending.add(timer);
    return timer;
  };

  readonly clear = (timer?: NodeJS.Timeout): void => {
    clearTimeout(timer);
    this.pending.delete(timer);
  };
}

/** Milliseconds. */
const longest = 100;
