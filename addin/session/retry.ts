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
    const pause = pauseAfter(this.failures, this.pauses);
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

/** @param failures so far, without the last one */
export function pauseAfter(failures: number, pauses = growingPauses): number | undefined {
  return pauses[Math.min(failures, pauses.length - 1)];
}
