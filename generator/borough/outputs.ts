import { statSync } from 'node:fs';
import path from 'node:path';
import { EnvironmentLacks, WrongUsage } from '../failure.ts';
import { isBoroughWorkbook, requireNoReturn } from '../intake/kind-of-workbook.ts';
import { besides, placeFor, writtenAs } from '../output/written-files.ts';
import { findBrowser } from '../rendering/browser.ts';
import { csvTables } from './csv-tables.ts';

/** Where a consolidation is written; null for what is not asked for. */
export interface Outputs {
  readonly workbook: string;
  readonly report: { readonly file: string; readonly browserPath: string } | null;
  /** Folder of the CSV files. */
  readonly csv: string | null;
  readonly json: string | null;
}

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

/** Every file that may be written, the CSV files among them. */
function filesOf({ workbook, report, csv, json }: Outputs): readonly string[] {
  const tables = csv === null ? [] : Object.keys(csvTables).map((name) => path.join(csv, `${name}.csv`));
  return [workbook, report?.file, json, ...tables].filter((file) => typeof file === 'string');
}

/**
 * Makes sure that nothing is replaced that the run reads, whatever path leads to it. What is somebody else's, or was made by an
 * earlier run and changed since, is left when it comes to writing.
 * @param read files that the run reads
 * @throws WrongUsage
 */
export async function requireWritable(outputs: Outputs, read: readonly string[]): Promise<void> {
  await requireNoReturn(outputs.workbook);
  const inputs = new Map(read.flatMap((file) => identified(file)));
  for (const output of filesOf(outputs)) {
    const { place, isFree } = await placeFor(output);
    const input = isFree ? undefined : inputs.get(identified(place)[0]?.[0] ?? '');
    if (input !== undefined) throw new WrongUsage(`${input}: this file is read, so it cannot be written to as well.`);
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
