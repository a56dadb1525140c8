import { clamped, padded, widthOf } from './text-width.ts';

it.each([
  ['École', 5],
  ['E\u0301cole', 5],
  ['学校', 4],
  ['', 0],
])('%s takes %d columns', (text, columns) => {
  expect(widthOf(text)).toBe(columns);
});

it('a text is cut between letters, to no more columns than there are', () => {
  expect(clamped('Alder Grove', 11)).toBe('Alder Grove');
  expect(clamped('Alder Grove', 7)).toBe('Alder…');
  expect(clamped('学校学校', 6)).toBe('学校…');
  expect(padded('学校', 6)).toBe('学校  ');
});
