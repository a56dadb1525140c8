import fc from 'fast-check';
import { a1, lastColumn, lastRow } from '../address.ts';
import { areaReference, cellReference, rowNumber } from './references.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

const address = fc.record({
  row: fc.integer({ min: 1, max: lastRow }),
  column: fc.integer({ min: 1, max: lastColumn }),
});

describe('a reference', () => {
  it('names the cell that was written', () => {
    fc.assert(fc.property(address, (cell) => expect(cellReference(a1(cell))).toEqual(cell)));
  });

  it('names a whole sheet', () => {
    expect(areaReference('A1:XFD1048576')).toEqual({ top: 1, left: 1, bottom: lastRow, right: lastColumn });
  });

  it('names one cell as an area', () => {
    expect(areaReference('C4')).toEqual({ top: 4, left: 3, bottom: 4, right: 3 });
  });

  it.each([
    '',
    'A',
    '1',
    'A0',
    'XFE1',
    'A1048577',
    'AAAA1',
    'a1',
    '$A$1',
    'A1B',
    'A-1',
    'A1.0',
    'A99999999999',
    'A 1',
    '1A',
  ])('is refused when it is %j', (text) => {
    expect(() => cellReference(text)).toThrow(UnreadableWorkbook);
  });

  it.each(['', ':', 'A1:', 'A:A', '1:1', 'B2:A1', 'A2:B1', 'A1:B2:C3', 'A1:XFE2', 'A1 B2'])(
    'is refused as an area when it is %j',
    (text) => {
      expect(() => areaReference(text)).toThrow(UnreadableWorkbook);
    },
  );

  it.each(['0', '-1', '1e3', '1048577', '99999999999999999999', ' 1', ''])(
    'is refused as a row when it is %j',
    (text) => {
      expect(() => rowNumber(text)).toThrow(UnreadableWorkbook);
    },
  );
});
