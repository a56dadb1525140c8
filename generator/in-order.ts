/**
 * Works on several items at once and yields the results in the order of the items. No more than `atOnce` are begun
 * and not yet yielded, so a slow consumer holds the work back. Once the signal is given no further item is begun.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
  signal: AbortSignal,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  let next = 0;
  const fill = () => {
    while (begun.length < atOnce && next < items.length && !signal.aborted) {
      const result = work(items[next] as Item);
      // It is awaited in its turn; until then its failure must not count as unhandled.
      result.catch(() => undefined);
      begun.push(result);
      next += 1;
    }
  };
  for (fill(); begun.length > 0; fill()) {
    const result = begun.shift();
    if (result) yield await result;
  }
}
