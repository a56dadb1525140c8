/**
 * Works on several items at once and yields the results in the order of the items. No more than `atOnce` are begun
 * and not yet yielded, so a slow consumer holds the work back. Once the signal is given no further item is begun.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
  signal: AbortSignal,
): AsyncGenerator<Result> {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const begun: Promise<Result>[] = [];
  let exhausted = false;
  const fill = async () => {
    while (begun.length < atOnce && !exhausted && !signal.aborted) {
      const next = await source.next();
      exhausted = next.done === true;
      if (next.done === true || isAborted(signal)) return;
      const result = work(next.value);
      // It is awaited in its turn; until then its failure must not count as unhandled.
      result.catch(() => undefined);
      begun.push(result);
    }
  };
  try {
    for (await fill(); begun.length > 0; await fill()) {
      const result = begun.shift();
      if (result) yield await result;
    }
  } finally {
    await source.return?.();
  }
}

/** A signal may be given while something is awaited, which the compiler does not know of. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
