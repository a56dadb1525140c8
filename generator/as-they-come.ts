/**
 * Works on several items at once and yields each result as soon as it is there, so that a slow item holds back no other. Once the
 * signal is given no further item is begun.
 */
export async function* asTheyCome<Item, Result>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
  signal: AbortSignal,
): AsyncGenerator<Result> {
  const source = items[Symbol.iterator]();
  const begun = new Set<Promise<{ readonly result: Result; readonly done: () => void }>>();
  const fill = (): void => {
    while (begun.size < atOnce && !signal.aborted) {
      const next = source.next();
      if (next.done === true) return;
      const one = work(next.value).then((result) => ({ result, done: () => begun.delete(one) }));
      // It is awaited with the others; until then its failure must not count as unhandled.
      one.catch(() => undefined);
      begun.add(one);
    }
  };
  for (fill(); begun.size > 0; fill()) {
    const { result, done } = await Promise.race(begun);
    done();
    yield result;
  }
}
