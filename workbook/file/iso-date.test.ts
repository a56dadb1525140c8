import { isoSerial } from './iso-date.ts';

describe('the day number of an ISO date', () => {
  it.each([
    ['1900-01-01', false, 1],
    ['1900-02-28', false, 59],
    ['1900-03-01', false, 61],
    ['2026-02-14', false, 46067],
    ['2026-02-14T12:00:00Z', false, 46067.5],
    ['2026-02-14T06:00:00.000', false, 46067.25],
    ['2024-02-29', false, 45351],
    ['1904-01-01', true, 0],
    ['2026-02-14', true, 44605],
  ])('is, of %s (1904: %s), %d', (text, date1904, serial) => {
    expect(isoSerial(text, date1904)).toBe(serial);
  });

  it.each(['1899-12-31', '2026-02-29', '2026-13-01', '0000-00-00', '14/02/2026', '2026-02-14T24:00', 'T12:00:00', ''])(
    'is none for %j',
    (text) => {
      expect(isoSerial(text, false)).toBeNull();
    },
  );

  it('is none before 1904 in a workbook that counts from there', () => {
    expect(isoSerial('1903-12-31', true)).toBeNull();
  });
});
