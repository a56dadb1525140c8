import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { readDefinedNames } from '../../../workbook/file/defined-names.ts';
import { EnvironmentLacks, WrongUsage } from '../../failure.ts';
import { wasWritten } from '../../store/written-files.ts';
import { findBrowser } from '../../printing/browser.ts';
import { csvBeginnings } from '../../documents/borough-csv/csv-table.ts';
import { csvTables } from '../../documents/borough-csv/csv-tables.ts';

/** Where a consolidation is written; null for what is not asked for. */
export interface Outputs {
  readonly workbook: string;
  readonly report: { readonly file: string; readonly browserPath: string } | null;
  /** Folder of the CSV files. */
  readonly csv: string | null;
  readonly json: string | null;
}

/** How the JSON of a borough return begins. */
const jsonBeginning = '{"kind":"borough return"';

/** By this name of the workbook, a borough workbook is known as one. */
const boroughName = 'PDQM_BoroughReturn';

/**
 * @throws WrongUsage where a name has another ending than what is written to it
 * @throws EnvironmentLacks where there is no browser to print a report with
 */
export function outputsOf(options: {
  readonly out: string;
  readonly pdf?: string;
  readonly csv?: string;
  readonly json: boolean;
}): Outputs {
  requireEnding(options.out, '.xlsx', '--out');
  return {
    workbook: options.out,
    report: options.pdf === undefined ? null : reportAt(options.pdf),
    csv: options.csv ?? null,
    json: options.json ? `${options.out.slice(0, -'.xlsx'.length)}.json` : null,
  };
}

function reportAt(file: string): NonNullable<Outputs['report']> {
  requireEnding(file, '.pdf', '--pdf');
  const browserPath = findBrowser();
  if (browserPath !== null) return { file, browserPath };
  throw new EnvironmentLacks(
    'No browser was found to print with. Install Chrome, Edge or Chromium, or name one in the setting PDQM_BROWSER.',
  );
}

function requireEnding(file: string, ending: string, option: string): void {
  if (path.extname(file).toLowerCase() === ending) return;
  throw new WrongUsage(`${file}: name a file that ends with ${ending} after ${option}.`);
}

/**
 * Makes sure that nothing is written to that is read, or that is somebody else's. What an earlier run made and somebody has
 * changed since is left when it comes to writing, and a PDF that is not of an earlier run.
 * @param read files that the run reads
 * @throws WrongUsage
 */
export async function requireWritable(
  { workbook, report, csv, json }: Outputs,
  read: readonly string[],
): Promise<void> {
  const tables = csv === null ? [] : Object.keys(csvTables).map((name) => path.join(csv, `${name}.csv`));
  const inputs = new Map(read.flatMap((file) => identified(file)));
  for (const output of [workbook, report?.file ?? null, json, ...tables]) {
    const input = output === null ? undefined : inputs.get(identified(output)[0]?.[0] ?? '');
    if (input !== undefined) throw new WrongUsage(`${input}: this file is read, so it cannot be written to as well.`);
  }
  const isOfEarlierRun: readonly (readonly [file: string | null, option: string, isOurs: (file: string) => boolean])[] =
    [
      [workbook, '--out', isBoroughWorkbook],
      [json, '--out', (file) => beginsWith(file, jsonBeginning)],
      ...tables.map(
        (file) =>
          [file, '--csv', (each: string) => csvBeginnings.some((beginning) => beginsWith(each, beginning))] as const,
      ),
    ];
  for (const [file, option, isOurs] of isOfEarlierRun) {
    if (file === null || !existsSync(file) || isOurs(file) || (await wasWritten(file))) continue;
    throw new WrongUsage(
      `${file}: this file is there already, and was not made by this command. Name another with ${option}.`,
    );
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
