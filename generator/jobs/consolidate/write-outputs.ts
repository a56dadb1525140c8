import path from 'node:path';
import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import type { Edition } from '../../../framework/edition.ts';
import { buildBoroughWorkbook } from '../../../workbook/borough/borough-workbook.ts';
import { csvFile } from '../../documents/borough-csv/csv-table.ts';
import { csvTables, isPublished } from '../../documents/borough-csv/csv-tables.ts';
import { boroughReport } from '../../documents/borough/report.ts';
import { OutputFailed } from '../../failure.ts';
import { jsonBytes } from '../../json-bytes.ts';
import { packed } from '../../packed-pdf.ts';
import type { Printer } from '../../printing/printer.ts';
import { RenderingFailed } from '../../printing/printer.ts';
import type { Template } from '../../printing/templates.ts';
import { removeWritten, writeBeside } from '../../store/written-files.ts';
import { keptFor } from '../making/facts.ts';
import type { Written } from '../problem-list.ts';
import type { Outputs } from './outputs.ts';

/** Where the workbook of a consolidation was written, and the files that were written beside what was in the way. */
export interface WrittenOutputs {
  readonly workbook: string;
  readonly beside: readonly Written[];
}

/** What a report is printed with. */
interface Printing {
  readonly printer: Printer;
  readonly template: Template;
}

/**
 * Writes all that was asked for, the report last since it takes a browser.
 * @param printing where a report was asked for
 * @throws EnvironmentLacks where something cannot be written
 * @throws OutputFailed where the report could not be printed; the rest is written by then
 */
export async function writeOutputs(
  borough: BoroughReturn,
  edition: Edition,
  outputs: Outputs,
  printing: Printing | null,
  archive = false,
): Promise<WrittenOutputs> {
  const beside: Written[] = [];
  const write: Write = async (file, bytes) => {
    const place = await writeBeside(file, bytes);
    if (place !== file) beside.push({ file, place });
    return place;
  };
  const workbook = await write(outputs.workbook, await buildBoroughWorkbook(borough, edition));
  if (outputs.csv !== null) await writeTables(borough, edition, outputs.csv, write);
  if (outputs.json !== null) await write(outputs.json, boroughJson(borough));
  if (outputs.report !== null && printing !== null)
    await writeReport(borough, edition, outputs.report, { write, archive, ...printing });
  return { workbook, beside };
}

type Write = (file: string, bytes: Uint8Array | string) => Promise<string>;

async function writeTables(borough: BoroughReturn, edition: Edition, folder: string, write: Write): Promise<void> {
  for (const [name, make] of Object.entries(csvTables)) {
    const file = path.join(folder, `${name}.csv`);
    const table = borough.suppressed && !isPublished(name) ? null : make(borough, edition);
    // Remove an earlier table that this run does not make, so that it is not mistaken for a new one.
    if (table === null) await removeWritten(file);
    else await write(file, csvFile(table));
  }
}

/** The borough return as it is, but that an award names the file of its return in place of holding the return. */
function boroughJson({ awards, onlyAwardsKnown: _, ...borough }: BoroughReturn): Uint8Array {
  const named = awards.map(({ held, ...award }) => ({ file: held?.file ?? null, ...award }));
  return jsonBytes({ kind: 'borough return', ...borough, awards: named });
}

async function writeReport(
  borough: BoroughReturn,
  edition: Edition,
  file: string,
  { write, printer, template, archive }: Printing & { readonly write: Write; readonly archive: boolean },
): Promise<void> {
  try {
    await printer.start();
    const printed = await printer.print(keptFor(boroughReport(borough, edition, template), archive));
    await write(file, packed(Buffer.from(printed)));
  } catch (cause) {
    if (!(cause instanceof RenderingFailed)) throw cause;
    throw new OutputFailed('report-not-made', { file, reason: cause.message }, { cause });
  }
}
