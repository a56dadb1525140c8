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
  const change = (name: string, from: RegExp, to: string): void => {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const changed = xml.replace(from, to);
    if (changed === xml) throw new Error(`The workbook’s part ${name} is not as it was expected.`);
    parts[name] = strToU8(changed);
  };
  const normal = `<font><sz val="${String(typeSize)}"/><color theme="1"/><name val="${typeface}"/><family val="2"/></font>`;
  change(styles, /(<fonts\b[^>]*>)<font>.*?<\/font>/s, `$1${normal}`);
  for (const { id } of workbook.worksheets) {
    change(`xl/worksheets/sheet${String(id)}.xml`, afterPrinting, `${numbersAsText}$&`);
  }
  return zipSync(parts, { mtime: zipTime(made) });
}

/** What follows all that concerns printing (CT_Worksheet, ECMA-376 Part 1, section 18.3.1.99). */
const afterPrinting = /<(?:drawing|legacyDrawing|tableParts|extLst|\/worksheet)\b/;

/** A reference such as 1.10 is a text, and Excel need not ask in each cell’s corner whether it should be a number. */
const numbersAsText = '<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>';
