/** Milliseconds before the first, the second, … new attempt; the last for every further one. */
const growingPauses: readonly number[] = [2_000, 4_000, 8_000, 15_000, 30_000, 60_000];

/** Does something again by itself after it failed, with growing pauses. */
export class Retry {
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private isOver = false;
  private readonly work: () => void;
  private readonly pauses: readonly number[];

  constructor(work: () => void, pauses = growingPauses) {
    this.work = work;
    this.pauses = pauses;
  }

  /** It failed: once more after a pause. */
  plan(): void {
    if (this.timer !== null || this.isOver) return;
    const pause = this.pauses[Math.min(this.failures, this.pauses.length - 1)];
    this.failures += 1;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.work();
    }, pause);
  }

  /** It came about: the next failure begins with the shortest pause again. */
  succeed(): void {
    this.failures = 0;
  }

  stop(): void {
    this.isOver = true;
    if (this.timer !== null) clearTimeout(this.timer);
  }
}
