import fc from 'fast-check';
import {
  namespaces,
  relationships,
  sheetPart,
  smallWorkbook,
  workbookFile,
  workbookOfRows,
  workbookPart,
} from '../../test/hand-made-workbook.ts';
import { refusalOf } from '../../test/refusal.ts';
import { Budget } from './limits.ts';
import { readWorkbookFile } from './read-workbook-file.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

const sheet = 'xl/worksheets/sheet1.xml';
const many = (count: number, item: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => item(index)).join('');

describe('what covers a whole sheet', () => {
  it('costs no more than what covers a cell', () => {
    const whole = 'A1:XFD1048576';
    const rest = `<sheetProtection sheet="1"/><autoFilter ref="${whole}"/><mergeCells count="1"><mergeCell ref="${whole}"/></mergeCells>
      <conditionalFormatting sqref="${whole}"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>
      <dataValidations count="1"><dataValidation type="list" sqref="${whole}"><formula1>"Developing,Enhancing"</formula1></dataValidation></dataValidations>`;
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    const names = `<definedNames><definedName name="Everything">One!$A$1:$XFD$1048576</definedName></definedNames>`;
    const source = readWorkbookFile(
      workbookFile({ [sheet]: sheetPart(rows, rest), 'xl/workbook.xml': workbookPart(undefined, names) }),
    );
    const [one] = source.sheets;
    expect([one?.rows, one?.columns]).toEqual([1048576, 16384]);
    expect([...(one?.filled() ?? [])].map(({ row, column }) => [row, column])).toEqual([
      [1, 1],
      [1048576, 16384],
    ]);
    expect(source.names).toEqual([{ name: 'Everything', scope: null, refersTo: 'One!$A$1:$XFD$1048576' }]);
  });
});

describe('a workbook of too much', () => {
  const names = (count: number) =>
    workbookPart(
      undefined,
      `<definedNames>${many(count, (n) => `<definedName name="N${String(n)}">1</definedName>`)}</definedNames>`,
    );
  const tables = (count: number) => ({
    [sheet]: sheetPart('', `<tableParts>${'<tablePart r:id="t1"/>'.repeat(count)}</tableParts>`),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(['t1', 'table', '../tables/table1.xml']),
    'xl/tables/table1.xml': `<table xmlns="${namespaces.sheet}" displayName="Evidence" ref="D1:E2"/>`,
  });
  const sheets = (count: number) => workbookPart(many(count, (n) => `<sheet name="S${String(n)}" r:id="s1"/>`));
  const cells = (count: number) => sheetPart(many(count / 100, () => `<row>${'<c><v>1</v></c>'.repeat(100)}</row>`));
  const longText = (count: number) => ({
    [sheet]: sheetPart(many(count, () => '<row><c t="s"><v>0</v></c></row>')),
    'xl/sharedStrings.xml': `<sst xmlns="${namespaces.sheet}"><si><t>${'a'.repeat(50_000)}</t></si></sst>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['s1', 'worksheet', 'worksheets/sheet1.xml'],
      ['x', 'sharedStrings', 'sharedStrings.xml'],
    ),
  });

  it.each([
    ['too-many-names', { 'xl/workbook.xml': names(20_000) }, { 'xl/workbook.xml': names(20_001) }],
    ['too-many-sheets', { 'xl/workbook.xml': sheets(300) }, { 'xl/workbook.xml': sheets(301) }],
    ['too-many-tables', tables(1_000), tables(1_001)],
    ['too-much-text', longText(399), longText(400)],
  ])('is refused as %s, and read at the limit', (code, most, more) => {
    expect(() => readWorkbookFile(workbookFile(most))).not.toThrow();
    expect(refusalOf(workbookFile(more)).code).toBe(code);
  });

  it('is refused as too-many-cells, and read at the limit: at a twentieth of what a workbook may have', () => {
    const share = 1 / 20;
    const file = (count: number) => workbookFile({ [sheet]: cells(count) });
    expect(() => readWorkbookFile(file(20_000), new Budget(share))).not.toThrow();
    expect(refusalOf(file(20_100), new Budget(share)).code).toBe('too-many-cells');
  });

  it('counts the text of its names with that of its cells', () => {
    const share = 1 / 10;
    const name = (index: number) => `<definedName name="N${String(index)}">${'a'.repeat(60_000)}</definedName>`;
    const part = (count: number) => ({
      'xl/workbook.xml': workbookPart(undefined, `<definedNames>${many(count, name)}</definedNames>`),
    });
    expect(readWorkbookFile(workbookFile(part(30)), new Budget(share)).names).toHaveLength(30);
    expect(refusalOf(workbookFile(part(34)), new Budget(share)).code).toBe('too-much-text');
  });

  it('is refused for a text longer than any cell holds', () => {
    const runs = (count: number) =>
      `<row><c t="inlineStr"><is>${`<r><t>${'a'.repeat(1000)}</t></r>`.repeat(count)}</is></c></row>`;
    expect(readWorkbookFile(workbookOfRows(runs(65))).sheets[0]?.rows).toBe(1);
    expect(refusalOf(workbookOfRows(runs(66))).code).toBe('too-much-text');
  });

  it('is read when only empty cells are many', () => {
    const source = readWorkbookFile(workbookOfRows(many(4010, () => `<row>${'<c s="1"/>'.repeat(100)}</row>`)));
    expect(source.sheets[0]?.rows).toBe(0);
  });
});

describe('any bytes', () => {
  const rich = workbookFile({
    ...smallWorkbook,
    [sheet]: sheetPart(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><f>1+1</f><v>2</v></c></row>',
      '<mergeCells><mergeCell ref="A3:B4"/></mergeCells><tableParts><tablePart r:id="t1"/></tableParts>',
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(['t1', 'table', '../tables/table1.xml']),
    'xl/tables/table1.xml': `<table xmlns="${namespaces.sheet}" displayName="Evidence" ref="A1:B2"/>`,
    'xl/sharedStrings.xml': `<sst xmlns="${namespaces.sheet}"><si><r><t>Vision_x000D_</t></r></si></sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${namespaces.sheet}"><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['s1', 'worksheet', 'worksheets/sheet1.xml'],
      ['x', 'sharedStrings', 'sharedStrings.xml'],
      ['y', 'styles', 'styles.xml'],
    ),
  });

  function readOrRefused(bytes: Uint8Array): boolean {
    try {
      return readWorkbookFile(bytes).sheets.every((read) => [...read.filled()].length >= 0);
    } catch (error) {
      return error instanceof UnreadableWorkbook;
    }
  }

  it('of a workbook, changed, are read or refused', () => {
    const change = fc.tuple(fc.nat(rich.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = Uint8Array.from(rich);
        for (const [at, byte] of changes) bytes[at] = byte;
        return readOrRefused(bytes);
      }),
      { numRuns: 500 },
    );
  });

  it('of a workbook, cut, doubled or shifted, are read or refused', () => {
    const at = fc.nat(rich.length);
    fc.assert(
      fc.property(at, at, at, (start, end, into) => {
        const piece = rich.subarray(Math.min(start, end), Math.max(start, end));
        return (
          readOrRefused(piece) && readOrRefused(Buffer.concat([rich.subarray(0, into), piece, rich.subarray(into)]))
        );
      }),
      { numRuns: 500 },
    );
  });

  it('inside a part are read or refused', () => {
    const names = Object.keys(smallWorkbook) as (keyof typeof smallWorkbook)[];
    const change = fc.record({
      name: fc.constantFrom(...names),
      at: fc.nat(400),
      length: fc.nat(12),
      put: fc.string({ maxLength: 12, unit: 'binary' }),
    });
    fc.assert(
      fc.property(change, ({ name, at, length, put }) => {
        const content = smallWorkbook[name];
        return readOrRefused(workbookFile({ [name]: content.slice(0, at) + put + content.slice(at + length) }));
      }),
      { numRuns: 400 },
    );
  });

  it('after the start of a zip or of an OLE file are read or refused', () => {
    const start = fc.constantFrom([0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], []);
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 2000 }), (signature, rest) =>
        readOrRefused(Buffer.concat([Buffer.from(signature), rest])),
      ),
      { numRuns: 500 },
    );
  });
});
