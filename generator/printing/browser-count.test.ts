import { browserCount } from './browser-count.ts';

const gigabyte = 1024 ** 3;

describe('the number of browsers', () => {
  it.each([
    ['one a core', 4, 16 * gigabyte, 4],
    ['fewer where memory is short', 4, gigabyte, 2],
    ['one where there is hardly any memory', 4, gigabyte / 10, 1],
    ['not more than one process can feed', 64, 256 * gigabyte, 8],
  ])('is %s', (_what, cores, memory, count) => {
    expect(browserCount(cores, memory)).toBe(count);
  });
});
