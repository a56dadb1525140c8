import path from 'node:path';
import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import type { Edition } from '../../../framework/edition.ts';
import { buildBoroughWorkbook } from '../../../workbook/borough/borough-workbook.ts';
import { boroughReport } from '../../documents/borough/report.ts';
import { exitCodes, Failure } from '../../failure.ts';
import { makeFolder } from '../../store/folder-to-write-to.ts';
import { leftBeside, removeWritten, writeBeside } from '../../store/written-files.ts';
import { openRenderer, RenderingFailed } from '../../printing/renderer.ts';
import { loadTemplate } from '../../printing/templates.ts';
import { csvFile } from '../../documents/borough-csv/csv-table.ts';
import { csvTables, isPublished } from '../../documents/borough-csv/csv-tables.ts';
import type { Outputs } from './outputs.ts';

/** Where a consolidation was written, and what there is to say of files that were in the way. */
export interface Written {
  readonly workbook: string;
  readonly left: readonly string[];
}

/**
 * Writes all that was asked for, the report last since it takes a browser.
 * @throws EnvironmentLacks where something cannot be written
 * @throws Failure where the report could not be printed; the rest is written by then
 */
export async function writeOutputs(borough: BoroughReturn, edition: Edition, outputs: Outputs): Promise<Written> {
  const left: string[] = [];
  const write: Write = async (file, bytes) => {
    const place = await writeBeside(file, bytes);
    left.push(...[leftBeside(file, place)].filter((each) => each !== null));
    return place;
  };
  await makeFolder(path.dirname(outputs.workbook));
  const workbook = await write(outputs.workbook, await buildBoroughWorkbook(borough, edition));
  if (outputs.csv !== null) await writeTables(borough, edition, outputs.csv, write);
  if (outputs.json !== null) await write(outputs.json, boroughJson(borough));
  if (outputs.report !== null) await writeReport(borough, edition, outputs.report, write);
  return { workbook, left };
}

type Write = (file: string, bytes: Uint8Array | string) => Promise<string>;

async function writeTables(borough: BoroughReturn, edition: Edition, folder: string, write: Write): Promise<void> {
  await makeFolder(folder);
  for (const [name, make] of Object.entries(csvTables)) {
    const file = path.join(folder, `${name}.csv`);
    const table = borough.suppressed && !isPublished(name) ? null : make(borough, edition);
    // What is not made this time must not be taken for this time's.
    if (table === null) await removeWritten(file);
    else await write(file, csvFile(table));
  }
}

/** The borough return as it is, but that an award names the file of its return in place of holding the return. */
function boroughJson({ awards, ...borough }: BoroughReturn): string {
  const named = awards.map(({ held, ...award }) => ({ file: held.file, ...award }));
  return `${JSON.stringify({ kind: 'borough return', ...borough, awards: named })}\n`;
}

async function writeReport(
  borough: BoroughReturn,
  edition: Edition,
  { file, browserPath }: NonNullable<Outputs['report']>,
  write: Write,
): Promise<void> {
  await makeFolder(path.dirname(file));
  const template = loadTemplate('borough');
  const renderer = await openRenderer({ browserPath, stylesheet: template.stylesheet });
  try {
    await write(file, await renderer.print(boroughReport(borough, edition, template)));
  } catch (cause) {
    if (!(cause instanceof RenderingFailed)) throw cause;
    throw new Failure(exitCodes.incomplete, `${file}: the report was not made: ${cause.message}`, { cause });
  } finally {
    await renderer.close();
  }
}
