import { delimiterOf } from './csv-delimiter.ts';

describe('the columns of a CSV file', () => {
  it.each([
    ['a comma', 'organisation,la\r\nBeech; Elm; Fir,208', ','],
    ['a semicolon', 'organisation;la\nBeech, Elm, Fir;208', ';'],
    ['a tab', 'organisation\tla\n', '\t'],
    ['a comma, whatever stands in quotes', '"organisation; in full; please",la\n', ','],
    ['what a first line for Excel says', '\uFEFFsep=|\r\norganisation, in full|la; in words\r\n', '|'],
    ['a comma, where there is one column', 'organisation\n', ','],
    ['a comma, where there is nothing', '', ','],
  ])('are separated by %s', (_, text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });
});
