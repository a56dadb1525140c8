import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readDefinedNames } from '../../workbook/file/defined-names.ts';
import { WrongUsage } from '../failure.ts';

/** Where a consolidation is written. */
export interface Outputs {
  readonly workbook: string;
  readonly pdf: string | null;
  /** Folder of the CSV files. */
  readonly csv: string | null;
  readonly json: string | null;
}

/** By this name of the workbook, a borough workbook is known as one. */
const boroughName = 'PDQM_BoroughReturn';

/** @throws WrongUsage where a name has another ending than what is written to it */
export function outputsOf(options: {
  readonly out: string;
  readonly pdf?: string;
  readonly csv?: string;
  readonly json: boolean;
}): Outputs {
  requireEnding(options.out, '.xlsx', '--out');
  if (options.pdf !== undefined) requireEnding(options.pdf, '.pdf', '--pdf');
  return {
    workbook: options.out,
    pdf: options.pdf ?? null,
    csv: options.csv ?? null,
    json: options.json ? `${options.out.slice(0, -'.xlsx'.length)}.json` : null,
  };
}

function requireEnding(file: string, ending: string, option: string): void {
  if (path.extname(file).toLowerCase() === ending) return;
  throw new WrongUsage(`${file}: name a file that ends with ${ending} after ${option}.`);
}

/** Whether two paths lead to one file, whatever they are called. */
export function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((file) => statSync(file, { throwIfNoEntry: false }));
  return first !== undefined && second !== undefined && first.ino === second.ino && first.dev === second.dev;
}

/**
 * Makes sure that nothing is lost by writing: a file that is there already is only replaced where it is the borough
 * workbook of an earlier run, or a PDF, CSV or JSON file that is none of the inputs.
 * @throws WrongUsage
 */
export function requireWritable({ workbook, pdf, json }: Outputs, csvFiles: readonly string[], read: readonly string[]): void {
  for (const output of [workbook, pdf, json, ...csvFiles]) {
    const input = output === null ? undefined : read.find((file) => isSameFile(file, output));
    if (input !== undefined) throw new WrongUsage(`${input}: this file is read, so it cannot be written to as well.`);
  }
  if (statSync(workbook, { throwIfNoEntry: false }) && !isBoroughWorkbook(workbook)) {
    throw new WrongUsage(`${workbook}: this file is there already, and is no borough workbook. Name another with --out.`);
  }
}

function isBoroughWorkbook(file: string): boolean {
  try {
    return readDefinedNames(readFileSync(file)).some(({ name }) => name === boroughName);
  } catch {
    return false;
  }
}
