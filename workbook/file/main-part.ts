import type { UnreadableCode } from './unreadable-workbook.ts';
import { damaged, UnreadableWorkbook } from './unreadable-workbook.ts';
import { packageRoot } from './part-names.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import { contentTypesPart } from './workbook-package.ts';

/** Media types of the main part of .xlsx, .xlsm, .xltx, .xltm and .xlam (ECMA-376 Part 1, section 12.3.23; [MS-OFFMACRO2]). */
const workbookTypes: ReadonlySet<string> = new Set([
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
  'application/vnd.ms-excel.sheet.macroenabled.main+xml',
  'application/vnd.ms-excel.template.macroenabled.main+xml',
  'application/vnd.ms-excel.addin.macroenabled.main+xml',
]);

/** How the media type of another main part begins. */
const otherTypes: readonly (readonly [start: string, code: UnreadableCode])[] = [
  ['application/vnd.ms-excel.sheet.binary.', 'binary-workbook'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.', 'word-document'],
  ['application/vnd.ms-word.', 'word-document'],
  ['application/vnd.openxmlformats-officedocument.presentationml.', 'presentation'],
  ['application/vnd.ms-powerpoint.', 'presentation'],
];

/**
 * The key of the workbook part, found through the package's relationships.
 * @throws UnreadableWorkbook that says what the zip holds instead
 */
export function findMainPart(opened: WorkbookPackage): string {
  if (!opened.has(contentTypesPart)) throw new UnreadableWorkbook(kindOfZip(opened));
  const office = [...opened.relationshipsOf(packageRoot).values()].find(({ kind }) => kind === 'officeDocument');
  if (!office?.target) throw new UnreadableWorkbook('other-zip');
  const type = opened.typeOf(office.target)?.toLowerCase();
  if (type === undefined || !opened.has(office.target)) throw damaged('no main part');
  if (workbookTypes.has(type)) return office.target;
  throw new UnreadableWorkbook(otherTypes.find(([start]) => type.startsWith(start))?.[1] ?? 'other-zip');
}

function kindOfZip(opened: WorkbookPackage): UnreadableCode {
  // OpenDocument 1.2 Part 3, section 3.3: the media type is a file of its own.
  const openDocument = 'application/vnd.oasis.opendocument.';
  if (opened.has('/mimetype') && opened.readBytes('/mimetype').toString('latin1').startsWith(openDocument)) {
    return 'opendocument';
  }
  return [...opened.parts].some((part) => part.endsWith('.iwa') || part === '/index.zip')
    ? 'apple-document'
    : 'other-zip';
}
