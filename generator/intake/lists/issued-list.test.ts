import fc from 'fast-check';
import { tidyText } from '../../../framework/recognise.ts';
import type { ListedWorkbook } from './issued-list.ts';
import { IssuedListShape, issuedListText, parseIssuedList, readIssuedList } from './issued-list.ts';

const larch: ListedWorkbook = {
  organisation: 'Ysgol “Tŷ Wydd”, Larch End',
  la: '202',
  laName: 'Camden',
  urn: '990001',
  laestab: '202/9001',
  returnId: 'RABCDEFGH2345',
  file: 'Ysgol Tŷ Wydd - 990001.xlsx',
  issuedOn: '2026-11-23',
};
const bare: ListedWorkbook = {
  organisation: '=HYPERLINK("https://evil.example")',
  la: null,
  laName: null,
  urn: null,
  laestab: null,
  returnId: 'RABCDEFGH2346',
  file: null,
  issuedOn: null,
};

describe('the list of issued workbooks', () => {
  it('is read as it was written, with headings that people understand', () => {
    const text = issuedListText([larch, bare]);
    expect(text.split('\r\n')[0]).toBe('\uFEFFOrganisation,LA code,LA,URN,LAESTAB,Return id,File,Issued on');
    expect(parseIssuedList(text, 'issued.csv')).toEqual([larch, bare]);
  });

  it('begins no cell as a formula, and gives every name back', () => {
    const name = fc
      .oneof(fc.string(), fc.constantFrom('=1+1', '+44', '-x', '@SUM(A1)', '\t=1', '\r=1', "it's", 'a,b\n"c";d'))
      .map((text) => tidyText(text) ?? '')
      .filter((text) => text !== '' && !text.startsWith("'"));
    fc.assert(
      fc.property(name, (organisation) => {
        const text = issuedListText([{ ...larch, organisation }]);
        expect(text.split('\r\n')[1]).not.toMatch(/^"?[=+\-@\t\r]/);
        expect(parseIssuedList(text, 'issued.csv')[0]?.organisation).toBe(organisation);
      }),
    );
  });

  it('is read as Excel saves it: other separators, columns moved and added, days as people write them', () => {
    const text = 'Return ID;Phoned;Issued on;organisation\nRABCDEFGH2345;yes;23/11/2026;Larch End\n;;;\n';
    const nothing = { la: null, laName: null, urn: null, laestab: null, file: null };
    const { returnId, issuedOn } = larch;
    expect(parseIssuedList(text, 'issued.csv')).toEqual([
      { ...nothing, returnId, issuedOn, organisation: 'Larch End' },
    ]);
  });

  it.each([
    ['as it was made', issuedListText([])],
    [
      'with columns moved and added, as Excel saves it',
      'Return id;Phoned;Organisation;File;Issued on;LA;URN;LAESTAB;LA code\n',
    ],
  ])('takes another line %s', (_, text) => {
    expect(parseIssuedList(text + new IssuedListShape(text).line(larch), 'issued.csv')).toEqual([larch]);
  });

  it.each([
    ['is empty', '', 'is empty'],
    ['has no return ids', 'Organisation,URN\nLarch End,990001\n', 'no column is headed “Return id”'],
    ['has a line without one', 'Organisation,Return id\nLarch End,\n', 'issued.csv, line 2: there is no return id'],
    ['has a line cut short', 'Return id,File\nRABCDEFGH2345,a\nRABCD', 'issued.csv, line 3: there is no return id'],
    ['has one twice', 'Return id\nRABCDEFGH2345\nRABCDEFGH2345\n', 'lines 2 and 3 have one return id'],
    ['is not CSV', 'Return id\n"RABC', 'issued.csv, from line 2 on: this is not a CSV file that can be read.'],
  ])('that %s is refused, with its place', (_, text, message) => {
    expect(() => parseIssuedList(text, 'issued.csv')).toThrow(message);
  });

  it('that is not there is named', async () => {
    await expect(readIssuedList('nowhere/issued.csv')).rejects.toThrow('nowhere/issued.csv: the list of issued');
  });
});
