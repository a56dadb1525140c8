import { csvText } from './csv-text.ts';

describe('the text of a CSV file', () => {
  it('is read as UTF-8 where it is UTF-8', () => {
    expect(csvText(Buffer.from('St Mary’s, Ysgol Tŷ, £'))).toBe('St Mary’s, Ysgol Tŷ, £');
  });

  it('is read as Excel’s own code page where it is not', () => {
    const bytes = [...Buffer.from('St Mary')].concat(0x92, [...Buffer.from('s caf')], 0xe9, 0x20, 0x80, 0x20, 0x9f);
    expect(csvText(Buffer.from(bytes))).toBe('St Mary’s café € Ÿ');
  });
});
