import { cellsToLeaveOut } from './disclosure.ts';

const leftOut = (...cells: readonly number[]) =>
  cellsToLeaveOut({ cells: [cells], hasTotals: true, wholeRows: [false] })[0];

it.each([
  ['all ones', [1, 1, 6, 9]],
  ['all of the largest', [0, 5, 4, 4]],
])('small numbers that their sum would tell, %s, are not left out alone', (_, cells) => {
  const small = cells.map((count) => count > 0 && count < 5);
  const shown = leftOut(...cells) ?? [];
  expect(small.every((isSmall, at) => !isSmall || shown[at])).toBe(true);
  expect(shown.filter(Boolean)).toHaveLength(3);
});

it('small numbers that their sum leaves open are left out and no more', () => {
  expect(leftOut(3, 2, 6, 9)).toEqual([true, true, false, false]);
});
