import { workbookOfRows } from '../../test/hand-made-workbook.ts';
import { plainRow } from './plain-row.ts';
import { readWorkbookFile } from './read-workbook-file.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';
import { XmlScanner } from './xml-scanner.ts';

const plain: readonly string[] = [
  '<row r="3"></row>',
  '<row r="3" spans="1:15" x14ac:dyDescent="0.25"><c r="A3" s="4"/><c r="C3" s="1" t="str"><v> Elm\tfield </v></c></row>',
  '<row r="3" ht="30" customHeight="1" spans="1:2" x14ac:dyDescent="55"><c r="B3"><v>1.5</v></c></row>',
  '<row r="3" spans="1:2" s="7" customFormat="1" ht="15.75" customHeight="1"><c r="A3" t="b"><v>1</v></c></row>',
  '<row r="3"><c r="A3" t="str"><f>IF(B3=&quot;a&quot;,B3&amp;C3,&lt;D3)</f><v>é漢</v></c><c r="B3"><f>1+2</f></c></row>',
  '<row r="3"><c r="A3" t="str"><f>1</f><v></v></c></row>',
];

const ofOtherForm: readonly string[] = [
  '<row r="3"><c s="1" r="A3"><v>1</v></c></row>',
  '<row r="3"><c r="A3" t="str"><v>Elm &amp; Ash</v></c></row>',
  '<row r="3"><c r="A3" t="inlineStr"><is><t>Elm</t></is></c></row>',
  '<row r="3"><c r="A3"><v>1</v></c> <c r="B3"><v>2</v></c></row>',
  '<row><c r="A1"><v>1</v></c></row>',
  '<row r="3"><c r="A3"><v>1</v></c>',
  '<row r="3"><c r="A3"><v>a ]]> b</v></c></row>',
  '<row r="3"><c r="A3" r="B3"><v>1</v></c></row>',
  `<row r="3"><c r="A3" t="str"><v>${'a'.repeat(70_000)}</v></c></row>`,
];

const refused: readonly string[] = [
  '<row r="3"><c r="A4"><v>1</v></c></row>',
  '<row r="0"><c r="A0"><v>1</v></c></row>',
  '<row r="3"><c r="XFE3"><v>1</v></c></row>',
  '<row r="3"><c r="A3"><v>1</v></c><c r="A3"><v>2</v></c></row>',
];

const begins = /^<row[^>]*>/;
/** A comment, which no plain row has. */
const toldTagByTag = (row: string): string => row.replace(begins, (tag) => `${tag}<!-- -->`);

describe('a row that is read at once', () => {
  it.each(plain)('is %s', (row) => {
    expect(plainRow(row, 0)?.end).toBe(row.length);
    expect(plainRow(toldTagByTag(row), 0)).toBeNull();
  });

  it.each(ofOtherForm)('is not %.80s', (row) => {
    expect(plainRow(row, 0)).toBeNull();
  });

  it.each([...plain, ...refused])('says what it says tag by tag: %s', (row) => {
    expect(outcomeOf(row)).toEqual(outcomeOf(toldTagByTag(row)));
  });

  it.each(plain)('takes as many steps as tag by tag: %s', (row) => {
    const scanner = new XmlScanner({ open: () => undefined, text: () => undefined, close: () => undefined });
    scanner.write(row);
    expect(plainRow(row, 0)?.steps).toBe(scanner.takeWork());
  });
});

function outcomeOf(row: string): unknown {
  try {
    const { sheets, unread } = readWorkbookFile(workbookOfRows(row));
    return { cells: sheets.map((sheet) => [...sheet.filled()]), unread };
  } catch (error) {
    return error instanceof UnreadableWorkbook ? { code: error.code, cause: error.cause } : error;
  }
}
