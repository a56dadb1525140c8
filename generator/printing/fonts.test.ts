import { scriptsIn } from './fonts.ts';

describe('the scripts of a text', () => {
  it.each([
    ['School of Źródło, Ŵ – 12 °C “é”', []],
    ['<p>مدرسة</p>', ['Noto Naskh Arabic']],
    ['தமிழ் and עברית', ['Noto Sans Hebrew', 'Noto Sans Tamil']],
    ['a price in ₹', ['Noto Sans Bengali', 'Noto Sans Devanagari', 'Noto Sans Gujarati', 'Noto Sans Gurmukhi']],
    ['&#x5d0;', ['Noto Sans Hebrew']],
    ['&#1488;', ['Noto Sans Hebrew']],
    [String.raw`p::before { content: '\5d0' }`, ['Noto Sans Hebrew']],
    ['&#x99999999;', []],
    ['学校', []],
  ])('%s', (text, families) => {
    expect(scriptsIn(text)).toEqual(families);
  });
});
