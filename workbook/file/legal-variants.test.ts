import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contentTypes, namespaces, relationships, smallWorkbook, zipFile } from '../../test/hand-made-workbook.ts';
import type { Parts } from '../../test/hand-made-workbook.ts';
import type { Cell } from '../read/cell-source.ts';
import { readWorkbookFile } from './read-workbook-file.ts';

const vision = { type: 'text', text: 'Vision' };
const sheet = 'xl/worksheets/sheet1.xml';

function a1Of(bytes: Uint8Array): Cell | null | undefined {
  return readWorkbookFile(bytes).sheets[0]?.cell(1, 1);
}

/** The parts, each passed through a change. */
function changed(change: (content: string, name: string) => string | Uint8Array): Parts {
  return Object.fromEntries(Object.entries(smallWorkbook).map(([name, content]) => [name, change(content, name)]));
}

const strict = (content: string) =>
  content
    .replaceAll(namespaces.sheet, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll(namespaces.office, 'http://purl.oclc.org/ooxml/officeDocument/relationships');

/** The same XML with a prefix on all of its elements. */
const prefixed = (content: string) =>
  content.replace(' xmlns=', ' xmlns:p=').replaceAll(/<(\/?)(?=\w)/g, (_, slash: string) => `<${slash}p:`);

const moved = {
  '[Content_Types].xml': contentTypes(undefined, '/data/book.part'),
  '_rels/.rels': relationships(['r1', 'officeDocument', '/data/book.part']),
  'data/book.part': smallWorkbook['xl/workbook.xml'],
  'data/_rels/book.part.rels': relationships(['s1', 'worksheet', '../pages/./first%20page.bin']),
  'pages/first page.bin': smallWorkbook[sheet],
};

describe('a workbook is read the same', () => {
  it.each<[string, Parts]>([
    ['in strict OOXML', changed(strict)],
    ['with prefixes on its elements', changed(prefixed)],
    ['with prefixes, in strict OOXML', changed((content) => prefixed(strict(content)))],
    ['in UTF-16', changed((content) => Buffer.from(`\ufeff${content}`, 'utf16le'))],
    ['with byte order marks', changed((content) => `\ufeff${content}`)],
    ['with parts of other names in other places', moved],
    ['with its parts in another order', Object.fromEntries(Object.entries(smallWorkbook).reverse())],
    [
      'with absolute targets',
      {
        ...smallWorkbook,
        'xl/_rels/workbook.xml.rels': relationships(['s1', 'worksheet', '/xl/worksheets/sheet1.xml']),
      },
    ],
    [
      'with names in another case',
      { ...smallWorkbook, '_rels/.rels': relationships(['r1', 'officeDocument', 'XL/Workbook.xml']) },
    ],
    [
      'with a prefix of its own for relationships',
      changed((content) => content.replaceAll('xmlns:r=', 'xmlns:rel=').replaceAll('r:id=', 'rel:id=')),
    ],
    [
      'with a link to the outside among its relationships',
      changed((content, name) =>
        name.endsWith('workbook.xml.rels')
          ? content.replace(
              '<Relationship ',
              '<Relationship Id="x" Type="y" Target="https://example.org/" TargetMode="External"/><Relationship ',
            )
          : content,
      ),
    ],
    [
      'with extensions of other programs',
      changed((content, name) =>
        name === sheet
          ? content.replace(
              '<sheetData>',
              '<x:sheetData xmlns:x="urn:x"><x:row><x:c r="A1"/></x:row></x:sheetData><sheetData>',
            )
          : content,
      ),
    ],
    [
      'with its main type by extension',
      {
        ...smallWorkbook,
        '[Content_Types].xml': contentTypes()
          .replace(/<Override.*?>/, '')
          .replace('"application/xml"', '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"'),
      },
    ],
  ])('%s', (_, parts) => {
    expect(a1Of(zipFile(parts))).toEqual(vision);
  });

  it('as LibreOffice saves it', () => {
    const file = path.resolve(import.meta.dirname, '../../test/fixtures/files/libreoffice.xlsx');
    const source = readWorkbookFile(readFileSync(file));
    expect(source.names).toEqual([{ name: 'pdqm_school', scope: null, refersTo: "'Self-evaluation'!$A$1" }]);
    expect(source.sheets.map(({ name }) => name)).toEqual(['Self-evaluation']);
    expect([...(source.sheets[0]?.filled() ?? [])].map(({ column, cell }) => [column, cell])).toEqual([
      [1, { type: 'text', text: 'Ivy School' }],
      [2, { type: 'number', value: 3, date: false }],
      [4, { type: 'number', value: 46000, date: true }],
      [5, { type: 'text', text: 'two\nlines' }],
      [6, { type: 'error', code: '#DIV/0!' }],
      [7, { type: 'boolean', value: true }],
    ]);
  });
});
