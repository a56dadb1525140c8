import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { readDefinedNames } from '../../../workbook/file/defined-names.ts';
import type { OutputKind } from '../../failure.ts';
import { WrongRequest } from '../../failure.ts';
import { wasWritten } from '../../store/written-files.ts';
import { csvBeginnings } from '../../documents/borough-csv/csv-table.ts';
import { csvTables } from '../../documents/borough-csv/csv-tables.ts';

/** Names for what a consolidation makes. */
export interface ConsolidationOutputs {
  /** The borough workbook. */
  readonly out: string;
  /** Its report. */
  readonly pdf?: string | undefined;
  /** Folder for its tables as CSV files. */
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

/** How the JSON of a borough return begins. */
const jsonBeginning = '{"kind":"borough return"';

/** By this name of the workbook, a borough workbook is known as one. */
const boroughName = 'PDQM_BoroughReturn';

/** @throws WrongRequest where a name has another ending than what is written to it */
export function outputsOf({ out, pdf, csv, json }: ConsolidationOutputs): Outputs {
  requireEnding(out, '.xlsx', 'workbook of a borough');
  if (pdf !== undefined) requireEnding(pdf, '.pdf', 'report');
  return {
    workbook: out,
    report: pdf ?? null,
    csv: csv ?? null,
    json: json ? `${out.slice(0, -'.xlsx'.length)}.json` : null,
  };
}

function requireEnding(file: string, ending: string, holds: OutputKind): void {
  if (path.extname(file).toLowerCase() === ending) return;
  throw new WrongRequest('file-ending', { file, ending, holds });
}

/**
 * Makes sure that nothing is written to that is read, or that is somebody else's. What an earlier run made and somebody has
 * changed since is left when it comes to writing, and a PDF that is not of an earlier run.
 * @param read files that the run reads
 * @throws WrongRequest
 */
export async function requireWritable(
  { workbook, report, csv, json }: Outputs,
  read: readonly string[],
): Promise<void> {
  const tables = csv === null ? [] : Object.keys(csvTables).map((name) => path.join(csv, `${name}.csv`));
  const inputs = new Map(read.flatMap((file) => identified(file)));
  for (const output of [workbook, report, json, ...tables]) {
    const input = output === null ? undefined : inputs.get(identified(output)[0]?.[0] ?? '');
    if (input !== undefined) throw new WrongRequest('read-and-written', { file: input });
  }
  const isOfEarlierRun: readonly (readonly [file: string | null, holds: OutputKind, isOurs: (file: string) => boolean])[] =
    [
      [workbook, 'workbook of a borough', isBoroughWorkbook],
      [json, 'data', (file) => beginsWith(file, jsonBeginning)],
      ...tables.map(
        (file) =>
          [file, 'table', (each: string) => csvBeginnings.some((beginning) => beginsWith(each, beginning))] as const,
      ),
    ];
  for (const [file, holds, isOurs] of isOfEarlierRun) {
    if (file === null || !existsSync(file) || isOurs(file) || (await wasWritten(file))) continue;
    throw new WrongRequest('somebodys-file', { file, holds });
  }
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

function beginsWith(file: string, beginning: string): boolean {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(Buffer.byteLength(beginning));
    readSync(descriptor, bytes);
    return bytes.toString() === beginning;
  } catch {
    return false;
  } finally {
    closeSync(descriptor);
  }
}

function isBoroughWorkbook(file: string): boolean {
  try {
    return readDefinedNames(readFileSync(file)).some(({ name }) => name === boroughName);
  } catch {
    return false;
  }
}
