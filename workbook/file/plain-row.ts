import { limits } from './limits.ts';

/** A cell as it is written: its attributes `r`, `s` and `t`, and the contents of its `f` and `v`. */
export interface PlainCell {
  readonly r: string;
  readonly s: string | undefined;
  readonly t: string | undefined;
  readonly f: string | undefined;
  readonly v: string | undefined;
}

export interface PlainRow {
  readonly r: string;
  readonly cells: readonly PlainCell[];
  readonly end: number;
  /** The steps that telling its tags and attributes would have taken. */
  readonly steps: number;
}

/**
 * Reads a row at once that begins here and is written as Excel and exceljs write one: its attributes and cells are in their
 * order, and no text has formats of its own. Null for any other, damaged ones among them, and for one that has yet to come.
 */
export function plainRow(window: string, start: number): PlainRow | null {
  const opening = matchAt(rowTag, window, start);
  if (opening === null) return null;
  const [tag, r = ''] = opening;
  const cells: PlainCell[] = [];
  const attributes = countOf('="', tag);
  let steps = 1 + attributes + Math.floor((attributes * attributes) / 32);
  let end = start + tag.length;
  for (let found = matchAt(cell, window, end); found !== null; found = matchAt(cell, window, end)) {
    const [whole, address = '', s, t, f, v] = found;
    if (whole.length > limits.textCharacters) return null;
    cells.push({ r: address, s, t, f, v });
    steps += 2 + Number(s !== undefined) + Number(t !== undefined) + Number(v !== undefined);
    if (f !== undefined) steps += 1 + stepsOfReferences(f);
    end += whole.length;
  }
  return window.startsWith('</row>', end) ? { r, cells, end: end + '</row>'.length, steps } : null;
}

const rowTag =
  /<row r="(\d{1,7})"(?: ht="[\d.]*" customHeight="1" spans="[\d:]*"| spans="[\d:]*"(?: s="\d*" customFormat="1")?(?: ht="[\d.]*")?(?: customHeight="1")?)?(?: x14ac:dyDescent="[\d.]*")?>/y;

const cell =
  /<c r="([A-Z]{1,3}\d{1,7})"(?: s="(\d{1,5})")?(?: t="([A-Za-z]{1,9})")?(?:\/>|>(?:<f>([^<&\]\r\n\t]*(?:&(?:amp|lt|gt|quot|apos);[^<&\]\r\n\t]*){0,500})<\/f>)?(?:<v>([^<&\]\r]*)<\/v>)?<\/c>)/y;

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

/** Each reference to a character takes the time of as many elements as it is longer than that. */
function stepsOfReferences(written: string): number {
  let steps = 0;
  for (let at = written.indexOf('&'); at >= 0; at = written.indexOf('&', at + 1))
    steps += written.indexOf(';', at) - at;
  return steps;
}

function countOf(part: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count += 1;
  return count;
}
