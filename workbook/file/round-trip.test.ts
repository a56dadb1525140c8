import ExcelJS from 'exceljs';
import fc from 'fast-check';
import type { SheetSource } from '../read/cell-source.ts';
import { readWorkbookFile } from './read-workbook-file.ts';

/** The first sheet of what exceljs writes. */
async function written(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<SheetSource> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('One'), workbook);
  const [sheet] = readWorkbookFile(new Uint8Array(await workbook.xlsx.writeBuffer())).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** Text that XML can hold; exceljs does not write the rest, nor escape what looks like an escape. */
const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 60 })
  .map((value) => value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}|_x/gu, '.'));

describe('what exceljs writes', () => {
  it('is read back, text for text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
        const sheet = await written((page) => page.addRows(texts.map((value) => [value])));
        const read = texts.map((_, index) => sheet.cell(index + 1, 1));
        expect(read).toEqual(texts.map((value) => ({ type: 'text', text: value.replace(/\r\n?/g, '\n') })));
      }),
      { numRuns: 40 },
    );
  });

  it('is read back, number for number', async () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 50 }), async (numbers) => {
        const sheet = await written((page) => page.addRow(numbers));
        const read = numbers.map((_, index) => sheet.cell(1, index + 1));
        expect(read).toEqual(numbers.map((value) => ({ type: 'number', value: value === 0 ? 0 : value, date: false })));
      }),
      { numRuns: 40 },
    );
  });

  it('is read back in every kind of cell', async () => {
    const sheet = await written((page) => {
      page.getCell('A1').value = { richText: [{ text: 'Best ' }, { font: { bold: true }, text: 'Value' }] };
      page.getCell('B1').value = new Date(Date.UTC(2026, 1, 14));
      page.getCell('C1').value = true;
      page.getCell('D1').value = { error: '#N/A' };
      page.getCell('E1').value = { formula: '1+1' };
      page.getCell('F1').value = { formula: '"a"&"b"', result: 'ab' };
      page.getCell('G1').value = { text: 'a link', hyperlink: 'https://example.org/' };
    });
    expect([...sheet.filled()].map(({ cell }) => cell)).toEqual([
      { type: 'text', text: 'Best Value' },
      { type: 'number', value: 46067, date: true },
      { type: 'boolean', value: true },
      { type: 'error', code: '#N/A' },
      { type: 'uncalculated' },
      { type: 'text', text: 'ab' },
      { type: 'text', text: 'a link' },
    ]);
  });

  it('is read back with its tables and hidden sheets', async () => {
    const sheet = await written((page) => {
      page.state = 'veryHidden';
      page.addTable({
        name: 'Evidence',
        ref: 'A4',
        headerRow: true,
        columns: [{ name: 'Ref' }],
        rows: [['E1'], ['E2']],
      });
    });
    expect(sheet.hidden).toBe(true);
    expect(sheet.tables).toEqual([{ name: 'Evidence', top: 4, left: 1, bottom: 6, right: 1, totalsRow: false }]);
  });
});
