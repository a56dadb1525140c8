import fc from 'fast-check';
import { a1, absoluteA1, columnLetters, lastColumn, lastRow, parseA1, parseReference, quotedSheet } from './address.ts';

const cells = fc.record({ row: fc.integer({ min: 1, max: lastRow }), column: fc.integer({ min: 1, max: lastColumn }) });

describe('addresses', () => {
  it('are written as Excel writes them', () => {
    expect(a1({ row: 4, column: 3 })).toBe('C4');
    expect(columnLetters(26)).toBe('Z');
    expect(columnLetters(27)).toBe('AA');
    expect(columnLetters(lastColumn)).toBe('XFD');
  });

  it('are read back, relative and absolute', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(parseA1(a1(cell))).toEqual(cell);
        expect(parseA1(absoluteA1(cell))).toEqual(cell);
      }),
    );
  });

  it('beyond the sheet are none', () => {
    expect(parseA1('XFE1')).toBeNull();
    expect(parseA1('A1048577')).toBeNull();
    expect(parseA1('A0')).toBeNull();
  });
});

describe('references of names', () => {
  it('are read back for any sheet, whatever its name', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 31 }), cells, (sheet, cell) => {
        expect(parseReference(`${quotedSheet(sheet)}!${absoluteA1(cell)}`)).toEqual({ sheet, cell });
      }),
    );
  });

  it('of areas stand for their first cell', () => {
    expect(parseReference('Details!$C$4:$E$6')).toEqual({ sheet: 'Details', cell: { row: 4, column: 3 } });
  });

  it('that lead nowhere are none', () => {
    for (const broken of ['#REF!', 'Details!#REF!', "'[other.xlsx]Details'!A", '42', 'SUM(Details!A1)']) {
      expect(parseReference(broken)).toBeNull();
    }
  });
});
