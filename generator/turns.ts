/** Milliseconds after which all may work, however few have had their turn. */
const longAlone = 1000;

/**
 * Limits how many work at once; the others wait in the order in which they came. The first few have their turns one after another: a
 * further thread or browser costs half a second to start, which a handful of files is not worth.
 */
export class Turns {
  private readonly atOnce: number;
  private readonly alone: number;
  private readonly waiting: (() => void)[] = [];
  private begun = 0;
  private working = 0;
  private allowed = 1;

  /**
   * @param atOnce how many may work at once
   * @param alone how many turns, from the first, are taken one after another
   */
  constructor(atOnce: number, alone = 1) {
    this.atOnce = atOnce;
    this.alone = alone;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
      this.letIn();
    });
    try {
      return await work();
    } finally {
      this.working -= 1;
      this.letIn();
    }
  }

  private letIn(): void {
    while (this.working < this.allowed) {
      const next = this.waiting.shift();
      if (!next) return;
      if (this.begun === 0) setTimeout(() => this.allowAll(), longAlone).unref();
      this.begun += 1;
      this.working += 1;
      if (this.begun === this.alone) this.allowed = this.atOnce;
      next();
    }
  }

  private allowAll(): void {
    this.allowed = this.atOnce;
    this.letIn();
  }
}
