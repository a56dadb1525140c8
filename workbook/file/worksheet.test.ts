import { namespaces, relationships, workbookFile, workbookOfRows } from '../../test/hand-made-workbook.ts';
import type { Parts } from '../../test/hand-made-workbook.ts';
import { refusalOf } from '../../test/refusal.ts';
import type { Cell } from '../read/cell-source.ts';
import { readWorkbookFile } from './read-workbook-file.ts';

const sharedStrings = (...items: string[]): Parts => ({
  'xl/sharedStrings.xml': `<sst xmlns="${namespaces.sheet}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`,
  'xl/_rels/workbook.xml.rels': relationships(
    ['s1', 'worksheet', 'worksheets/sheet1.xml'],
    ['x1', 'sharedStrings', 'sharedStrings.xml'],
  ),
});

describe('a cell', () => {
  it.each<[string, string, Cell | null]>([
    ['a number', '<c r="A1"><v>3.5</v></c>', { type: 'number', value: 3.5, date: false }],
    ['a number with blanks about it', '<c><v> -1E-3\n</v></c>', { type: 'number', value: -0.001, date: false }],
    ['a number by name', '<c t="n"><v>46000</v></c>', { type: 'number', value: 46000, date: false }],
    ['yes', '<c t="b"><v>1</v></c>', { type: 'boolean', value: true }],
    ['no', '<c t="b"><v>false</v></c>', { type: 'boolean', value: false }],
    ['an error', '<c t="e"><v>#REF!</v></c>', { type: 'error', code: '#REF!' }],
    ['a date', '<c t="d"><v>2026-02-14</v></c>', { type: 'number', value: 46067, date: true }],
    ['a date before all dates', '<c t="d"><v>1066-10-14</v></c>', { type: 'text', text: '1066-10-14' }],
    ['a shared text', '<c t="s"><v>0</v></c>', { type: 'text', text: 'Culture' }],
    ['a shared rich text', '<c t="s"><v>1</v></c>', { type: 'text', text: 'Best Value' }],
    ['an empty shared text', '<c t="s"><v>2</v></c>', null],
    [
      'a text of its own',
      '<c t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>',
      { type: 'text', text: ' a ' },
    ],
    [
      'a rich text of its own',
      '<c t="inlineStr"><is><r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r></is></c>',
      { type: 'text', text: 'ab' },
    ],
    [
      'a text of its own that stands as its value',
      '<c t="inlineStr"><v> a_x0041_</v></c>',
      { type: 'text', text: ' aA' },
    ],
    ['a text of its own that does not say so', '<c><is><t>a</t></is></c>', { type: 'text', text: 'a' }],
    ['an empty text of its own', '<c t="inlineStr"><is><t/></is></c>', null],
    ['nothing but a style', '<c s="1"/>', null],
    ['a value that is empty', '<c><v/></c>', null],
    ['a type without a value', '<c t="s"/>', null],
    ['the text of a formula', '<c t="str"><f>A2&amp;B2</f><v>a_x000D_\nb</v></c>', { type: 'text', text: 'a\nb' }],
    ['the empty text of a formula', '<c t="str"><f>IF(A2,"","")</f><v></v></c>', null],
    ['the number of a formula', '<c><f>1+2</f><v>3</v></c>', { type: 'number', value: 3, date: false }],
    ['a formula without its result', '<c><f>1+2</f></c>', { type: 'uncalculated' }],
    ['a formula with an empty result', '<c><f>1+2</f><v/></c>', { type: 'uncalculated' }],
    ['a shared formula without its result', '<c><f t="shared" si="0"/></c>', { type: 'uncalculated' }],
    ['a formula of text without its result', '<c t="str"><f>A2</f></c>', { type: 'uncalculated' }],
  ])('of %s', (_, written, cell) => {
    const parts = sharedStrings(
      '<t>Culture</t><rPh sb="0" eb="1"><t>カ</t></rPh>',
      '<r><t>Best </t></r><r><rPr><b/></rPr><t>Value</t></r><phoneticPr fontId="1"/>',
      '<t></t>',
    );
    const [one] = readWorkbookFile(workbookOfRows(`<row>${written}</row>`, parts)).sheets;
    expect(one?.cell(1, 1)).toEqual(cell);
  });

  it('follows the one before where its address is left out', () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    const [one] = readWorkbookFile(workbookOfRows(rows)).sheets;
    expect([...(one?.filled() ?? [])].map(({ row, column }) => [row, column])).toEqual([
      [1, 1],
      [1, 2],
      [5, 3],
      [5, 4],
      [6, 1],
    ]);
    expect([one?.rows, one?.columns]).toEqual([6, 4]);
  });

  it('is given row by row however it was written', () => {
    const rows =
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>';
    const [one] = readWorkbookFile(workbookOfRows(rows)).sheets;
    expect([...(one?.filled() ?? [])].map(({ cell }) => cell)).toMatchObject([1, 2, 3, 4].map((value) => ({ value })));
    expect(one?.cell(2, 1)).toMatchObject({ value: 3 });
  });

  it('is empty where there is none', () => {
    const [one] = readWorkbookFile(workbookFile()).sheets;
    for (const [row, column] of [
      [1, 2],
      [2, 1],
      [0, 1],
      [1, 0],
      [-1, 16385],
      [1, 16385],
      [1048577, 1],
    ] as const) {
      expect(one?.cell(row, column)).toBeNull();
    }
  });

  it.each([
    ['stands outside the sheet', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['stands below the sheet', '<row r="1048577"><c><v>1</v></c></row>'],
    ['stands in a row that is not its own', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['is there twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    [
      'is there again in the same row written again',
      '<row r="1"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>',
    ],
    ['runs over the right edge', '<row r="1"><c r="XFD1"><v>1</v></c><c><v>2</v></c></row>'],
    ['runs over the lower edge', '<row r="1048576"/><row><c><v>2</v></c></row>'],
  ])('makes its sheet damaged when it %s: a workbook of no other sheet is refused', (_, rows) => {
    expect(refusalOf(workbookOfRows(rows)).code).toBe('damaged');
  });

  it.each([
    ['is of no known type', '<c t="x"><v>1</v></c>'],
    ['is a number that is none', '<c><v>0x10</v></c>'],
    ['is a number beyond all numbers', '<c><v>1e400</v></c>'],
    ['is a number of too many digits', `<c><v>${'1'.repeat(60_000)}</v></c>`],
    ['is neither yes nor no', '<c t="b"><v>2</v></c>'],
    ['is a shared text that is not there', '<c t="s"><v>0</v></c>'],
    ['is a shared text of no number', '<c t="s"><v>-1</v></c>'],
  ])('is damaged itself when it %s, and no other is', (_, written) => {
    const [one] = readWorkbookFile(workbookOfRows(`<row>${written}<c><v>1</v></c></row>`)).sheets;
    expect(one?.cell(1, 1)).toEqual({ type: 'damaged' });
    expect(one?.cell(1, 2)).toEqual({ type: 'number', value: 1, date: false });
  });

  it('has no text where the workbook has lost its shared texts; without such a cell they are not missed', () => {
    const lost = {
      'xl/_rels/workbook.xml.rels': relationships(
        ['s1', 'worksheet', 'worksheets/sheet1.xml'],
        ['x1', 'sharedStrings', 'sharedStrings.xml'],
      ),
    };
    expect(refusalOf(workbookOfRows('<row><c t="s"><v>0</v></c></row>', lost)).code).toBe('texts-missing');
    expect(readWorkbookFile(workbookFile(lost)).sheets[0]?.cell(1, 1)).toEqual({ type: 'text', text: 'Vision' });
  });
});
