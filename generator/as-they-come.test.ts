import { asTheyCome } from './as-they-come.ts';

describe('work on several items at once, whose order does not matter', () => {
  it('goes on beside an item that takes long, with no more in hand than it may', async () => {
    let slow: (result: number) => void = () => undefined;
    let inHand = 0;
    let most = 0;
    const work = async (item: number) => {
      inHand += 1;
      most = Math.max(most, inHand);
      const result =
        item === 1 ? await new Promise<number>((resolve) => (slow = resolve)) : await Promise.resolve(item);
      inHand -= 1;
      return result;
    };
    const results: number[] = [];
    for await (const result of asTheyCome([1, 2, 3, 4, 5], 2, work, new AbortController().signal)) {
      results.push(result);
      if (result === 5) slow(1);
    }
    expect([results, most]).toEqual([[2, 3, 4, 5, 1], 2]);
  });

  it('begins nothing more once it is told to end, and yields what was begun', async () => {
    const end = new AbortController();
    const results: number[] = [];
    for await (const result of asTheyCome([1, 2, 3, 4, 5], 3, (item) => Promise.resolve(item), end.signal)) {
      results.push(result);
      end.abort();
    }
    expect(results.sort()).toEqual([1, 2, 3]);
  });
});
