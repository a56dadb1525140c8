/** Lets one thing happen after the other. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** Does the work when all that was asked for before is over, well or badly. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Work that may be asked for any number of times before its turn comes, and is done once for all of them. */
  shared<T>(work: () => Promise<T>): () => Promise<T> {
    let coming: Promise<T> | null = null;
    return () =>
      (coming ??= this.take(() => {
        coming = null;
        return work();
      }));
  }
}
