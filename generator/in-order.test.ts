import { inOrder } from './in-order.ts';

async function* countTo(last: number, begun: number[]) {
  for (let number = 1; number <= last; number += 1) {
    begun.push(number);
    yield await Promise.resolve(number);
  }
}

describe('work on several items at once', () => {
  it('yields results in the order of the items, and takes no more items than it may hold', async () => {
    const taken: number[] = [];
    const finish: (() => void)[] = [];
    const work = (item: number) =>
      new Promise<number>((resolve) => {
        finish.push(() => {
          resolve(item);
        });
        // The later one of two always ends first.
        if (finish.length === 2 || item === 5) for (const end of finish.splice(0).reverse()) end();
      });
    const results: number[] = [];
    for await (const result of inOrder(countTo(5, taken), 2, work, new AbortController().signal)) {
      results.push(result);
      expect(taken.length - results.length).toBeLessThanOrEqual(2);
    }
    expect(results).toEqual([1, 2, 3, 4, 5]);
  });

  it('begins nothing more once it is told to end, and yields what was begun', async () => {
    const taken: number[] = [];
    const end = new AbortController();
    const results: number[] = [];
    for await (const result of inOrder(countTo(50, taken), 3, (item) => Promise.resolve(item), end.signal)) {
      results.push(result);
      end.abort();
    }
    expect(results).toEqual([1, 2, 3]);
  });
});
