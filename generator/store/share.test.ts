import fc from 'fast-check';
import { isInShare, overlap, shareLabel, shareOf } from './share.ts';

describe('shares', () => {
  it('hold every input once, whatever the inputs and however many shares', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 12 }), (names, of) => {
        const numbers = Array.from({ length: of }, (_, index) => index + 1);
        for (const name of names) {
          expect(numbers.filter((number) => isInShare(name, { number, of }))).toHaveLength(1);
        }
      }),
    );
  });

  it('are the same on Windows as elsewhere, and however a letter with its accent is kept', () => {
    for (const number of [1, 2, 3]) {
      const share = { number, of: 3 };
      expect(isInShare('camden\\École.xlsx', share)).toBe(isInShare('camden/École.xlsx', share));
      expect(isInShare('E\u0301cole.xlsx', share)).toBe(isInShare('\u00C9cole.xlsx', share));
    }
  });

  it('are about equal', () => {
    const names = Array.from({ length: 4000 }, (_, index) => `camden/school ${String(index)}.xlsx`);
    for (const number of [1, 2, 3, 4]) {
      const { length } = names.filter((name) => isInShare(name, { number, of: 4 }));
      expect(length).toBeGreaterThan(900);
      expect(length).toBeLessThan(1100);
    }
  });

  it('overlap where an input could belong to both', () => {
    expect(overlap(null, { number: 1, of: 2 })).toBe(true);
    expect(overlap({ number: 1, of: 2 }, { number: 2, of: 2 })).toBe(false);
    expect(overlap({ number: 1, of: 2 }, { number: 2, of: 3 })).toBe(true);
  });

  it('are known again by their label', () => {
    for (const share of [null, { number: 1, of: 1 }, { number: 17, of: 400 }])
      expect(shareOf(shareLabel(share))).toEqual(share);
    for (const label of ['', '0-of-3', '1-of-', '1-of-3x', 'everything']) expect(shareOf(label)).toBeUndefined();
  });
});
