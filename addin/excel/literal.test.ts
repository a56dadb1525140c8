import { literal } from './literal.ts';

describe('a text for Excel', () => {
  it.each([
    '=1+1',
    '+44 20 7946 0000',
    '-',
    '@here',
    "'tis",
    '007',
    '1/2',
    '10:30',
    '5%',
    '£5',
    '(5)',
    '1e5',
    'TRUE',
    'false',
    '#N/A',
    'May 2026',
    'Dec 3',
    '1 May',
    '{=1}',
  ])('is kept from becoming something else, and as it is in a cell for text: %s', (text) => {
    expect(literal(text, 'General')).toBe(`'${text}`);
    expect(literal(text, '@')).toBe(text);
  });

  it.each(['Enhancing', 'No award', 'Amina Okafor', 'Ysgol Dŵr', 'May', `Since May 2026 ${'we meet '.repeat(10)}`])(
    'goes without an apostrophe where it is nothing but words: %s',
    (text) => {
      expect(literal(text)).toBe(text);
    },
  );
});
