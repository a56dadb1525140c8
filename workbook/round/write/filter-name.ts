import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * Adds the hidden name of a sheet’s AutoFilter, by which Excel knows its area (ECMA-376 Part 1, section 18.2.5): exceljs
 * writes the filter without it, and no names of single sheets.
 * @param sheet place of the sheet among the tabs, from 0
 * @param area the filter’s cells: `'Agenda'!$A$3:$R$9`
 * @returns the bytes of the new .xlsx file
 */
export function nameFilter(xlsx: Uint8Array, sheet: number, area: string): Uint8Array {
  const parts = unzipSync(xlsx, { filter: ({ name }) => !name.endsWith('/') });
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const name = `<definedName name="_xlnm._FilterDatabase" localSheetId="${String(sheet)}" hidden="1">${area}</definedName>`;
  const changed = workbook.replace('</definedNames>', () => `${name}</definedNames>`);
  if (changed === workbook) throw new Error('The workbook has no names to add to.');
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(changed) });
}
