/** Does something once for all that is asked for within a moment: people pass over many cells on their way. */
export class Moment {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly work: () => void;
  private readonly length: number;

  /** @param length in milliseconds; 0 to do it at once */
  constructor(work: () => void, length: number) {
    this.work = work;
    this.length = length;
  }

  /** From the last time that it is asked for. */
  ask(): void {
    this.stop();
    if (this.length === 0) this.work();
    else this.timer = setTimeout(this.work, this.length);
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
