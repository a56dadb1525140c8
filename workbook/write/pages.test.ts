import fc from 'fast-check';
import { pagesOf } from './pages.ts';

describe('blocks on pages', () => {
  it.each([
    ['all on one page', [20, 30, 40], [0]],
    ['as few pages as hold them', [60, 60, 60], [0, 1, 2]],
    ['evenly, so that the last page is not left with little', [40, 40, 40, 10], [0, 2]],
    ['a block that is higher than a page on one of its own', [30, 250, 30], [0, 1, 2]],
    ['nothing', [], []],
  ])('%s', (_what, heights, firsts) => {
    expect(pagesOf(heights, 100)).toEqual(firsts);
  });

  it('are never torn, and never take more pages than they would one after the other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1 }), (heights) => {
        const firsts = pagesOf(heights, 100);
        const filled = firsts.map((first, page) =>
          heights.slice(first, firsts[page + 1]).reduce((sum, height) => sum + height, 0),
        );
        expect(Math.max(...filled)).toBeLessThanOrEqual(100);
        let [pages, room] = [1, 100];
        for (const height of heights) {
          if (height > room) [pages, room] = [pages + 1, 100];
          room -= height;
        }
        expect(firsts.length).toBeLessThanOrEqual(pages);
      }),
    );
  });
});
