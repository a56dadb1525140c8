import { rowsOf } from './rows-of.ts';

describe('contents of a row of a table', () => {
  it('are written as one, and what stands between them stays', () => {
    const contents = [
      { sheet: 'A', row: 5, column: 1, content: 'a', isOfTable: true },
      { sheet: 'A', row: 5, column: 4, content: null, isOfTable: true },
      { sheet: 'A', row: 6, column: 4, content: 'd', isOfTable: true },
    ];
    expect(rowsOf(contents)).toEqual([
      {
        sheet: 'A',
        from: { row: 5, column: 1 },
        to: { row: 5, column: 4 },
        entries: ['a', undefined, undefined, null],
      },
      { sheet: 'A', from: { row: 6, column: 4 }, to: { row: 6, column: 4 }, entries: ['d'] },
    ]);
  });
});

describe('contents of neighbouring cells', () => {
  it('are written as one row', () => {
    const contents = [
      { sheet: 'A', row: 5, column: 3, content: 'c' },
      { sheet: 'B', row: 5, column: 2, content: 'other sheet' },
      { sheet: 'A', row: 5, column: 1, content: 'a' },
      { sheet: 'A', row: 5, column: 2, content: null },
      { sheet: 'A', row: 5, column: 5, content: 'e' },
      { sheet: 'A', row: 6, column: 6, content: 46_000 },
    ];
    expect(rowsOf(contents)).toEqual([
      { sheet: 'A', from: { row: 5, column: 1 }, to: { row: 5, column: 3 }, entries: ['a', null, 'c'] },
      { sheet: 'A', from: { row: 5, column: 5 }, to: { row: 5, column: 5 }, entries: ['e'] },
      { sheet: 'A', from: { row: 6, column: 6 }, to: { row: 6, column: 6 }, entries: [46_000] },
      { sheet: 'B', from: { row: 5, column: 2 }, to: { row: 5, column: 2 }, entries: ['other sheet'] },
    ]);
  });
});
