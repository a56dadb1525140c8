import { statSync } from 'node:fs';
import path from 'node:path';
import { csvTables } from '../../documents/borough-csv/csv-tables.ts';
import { WrongRequest } from '../../failure.ts';
import { isBoroughWorkbook, requireNoReturn, requireNoRound } from '../../intake/kind-of-workbook.ts';
import { requireFolderName } from '../../store/folder-to-write-to.ts';
import { requireEnding } from '../require-ending.ts';
import { besides, placeFor, writtenAs } from '../../store/written-files.ts';

/** Names for what a consolidation makes. */
export interface ConsolidationOutputs {
  /** The borough workbook. */
  readonly out: string;
  /** Its report. Optional. */
  readonly pdf?: string | undefined;
  /** Folder for its tables as CSV files. Optional. */
  readonly csv?: string | undefined;
  /** Writes all of it as JSON as well, beside the workbook. */
  readonly json: boolean;
}

/** Where a consolidation is written; null for what is not asked for. */
export interface Outputs {
  readonly workbook: string;
  readonly report: string | null;
  /** Folder of the CSV files. */
  readonly csv: string | null;
  readonly json: string | null;
}

/** @throws WrongRequest where a name has another ending than what is written to it */
export function outputsOf({ out, pdf, csv, json }: ConsolidationOutputs): Outputs {
  requireEnding(out, '.xlsx', 'workbook of a borough');
  if (pdf !== undefined) requireEnding(pdf, '.pdf', 'report');
  if (csv !== undefined) requireFolderName(csv, 'the tables');
  return {
    workbook: out,
    report: pdf ?? null,
    csv: csv ?? null,
    json: json ? `${out.slice(0, -'.xlsx'.length)}.json` : null,
  };
}

/** Every file that may be written, the CSV files among them. */
export function filesOf({ workbook, report, csv, json }: Outputs): readonly string[] {
  const tables = csv === null ? [] : Object.keys(csvTables).map((name) => path.join(csv, `${name}.csv`));
  return [workbook, report, json, ...tables].filter((file) => typeof file === 'string');
}

/**
 * Makes sure that nothing is replaced that the run reads, whatever path leads to it. What is somebody else's, or was made by an
 * earlier run and changed since, is left when it comes to writing.
 * @param read files that the run reads
 * @throws WrongRequest
 */
export async function requireWritable(outputs: Outputs, read: readonly string[]): Promise<void> {
  await requireNoReturn(outputs.workbook);
  await requireNoRound(outputs.workbook);
  const inputs = new Map(read.flatMap((file) => identified(file)));
  for (const output of filesOf(outputs)) {
    const { place, isFree } = await placeFor(output);
    const input = isFree ? undefined : inputs.get(identified(place)[0]?.[0] ?? '');
    if (input !== undefined) throw new WrongRequest('read-and-written', { file: input });
  }
}

/** Those of the outputs that an earlier run has made; a borough workbook also where somebody has worked in it since. */
export async function madeBefore(outputs: Outputs): Promise<readonly string[]> {
  const made = await Promise.all(filesOf(outputs).map((file) => writtenAs(file)));
  const workbooks: string[] = [];
  for (const file of await besides(outputs.workbook)) if (await isBoroughWorkbook(file)) workbooks.push(file);
  return [...made.flat(), ...workbooks];
}

/** A file by what it is on its disk, whatever path leads to it; nothing where it is not there. */
function identified(file: string): readonly (readonly [id: string, file: string])[] {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return [[`${String(dev)} ${String(ino)}`, file]];
  } catch {
    return [];
  }
}
