import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { parseDate } from '../../../framework/dates.ts';
import { foldText, plainLine, tidyText } from '../../../framework/recognise.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import { whyNot } from '../../system-error.ts';
import { delimiterOf, lineOfHeadings } from './csv-delimiter.ts';
import { csvText } from './csv-text.ts';
import { isPacked, workbookRecords } from './list-records.ts';
import { csvRefused, emptyList, listRefused } from './list-refused.ts';

/** Name of the list of issued workbooks, in the folder that they were issued to. */
export const issuedListName = 'issued.csv';

/** One workbook as the list of issued workbooks names it. */
export interface ListedWorkbook {
  readonly organisation: string | null;
  /** Three-digit code of the local authority. */
  readonly la: string | null;
  readonly laName: string | null;
  readonly urn: string | null;
  readonly laestab: string | null;
  readonly returnId: string;
  /** Name of the workbook, in the folder of the list. */
  readonly file: string | null;
  readonly issuedOn: IsoDate | null;
}

/** Headings of the list, in its order, by what stands beneath them. */
const headings = {
  organisation: 'Organisation',
  la: 'LA code',
  laName: 'LA',
  urn: 'URN',
  laestab: 'LAESTAB',
  returnId: 'Return id',
  file: 'File',
  issuedOn: 'Issued on',
} as const satisfies Readonly<Record<keyof ListedWorkbook, string>>;

type Key = keyof typeof headings;
const keys = Object.keys(headings) as readonly Key[];

/** A return's id, as `returnIdOf` makes it. */
const returnIdShape = /^R[A-Z0-9]{12}$/;

/**
 * The text of a new list: with a byte order mark, since Excel takes a CSV without one for Windows-1252, lines ended by CR LF, and
 * an apostrophe before a text that a spreadsheet would take for a formula.
 */
export function issuedListText(issued: readonly ListedWorkbook[]): string {
  return `\uFEFF${csv([keys.map((key) => headings[key]), ...issued.map((each) => keys.map((key) => each[key]))])}`;
}

/** How a list is laid out that people may have worked on: which column stands where, and what separates them. */
export class IssuedListShape {
  private readonly delimiter: string;
  private readonly width: number;
  private readonly places: ReadonlyMap<Key, number>;

  /** @param text of a list that `parseIssuedList` takes */
  constructor(text: string) {
    const [head] = recordsOf(text, issuedListName);
    this.delimiter = delimiterOf(text);
    this.width = head?.record.length ?? 0;
    this.places = placesOf(head?.record ?? [], issuedListName);
  }

  /** Whether the list has a column for this. */
  has(key: Key): boolean {
    return this.places.has(key);
  }

  /** The line of a workbook, to come after the others. */
  line(issued: ListedWorkbook): string {
    const cells = Array.from({ length: this.width }, (): string | null => null);
    for (const [key, place] of this.places) cells[place] = issued[key];
    return csv([cells], this.delimiter);
  }
}

function csv(rows: readonly (readonly (string | null)[])[], delimiter = ','): string {
  return stringify(
    rows.map((row) => [...row]),
    { delimiter, record_delimiter: 'windows', escape_formulas: true },
  );
}

/**
 * Reads a list of issued workbooks, as it is kept beside them, also after Excel has saved it, as CSV or as a workbook: columns in any
 * order, any of Excel's separators and encodings, days as people write them. Columns that are not known are passed over.
 * @throws WrongRequest where there is no list, or a line of it has no return id; it names the file, the line and the remedy
 */
export async function readIssuedList(file: string): Promise<readonly ListedWorkbook[]> {
  if (await isPacked(file)) {
    const records: IssuedRecord[] = [];
    for await (const { line, cells } of workbookRecords(file, 'list of issued workbooks'))
      records.push({ record: cells, info: { lines: line } });
    return issuedIn(records, file);
  }
  let text: string;
  try {
    text = csvText(await readFile(file));
  } catch (cause) {
    const { reason, remedy } = whyNot(cause);
    throw listRefused(file, `the list of issued workbooks cannot be read (${reason}).`, { remedy, cause });
  }
  return parseIssuedList(text, file);
}

/** @param file names the list in messages */
export function parseIssuedList(text: string, file: string): readonly ListedWorkbook[] {
  return issuedIn(recordsOf(text, file), file);
}

function issuedIn([head, ...lines]: readonly IssuedRecord[], file: string): readonly ListedWorkbook[] {
  if (!head) throw emptyList(file, 'list of issued workbooks');
  const places = placesOf(head.record, file);
  const issued: ListedWorkbook[] = [];
  const ids = new Map<string, number>();
  for (const { record, info } of lines) {
    const row = issuedOf(record, places);
    const line = String(info.lines);
    if (!returnIdShape.test(row.returnId)) {
      throw listRefused(file, `there is no return id under “${headings.returnId}”.`, {
        place: `line ${line}`,
        remedy: 'Put back what stood there, or delete the line.',
      });
    }
    const earlier = ids.get(row.returnId);
    if (earlier !== undefined) {
      throw listRefused(file, `lines ${String(earlier)} and ${line} have one return id, ${row.returnId}.`, {
        remedy: 'Delete one of them.',
      });
    }
    ids.set(row.returnId, info.lines);
    issued.push(row);
  }
  return issued;
}

interface IssuedRecord {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

function recordsOf(text: string, file: string): readonly IssuedRecord[] {
  let last = 0;
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      from_line: lineOfHeadings(text),
      relax_column_count: true,
      info: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (record, { lines }) => {
        last = lines;
        return record;
      },
    }) as unknown as readonly IssuedRecord[];
  } catch (cause) {
    throw csvRefused(file, last, cause);
  }
}

function placesOf(head: readonly string[], file: string): ReadonlyMap<Key, number> {
  const found = head.map((heading) => foldText(heading));
  const places = new Map<Key, number>();
  for (const key of keys) {
    const place = found.indexOf(foldText(headings[key]));
    if (place >= 0) places.set(key, place);
  }
  if (!places.has('returnId')) {
    throw listRefused(file, `no column is headed “${headings.returnId}”, so this is not a list of issued workbooks.`, {
      remedy: `Name the ${issuedListName} that was made with the workbooks.`,
    });
  }
  return places;
}

function issuedOf(record: readonly string[], places: ReadonlyMap<Key, number>): ListedWorkbook {
  const text = (key: Key): string | null => {
    const place = places.get(key);
    const cell = place === undefined ? '' : (record[place] ?? '');
    return tidyText(cell.replace(escapedFormula, ''));
  };
  return {
    organisation: text('organisation'),
    la: text('la'),
    laName: text('laName'),
    urn: text('urn'),
    laestab: text('laestab'),
    returnId: plainLine(text('returnId') ?? '').toUpperCase(),
    file: text('file'),
    issuedOn: parseDate(text('issuedOn') ?? ''),
  };
}

/** The apostrophe that keeps a text from being a formula. */
const escapedFormula = /^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/;
