import { spareRowsBelow } from './spare-rows.ts';

describe('the empty rows of a table', () => {
  it.each([
    ['fifteen below nothing', [], 15],
    ['as many as the page still holds', [150, 100], 10],
    ['few rather than alone on another page', [200, 160], 2],
    ['fifteen at most', [50], 15],
    ['fifteen on another page where this one holds but one', [200, 180], 15],
    ['those of the page on which the last row stands', [200, 150, 100, 200], 6],
  ])('are %s', (_what, heights, spare) => {
    expect(spareRowsBelow(heights, 400, 15)).toBe(spare);
  });
});
