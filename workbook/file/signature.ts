import { readCompoundFilePaths } from './compound-file.ts';
import type { UnreadableCode } from './unreadable-workbook.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

/** First bytes, as Latin-1, of what people send in place of a workbook. */
const signatures: readonly (readonly [start: string, what: string])[] = [
  ['%PDF-', 'a PDF'],
  ['\x89PNG\r\n', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['II*\0', 'a picture'],
  ['MM\0*', 'a picture'],
  ['{\\rtf', 'a text document (RTF)'],
  ['Rar!', 'a compressed folder (RAR)'],
  ['7z\xbc\xaf', 'a compressed folder (7z)'],
  ['\x1f\x8b', 'a compressed file (gzip)'],
  ['\0\x05\x16\x07', 'the companion file that a Mac makes beside a document'],
];

const sampleBytes = 4096;

/** Returns when the file begins as a zip file does. @throws UnreadableWorkbook that says what they are instead. */
export function requireZip(file: Buffer): void {
  if (file.length === 0) throw new UnreadableWorkbook('empty-file');
  const sample = file.subarray(0, sampleBytes);
  const start = sample.toString('latin1');
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return;
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw recogniseCompoundFile(file);
  // Excel 2 to 4 wrote the records of an .xls as a file of its own; it begins with their BOF record.
  if (['\t\0', '\t\x02', '\t\x04'].some((record) => start.startsWith(record)))
    throw new UnreadableWorkbook('old-workbook');
  // What an interrupted copy leaves behind: the file's size, without its contents.
  if (sample.every((byte) => byte === 0)) throw new UnreadableWorkbook('truncated');
  if (start.includes('urn:oasis:names:tc:opendocument:')) throw new UnreadableWorkbook('opendocument');
  throw notAWorkbook(signatures.find(([signature]) => start.startsWith(signature))?.[1] ?? recogniseText(sample));
}

/** The path in an OLE file that tells what it holds; the first that is there counts. */
const kinds: readonly (readonly [path: RegExp, code: UnreadableCode])[] = [
  // [MS-OFFCRYPTO] 2.2: rights management, of which a sensitivity label is made; the second is that of an .xls
  [/^\/\x06DataSpaces\/.*DRM/, 'label-encrypted'],
  [/^\/\x09DRMContent$/, 'label-encrypted'],
  // [MS-OFFCRYPTO] 2.3.4: a password
  [/^\/EncryptionInfo$/, 'encrypted'],
  [/^\/\x06DataSpaces\/.*StrongEncryption/, 'encrypted'],
  // Locked, and damaged: nothing is left that would say how.
  [/^\/EncryptedPackage$/, 'encrypted-somehow'],
  // [MS-XLS] 2.1.2
  [/^\/(?:Workbook|Book)$/, 'old-workbook'],
  // [MS-DOC] 2.1.1
  [/^\/WordDocument$/, 'word-document'],
  // [MS-PPT] 2.1.2
  [/^\/PowerPoint Document$/, 'presentation'],
];

function recogniseCompoundFile(file: Buffer): UnreadableWorkbook {
  const paths = [...readCompoundFilePaths(file)];
  const found = kinds.find(([kind]) => paths.some((path) => kind.test(path)));
  if (found) return new UnreadableWorkbook(found[1]);
  if (paths.includes('/__properties_version1.0')) return notAWorkbook('an Outlook message');
  return notAWorkbook('another kind of Office file, or a damaged one');
}

function recogniseText(sample: Buffer): string | undefined {
  const utf16 = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  const text = sample.toString(utf16 ? 'utf16le' : 'latin1').replace(/^\xef\xbb\xbf/, '');
  if (/<html|<!doctype html|^mime-version:/i.test(text)) return 'a web page';
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'an XML Spreadsheet 2003';
  const printable = sample.every((byte) => byte >= 0x20 || [0x09, 0x0a, 0x0c, 0x0d].includes(byte));
  return utf16 || printable ? 'a text or CSV file' : undefined;
}

function notAWorkbook(what: string | undefined): UnreadableWorkbook {
  return new UnreadableWorkbook(
    'not-a-workbook',
    what === undefined ? {} : { message: `This is ${what}, not an Excel workbook.` },
  );
}
