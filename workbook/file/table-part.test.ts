import { namespaces, relationships, sheetPart, workbookFile } from '../../test/hand-made-workbook.ts';
import { readWorkbookFile } from './read-workbook-file.ts';

const sheet = 'xl/worksheets/sheet1.xml';

describe('tables', () => {
  const part = (attributes: string) =>
    `<table xmlns="${namespaces.sheet}" id="1" ${attributes}><tableColumns count="1"/></table>`;
  const withTable = (attributes: string, kind = 'table') =>
    workbookFile({
      [sheet]: sheetPart('', '<tableParts count="1"><tablePart r:id="t1"/></tableParts>'),
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(['t1', kind, '../tables/table1.xml']),
      'xl/tables/table1.xml': part(attributes),
    });
  const tablesOf = (bytes: Uint8Array) => readWorkbookFile(bytes).sheets[0]?.tables;

  it.each([
    [
      'name="T" displayName="Evidence" ref="A3:H9"',
      { name: 'Evidence', top: 3, left: 1, bottom: 9, right: 8, totalsRow: false },
    ],
    [
      'name="Evidence" ref="B2:B3" headerRowCount="1"',
      { name: 'Evidence', top: 2, left: 2, bottom: 3, right: 2, totalsRow: false },
    ],
    [
      'displayName="A" ref="A1:B5" totalsRowCount="1"',
      { name: 'A', top: 1, left: 1, bottom: 5, right: 2, totalsRow: true },
    ],
    [
      'displayName="A" ref="A1:B5" totalsRowShown="1"',
      { name: 'A', top: 1, left: 1, bottom: 5, right: 2, totalsRow: false },
    ],
  ])('are found through the relationships of their sheet: %s', (attributes, table) => {
    expect(tablesOf(withTable(attributes))).toEqual([table]);
  });

  it('without a header row are left out, since their first row is data', () => {
    expect(tablesOf(withTable('displayName="A" ref="A1:B5" headerRowCount="0"'))).toEqual([]);
  });

  it.each([
    ['whose area is none', withTable('displayName="A" ref="B5:A1"')],
    ['without a name', withTable('ref="A1:B5"')],
    ['that are something else', withTable('displayName="A" ref="A1:B5"', 'image')],
    ['without a part', workbookFile({ [sheet]: sheetPart('', '<tableParts><tablePart/></tableParts>') })],
  ])('%s are named and passed over', (_, bytes) => {
    const { sheets, unread } = readWorkbookFile(bytes);
    expect(sheets[0]?.tables).toEqual([]);
    expect(unread).toEqual([{ what: 'table', name: 'One' }]);
  });
});
