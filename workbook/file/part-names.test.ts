import { partKey, relationshipsPart, resolveTarget } from './part-names.ts';

describe('the name of a part', () => {
  it.each([
    ['worksheets/sheet1.xml', '/xl/worksheets/sheet1.xml'],
    ['./worksheets/../worksheets/sheet1.xml', '/xl/worksheets/sheet1.xml'],
    ['../tables/table1.xml', '/tables/table1.xml'],
    ['../../../../etc/passwd', '/etc/passwd'],
    ['/xl/worksheets/Sheet1.XML', '/xl/worksheets/sheet1.xml'],
    ['worksheets/my%20sheet.xml', '/xl/worksheets/my sheet.xml'],
    ['worksheets/caf%C3%A9.xml#top', '/xl/worksheets/café.xml'],
    ['worksheets/%ff.xml', '/xl/worksheets/%ff.xml'],
    ['worksheets%2Fsheet1.xml', '/xl/worksheets%2fsheet1.xml'],
    ['//xl//sheet1.xml', '/xl/sheet1.xml'],
    ['', '/xl'],
  ])('is, for the target %j of the workbook, %s', (target, part) => {
    expect(resolveTarget('/xl/workbook.xml', target)).toBe(part);
  });

  it('is the same in whatever case and encoding', () => {
    expect(partKey('/XL/Work%62ook.xml')).toBe(partKey('/xl/workbook.xml'));
  });

  it('leads to its relationships', () => {
    expect(relationshipsPart('/xl/workbook.xml')).toBe('/xl/_rels/workbook.xml.rels');
    expect(relationshipsPart('/')).toBe('/_rels/.rels');
  });
});
