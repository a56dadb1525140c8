import type ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { zipTime } from './zip-time.ts';
import { typeface, typeSize } from '../layout/styles.ts';

const styles = 'xl/styles.xml';

/**
 * The file of a workbook, with its publisher in the properties of the document and the workbook's typeface as its normal
 * one: columns are measured in digits of that, and exceljs always writes its own.
 * @param made the time of its parts; now where left out
 * @returns the bytes of an .xlsx file
 */
export async function writeWorkbook(
  workbook: ExcelJS.Workbook,
  publisher: string,
  made = new Date(),
): Promise<Uint8Array> {
  Object.assign(workbook, { creator: publisher, lastModifiedBy: publisher, company: publisher });
  const stored = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  const parts = unzipSync(new Uint8Array(stored), { filter: ({ name }) => !name.endsWith('/') });
  const xml = strFromU8(parts[styles] ?? new Uint8Array());
  const normal = `<font><sz val="${String(typeSize)}"/><color theme="1"/><name val="${typeface}"/><family val="2"/></font>`;
  const changed = xml.replace(/(<fonts\b[^>]*>)<font>.*?<\/font>/s, `$1${normal}`);
  if (changed === xml) throw new Error(`The workbook’s part ${styles} is not as it was expected.`);
  return zipSync({ ...parts, [styles]: strToU8(changed) }, { mtime: zipTime(made) });
}
