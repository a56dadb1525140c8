import { Zip, ZipDeflate, strFromU8, unzipSync } from 'fflate';
import { a1, columnLetters } from '../address.ts';
import { textHeight } from '../layout/heights.ts';
import { plainText } from '../write/cells.ts';
import { zipTime } from '../write/zip-time.ts';
import { text } from './charts/xml.ts';
import type { List, ListContent } from './list.ts';
import { listHead } from './list.ts';

/** A list whose sheet has patterns in place of its rows. */
export interface PatternedList {
  /** The worksheet's `id`. */
  readonly sheet: number;
  readonly list: List;
}

/** Rows of a sheet that show how its rows look: cells of each column, and in the first column one that looks like a formula. */
export const patternRows = { cells: listHead + 1, formulaLike: listHead + 2 } as const;

/**
 * Puts the rows of lists in place of their patterns. exceljs does not write them: it keeps a kilobyte for each cell until all are
 * written, and a borough has hundreds of thousands.
 * @returns the bytes of the new .xlsx file
 */
export function withRows(xlsx: Uint8Array, lists: readonly PatternedList[]): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(xlsx, { filter: ({ name }) => !name.endsWith('/') })));
  const take = (name: string): string => {
    const xml = strFromU8(parts.get(name) ?? new Uint8Array());
    parts.delete(name);
    return xml;
  };
  const file = new WrittenFile(zipTime(new Date()));
  const texts = new SharedTexts(take(sharedTexts));
  for (const { sheet, list } of lists) {
    const name = `xl/worksheets/sheet${String(sheet)}.xml`;
    file.add(name, sheetWithRows(take(name), list, texts));
    const table = [...parts.keys()].find(
      (each) => each.startsWith('xl/tables/') && strFromU8(parts.get(each) ?? new Uint8Array()).includes(named(list)),
    );
    if (table !== undefined) file.add(table, [replaced(take(table), refOf(list, 1), refOf(list, list.rows.length))]);
  }
  file.add(sharedTexts, texts.part());
  for (const [name, bytes] of parts) file.add(name, [bytes]);
  return file.end();
}

const sharedTexts = 'xl/sharedStrings.xml';

const named = ({ table }: List): string => ` displayName="${table}" `;

function refOf({ columns }: List, rows: number): string {
  const last = a1({ row: listHead + Math.max(1, rows), column: columns.length });
  return `ref="${a1({ row: listHead, column: 1 })}:${last}"`;
}

function replaced(xml: string, from: string, to: string): string {
  if (!xml.includes(from)) throw new Error(`The workbook has no ${from}.`);
  return xml.replaceAll(from, to);
}

const rowsAtOnce = 50;

function* sheetWithRows(xml: string, list: List, texts: SharedTexts): Generator<string> {
  const start = xml.indexOf(`<row r="${String(patternRows.cells)}"`);
  const end = xml.indexOf('</sheetData>');
  const looks = new Map(
    [...xml.slice(start, end).matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)].map(([, cell = '', look = '']) => [
      cell,
      look,
    ]),
  );
  const lookAt = (row: number, column: number): string => {
    const look = looks.get(a1({ row, column }));
    if (look === undefined) throw new Error(`The sheet ${list.name} is not as it was expected.`);
    return look;
  };
  const columns = list.columns.map(({ width }, index) => ({
    letters: columnLetters(index + 1),
    width,
    look: lookAt(patternRows.cells, index + 1),
  }));
  const formulaLike = lookAt(patternRows.formulaLike, 1);
  yield xml
    .slice(0, start)
    .replace(
      /<dimension ref="[^"]*"\/>/,
      `<dimension ${refOf(list, list.rows.length).replace(`A${String(listHead)}`, 'A1')}/>`,
    );
  const rows = list.rows.length > 0 ? list.rows : [[]];
  const written = { columns, formulaLike, texts };
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce);
    yield some.map((contents, index) => rowOf(listHead + 1 + from + index, contents, written)).join('');
  }
  yield xml.slice(end);
}

interface Writing {
  readonly columns: readonly { readonly letters: string; readonly width: number; readonly look: string }[];
  readonly formulaLike: string;
  readonly texts: SharedTexts;
}

function rowOf(row: number, contents: readonly ListContent[], { columns, formulaLike, texts }: Writing): string {
  let height = 18;
  const cells = columns.map(({ letters, width, look }, index) => {
    const content = contents[index] ?? null;
    const shown = typeof content === 'object' ? content?.result : content;
    if (typeof shown === 'string') height = Math.max(height, textHeight(shown, width - 1, 'body'));
    const address = `${letters}${String(row)}`;
    if (content === null) return `<c r="${address}" s="${look}"/>`;
    if (typeof content === 'number') return `<c r="${address}" s="${look}"><v>${String(content)}</v></c>`;
    if (typeof content === 'string') {
      const style = startsFormula.test(content) ? formulaLike : look;
      return `<c r="${address}" s="${style}" t="s"><v>${String(texts.indexOf(cellText(content)))}</v></c>`;
    }
    const { formula, result } = content;
    const type = typeof result === 'string' ? ' t="str"' : '';
    return `<c r="${address}" s="${look}"${type}><f>${text(formula).markup}</f><v>${text(String(result)).markup}</v></c>`;
  });
  return `<row r="${String(row)}" ht="${String(height)}" customHeight="1" spans="1:${String(columns.length)}">${cells.join('')}</row>`;
}

/** Excel takes no more in a cell. */
const longestText = 32_767;

/** The text without what a file cannot hold. */
export function cellText(content: string): string {
  return plainText(content.slice(0, longestText).replace(unwritable, ''));
}

const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Editing such a text would turn it into a formula if the cell were not formatted as text. */
const startsFormula = /^[=+\-@]/;

/** The texts of all cells, each once (ECMA-376 Part 1, section 18.4). */
class SharedTexts {
  private readonly before: string;
  private readonly indexes = new Map<string, number>();
  private readonly first: number;
  private used = 0;

  constructor(part: string) {
    this.before = part;
    this.first = Number(/ uniqueCount="(\d+)"/.exec(part)?.[1] ?? 'NaN');
    if (Number.isNaN(this.first)) throw new Error('The workbook has no shared texts.');
  }

  indexOf(content: string): number {
    this.used += 1;
    const known = this.indexes.get(content);
    if (known !== undefined) return known;
    const index = this.first + this.indexes.size;
    this.indexes.set(content, index);
    return index;
  }

  *part(): Generator<string> {
    const total = String(this.first + this.indexes.size);
    yield this.before
      .replace(/ count="(\d+)"/, (_, count: string) => ` count="${String(Number(count) + this.used)}"`)
      .replace(/ uniqueCount="\d+"/, ` uniqueCount="${total}"`)
      .replace('</sst>', '');
    for (const content of this.indexes.keys()) yield `<si><t xml:space="preserve">${text(content).markup}</t></si>`;
    yield '</sst>';
  }
}

const encoder = new TextEncoder();

/** An .xlsx file that is written part by part, and packed at once: unpacked it is twenty times as large. */
class WrittenFile {
  private readonly pieces: Uint8Array[] = [];
  private readonly zip: Zip;
  private readonly time: Date;
  private bytes = new Uint8Array();

  constructor(time: Date) {
    this.time = time;
    this.zip = new Zip((error, piece) => {
      if (error !== null) throw error;
      this.pieces.push(piece);
    });
  }

  add(name: string, content: Iterable<string | Uint8Array>): void {
    const part = new ZipDeflate(name);
    part.mtime = this.time;
    this.zip.add(part);
    for (const piece of content) part.push(typeof piece === 'string' ? this.encoded(piece) : piece);
    part.push(new Uint8Array(), true);
  }

  /** In bytes that the next one takes again: new ones for each piece pile up until somebody clears them away. */
  private encoded(piece: string): Uint8Array {
    if (this.bytes.length < 3 * piece.length) this.bytes = new Uint8Array(4 * piece.length);
    return this.bytes.subarray(0, encoder.encodeInto(piece, this.bytes).written);
  }

  end(): Uint8Array {
    this.zip.end();
    const whole = new Uint8Array(this.pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of this.pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}
