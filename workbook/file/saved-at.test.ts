import { relationships, workbookFile } from '../../test/hand-made-workbook.ts';
import { readWorkbookFile } from './read-workbook-file.ts';

const core = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const toCore = `<Relationship Id="c1" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`;
const toMain = relationships(['r1', 'officeDocument', 'xl/workbook.xml']);

function savedAt(part: string | null): string | null {
  return readWorkbookFile(
    workbookFile({
      '_rels/.rels': toMain.replace('</Relationships>', `${toCore}</Relationships>`),
      ...(part === null ? {} : { 'docProps/core.xml': part }),
    }),
  ).savedAt;
}

function properties(modified: string, prefix = 'dcterms'): string {
  return `<cp:coreProperties xmlns:cp="${core}" xmlns:${prefix}="http://purl.org/dc/terms/" xmlns:x="urn:x">
    <${prefix}:created>2020-01-01T00:00:00Z</${prefix}:created><${prefix}:modified>${modified}</${prefix}:modified></cp:coreProperties>`;
}

describe('when a workbook was saved last', () => {
  it('is what the program that saved it wrote, in UTC', () => {
    expect(savedAt(properties('2026-05-12T09:30:00Z'))).toBe('2026-05-12T09:30:00.000Z');
    expect(savedAt(properties('2026-05-12T10:30:00+01:00'))).toBe('2026-05-12T09:30:00.000Z');
    expect(savedAt(properties('2026-05-12T09:30:00.123456789Z', 't'))).toBe('2026-05-12T09:30:00.123Z');
  });

  it.each([
    ['no such part', null],
    ['a part that is damaged', '<cp:coreProperties'],
    ['a part with a DOCTYPE', `<!DOCTYPE a [<!ENTITY b "c">]>${properties('2026-05-12T09:30:00Z')}`],
    ['a date without a time', properties('2026-05-12')],
    ['a day that no calendar has', properties('2026-13-45T09:30:00Z')],
    ['another namespace', properties('2026-05-12T09:30:00Z').replaceAll('dcterms:modified', 'x:modified')],
    [
      'the same twice, the last of them no date',
      properties('2026-05-12T09:30:00Z</dcterms:modified><dcterms:modified>no'),
    ],
  ])('is not known with %s, and the workbook is read all the same', (_, part) => {
    expect(savedAt(part)).toBeNull();
  });

  it('is not known of a workbook without core properties', () => {
    expect(readWorkbookFile(workbookFile()).savedAt).toBeNull();
  });
});
