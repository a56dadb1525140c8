import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * Lets rows grow with what is typed into them. exceljs writes every height as one that somebody has set (`customHeight`, ECMA-376
 * Part 1, section 18.3.1.73), which spreadsheet programs keep whatever the row holds then.
 * @param sheet place of the sheet among the tabs, from 0
 * @param head rows at the top that stay as they are
 * @returns the bytes of the new .xlsx file
 */
export function letRowsGrow(xlsx: Uint8Array, sheet: number, head: number): Uint8Array {
  const parts = unzipSync(xlsx, { filter: ({ name }) => !name.endsWith('/') });
  const part = `xl/worksheets/sheet${String(sheet + 1)}.xml`;
  const changed = strFromU8(parts[part] ?? new Uint8Array()).replace(/<row r="(\d+)"[^>]*>/g, (tag, row) =>
    Number(row) > head ? tag.replace(' customHeight="1"', '') : tag,
  );
  return zipSync({ ...parts, [part]: strToU8(changed) });
}
