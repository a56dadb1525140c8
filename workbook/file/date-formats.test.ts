import { namespaces, relationships, sheetPart, workbookFile } from '../../test/hand-made-workbook.ts';
import { isDateFormat } from '../date-format.ts';
import { readWorkbookFile } from './read-workbook-file.ts';

describe('a number format', () => {
  it.each([
    'dd/mm/yyyy',
    'd MMMM yyyy',
    '[$-809]dd mmmm yyyy;@',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    'h:mm AM/PM',
    '"Assessed on "dd.mm.yy',
    '[Red]yyyy-mm-dd',
  ])('%s shows a date', (code) => {
    expect(isDateFormat(code)).toBe(true);
  });

  it.each([
    'General',
    '0.00',
    '#,##0.00 "days"',
    '[Red]-0;[Blue]0',
    '[$€-2] #,##0',
    '0\\d',
    '0_d',
    '0*y',
    '0.00E+00',
    '[h]:mm',
    '[mm]:ss',
    '@',
    '',
    '"unclosed dd',
    '[unclosed dd',
  ])('%s shows no date', (code) => {
    expect(isDateFormat(code)).toBe(false);
  });

  it.each([
    ['14', true],
    ['22', true],
    ['27', true],
    ['36', true],
    ['45', true],
    ['47', true],
    ['50', true],
    ['58', true],
    ['0', false],
    ['13', false],
    ['23', false],
    ['37', false],
    ['46', false],
    ['49', false],
    ['59', false],
    ['164', true],
    ['165', false],
    ['999', false],
  ])('of the number %s is a date: %s', (id, date) => {
    const styles = `<styleSheet xmlns="${namespaces.sheet}"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>
      <numFmt numFmtId="165" formatCode="0 &quot;d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs></styleSheet>`;
    const source = readWorkbookFile(
      workbookFile({
        'xl/styles.xml': styles,
        'xl/_rels/workbook.xml.rels': relationships(
          ['s1', 'worksheet', 'worksheets/sheet1.xml'],
          ['x', 'styles', 'styles.xml'],
        ),
        'xl/worksheets/sheet1.xml': sheetPart(
          '<row><c s="1"><v>46000</v></c><c><v>46000</v></c><c s="9"><v>1</v></c></row>',
        ),
      }),
    );
    expect([1, 2, 3].map((column) => source.sheets[0]?.cell(1, column))).toEqual([
      { type: 'number', value: 46000, date },
      { type: 'number', value: 46000, date: false },
      { type: 'number', value: 1, date: false },
    ]);
  });
});
