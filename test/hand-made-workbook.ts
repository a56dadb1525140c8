import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** The parts of a workbook, by the names that they have in the zip. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const namespaces = {
  sheet: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  office: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  package: 'http://schemas.openxmlformats.org/package/2006',
} as const;

const mainType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** `[Content_Types].xml` of a package with this main part. */
export function contentTypes(type = mainType, part = '/xl/workbook.xml'): string {
  return `<Types xmlns="${namespaces.package}/content-types"><Default Extension="xml" ContentType="application/xml"/>
    <Override PartName="${part}" ContentType="${type}"/></Types>`;
}

/** A part of relationships: id, last segment of the type, target. */
export function relationships(...listed: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const written = listed.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${namespaces.office}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${namespaces.package}/relationships">${written.join('')}</Relationships>`;
}

/** A workbook part; `rest` is what follows the list of sheets. */
export function workbookPart(sheets = '<sheet name="One" sheetId="1" r:id="s1"/>', rest = '', before = ''): string {
  return `<workbook xmlns="${namespaces.sheet}" xmlns:r="${namespaces.office}">${before}<sheets>${sheets}</sheets>${rest}</workbook>`;
}

/** A sheet of these rows; `rest` is what follows them. */
export function sheetPart(rows: string, rest = ''): string {
  return `<worksheet xmlns="${namespaces.sheet}" xmlns:r="${namespaces.office}"><sheetData>${rows}</sheetData>${rest}</worksheet>`;
}

/** A small workbook that is right: one sheet, `One`, with the text `Vision` in A1. */
export const smallWorkbook = {
  '[Content_Types].xml': contentTypes(),
  '_rels/.rels': relationships(['r1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': workbookPart(),
  'xl/_rels/workbook.xml.rels': relationships(['s1', 'worksheet', 'worksheets/sheet1.xml']),
  'xl/worksheets/sheet1.xml': sheetPart('<row r="1"><c r="A1" t="inlineStr"><is><t>Vision</t></is></c></row>'),
} as const satisfies Parts;

/** The small workbook with some parts replaced or added, as a file. */
export function workbookFile(parts: Parts = {}): Uint8Array {
  return zipFile({ ...smallWorkbook, ...parts });
}

/** @param level 0 stores the parts, 9 packs them best */
export function zipFile(parts: Parts, level: 0 | 6 | 9 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }
  return zipSync(files, { level });
}

/** The small workbook with these rows in its sheet. */
export function workbookOfRows(rows: string, parts: Parts = {}): Uint8Array {
  return workbookFile({ 'xl/worksheets/sheet1.xml': sheetPart(rows), ...parts });
}
