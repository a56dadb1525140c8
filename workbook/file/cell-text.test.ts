import { cellText } from './cell-text.ts';

describe('the text of a cell', () => {
  it.each([
    ['Vision', 'Vision'],
    ['  kept \u00a0 as it is\t', '  kept \u00a0 as it is\t'],
    ['two_x000D_\nlines', 'two\nlines'],
    ['two\r\nor\rthree', 'two\nor\nthree'],
    ['_x0041_bc', 'Abc'],
    ['_x005F_x0041_', '_x0041_'],
    ['_x005f__x0042_', '_B'],
    ['my_x00file_x', 'my_x00file_x'],
    ['_xD83D__xDE00_', '\u{1f600}'],
    ['_xD83D_ alone', '\ufffd alone'],
  ])('is, of %j, %j', (written, text) => {
    expect(cellText(written)).toBe(text);
  });
});
