import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Storage } from '../../test/compound-file.ts';
import { compoundFile } from '../../test/compound-file.ts';
import {
  contentTypes,
  relationships,
  sheetPart,
  smallWorkbook,
  workbookFile,
  zipFile,
} from '../../test/hand-made-workbook.ts';
import { refusalOf } from '../../test/refusal.ts';

const fixtures = path.resolve(import.meta.dirname, '../../test/fixtures/files');
const fixture = (name: string) => readFileSync(path.join(fixtures, name));
const text = (content: string) => Buffer.from(content, 'latin1');

/** A package whose main part is of this type. */
const packageOf = (type: string) => workbookFile({ '[Content_Types].xml': contentTypes(type) });
const office = 'application/vnd.openxmlformats-officedocument';

/** [MS-OFFCRYPTO] 2.1: what was done to the contents, and by whom. */
const dataSpaces = (spaces: Storage, transforms: Storage): Storage => ({
  '\x06DataSpaces': { Version: null, DataSpaceMap: null, DataSpaceInfo: spaces, TransformInfo: transforms },
});

describe('a file that is no workbook', () => {
  it.each([
    ['empty-file', 'nothing at all', new Uint8Array()],
    ['truncated', 'the size of a file, without its contents', new Uint8Array(5000)],
    ['encrypted', 'a workbook with a password', fixture('password.xlsx')],
    [
      'encrypted',
      'a workbook with a password, as [MS-OFFCRYPTO] has it',
      compoundFile({
        EncryptedPackage: null,
        EncryptionInfo: null,
        ...dataSpaces({ StrongEncryptionDataSpace: null }, { StrongEncryptionTransform: { '\x06Primary': null } }),
      }),
    ],
    [
      'label-encrypted',
      'a workbook with a sensitivity label that encrypts',
      compoundFile({
        EncryptedPackage: null,
        ...dataSpaces({ DRMEncryptedDataSpace: null }, { DRMEncryptedTransform: { '\x06Primary': null } }),
        '\x05SummaryInformation': null,
      }),
    ],
    [
      'label-encrypted',
      'an .xls with one',
      compoundFile({
        Workbook: null,
        '\x09DRMContent': null,
        ...dataSpaces({ '\x09DRMDataSpace': null }, { '\x09DRMTransform': { '\x06Primary': null } }),
      }),
    ],
    ['encrypted-somehow', 'a locked workbook that says no more', compoundFile({ EncryptedPackage: null })],
    ['old-workbook', 'an .xls with something of another program', compoundFile({ Embedded: {}, Workbook: null })],
    [
      'word-document',
      'a .doc with a workbook in it',
      compoundFile({ ObjectPool: { _1: { Workbook: null } }, WordDocument: null }),
    ],
    ['old-workbook', 'an .xls', fixture('old-format.xls')],
    ['old-workbook', 'an .xls of before Excel 5', text('\t\x04\x06\0\0\0\x10\0')],
    ['opendocument', 'an .ods', fixture('opendocument.ods')],
    [
      'opendocument',
      'a .fods',
      text('<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">'),
    ],
    ['word-document', 'a .docx', packageOf(`${office}.wordprocessingml.document.main+xml`)],
    ['word-document', 'a .docm', packageOf('application/vnd.ms-word.document.macroEnabled.main+xml')],
    ['presentation', 'a .pptx', packageOf(`${office}.presentationml.presentation.main+xml`)],
    ['binary-workbook', 'an .xlsb', packageOf('application/vnd.ms-excel.sheet.binary.macroEnabled.main')],
    ['apple-document', 'a Numbers document', zipFile({ 'Index/Document.iwa': 'x', 'Metadata/Properties.plist': 'x' })],
    ['other-zip', 'a zip of other files', zipFile({ 'return.xlsx': workbookFile(), 'notes.txt': 'Notes' })],
    ['other-zip', 'an empty zip', zipFile({})],
    ['other-zip', 'a package of another program', packageOf('application/vnd.ms-visio.drawing.main+xml')],
    ['other-zip', 'a package without a main part', workbookFile({ '_rels/.rels': relationships() })],
    ['not-a-workbook', 'random bytes', new Uint8Array([7, 200, 3, 0, 255, 31, 129])],
  ])('is refused as %s when it is %s', (code, _, bytes) => {
    expect(refusalOf(bytes).code).toBe(code);
  });

  it.each([
    ['a PDF', '%PDF-1.7\n%\xe2\xe3'],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['a picture', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['a web page', '\xef\xbb\xbf\r\n<!DOCTYPE html><html><table><tr><td>Vision</td></tr></table></html>'],
    ['a web page', 'MIME-Version: 1.0\r\nContent-Type: multipart/related'],
    ['an XML Spreadsheet 2003', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'],
    ['a text or CSV file', 'School,Level\r\nIvy School,Embedded\r\n'],
    ['a text or CSV file', '\xff\xfeS\0c\0h\0o\0o\0l\0\t\0'],
    ['a text document (RTF)', '{\\rtf1\\ansi Vision}'],
    ['a compressed folder (7z)', '7z\xbc\xaf\x27\x1c\0\x04'],
    ['the companion file that a Mac makes beside a document', '\0\x05\x16\x07\0\x02\0\0'],
  ])('is called %s when it looks like one', (what, content) => {
    expect(refusalOf(text(content)).message).toBe(`This is ${what}, not an Excel workbook.`);
  });

  it('gives everybody one line of message and one of remedy', () => {
    for (const bytes of [
      new Uint8Array(),
      fixture('password.xlsx'),
      compoundFile({ EncryptedPackage: null }),
      text('%PDF-1.7'),
      packageOf('x/y'),
    ]) {
      const { message, remedy } = refusalOf(bytes);
      expect(message).toMatch(/^This [^\n]+\.$/);
      expect(remedy).toMatch(/^[A-Z][^\n]+\.$/);
    }
  });

  it('is told from one with a password when a sensitivity label has encrypted it, each with its own remedy', () => {
    const labelled = refusalOf(
      compoundFile({ EncryptedPackage: null, ...dataSpaces({ DRMEncryptedDataSpace: null }, {}) }),
    );
    const locked = refusalOf(fixture('password.xlsx'));
    expect(labelled.message).toContain('sensitivity label');
    expect(labelled.remedy).toMatch(/copy without it.*Sensitivity/);
    expect(locked.message).toContain('password');
    expect(locked.message + locked.remedy).not.toContain('label');
    expect(locked.remedy).toContain('copy without the password');
  });

  it('is told by its contents, whatever other streams it holds', () => {
    // The names of the streams of an old .xls, with the one that tells changed: an OLE file that says nothing to us.
    const bytes = Buffer.from(fixture('old-format.xls'));
    const stream = bytes.indexOf(Buffer.from('Workbook', 'utf16le'));
    bytes.write('Wurkbook', stream, 'utf16le');
    expect(refusalOf(bytes).code).toBe('not-a-workbook');
    bytes.write('WordDocument', stream, 'utf16le');
    expect(refusalOf(bytes).code).toBe('word-document');
  });

  it('is refused in the same way when it is an OLE file cut short or turned round', () => {
    const locked = fixture('password.xlsx');
    fc.assert(
      fc.property(fc.nat(locked.length), fc.nat(locked.length - 1), fc.nat(255), (length, at, byte) => {
        const bytes = Buffer.from(locked.subarray(0, Math.max(8, length)));
        if (at >= 8 && at < bytes.length) bytes[at] = byte;
        expect(['encrypted', 'encrypted-somehow', 'not-a-workbook']).toContain(refusalOf(bytes).code);
      }),
    );
  });
});

describe('a file that is a workbook', () => {
  it.each([
    [`${office}.spreadsheetml.template.main+xml`],
    ['application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
    ['application/vnd.ms-excel.template.macroEnabled.main+xml'],
  ])('is read with the main part %s', (type) => {
    expect(() => refusalOf(packageOf(type))).toThrow('The file was read.');
  });

  it('is damaged when its main part is none', () => {
    expect(refusalOf(workbookFile({ 'xl/workbook.xml': sheetPart('') })).code).toBe('damaged');
    const { 'xl/workbook.xml': _, ...rest } = smallWorkbook;
    expect(refusalOf(zipFile(rest)).code).toBe('damaged');
  });
});
