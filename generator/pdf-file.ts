/**
 * The objects of a PDF as Chromium writes it: version 1.4, each object’s dictionary in the clear, one table of references
 * at the end (ISO 32000-1, 7.5). Objects are text in Latin-1 with their number, from `3 0 obj` to `endobj`.
 */
export class PdfFile {
  private readonly bytes: Buffer;
  /** The bytes in Latin-1. */
  private readonly whole: string;
  private readonly tableStart: number;
  /** Entries of the dictionary at the end. */
  readonly trailer: string;
  /** Where each object begins, by its number; 0 for a number without one. */
  private readonly starts: readonly number[];
  private readonly changed = new Map<number, Buffer>();
  /** Numbers of objects by how they begin, as far as somebody has asked. */
  private readonly found = new Map<string, readonly number[]>();
  private count: number;
  /** Bytes by which the document is named, in hexadecimal. */
  private name: string | null = null;

  private constructor(bytes: Buffer, whole: string, { tableStart, trailer, starts }: Table) {
    this.bytes = bytes;
    this.whole = whole;
    this.tableStart = tableStart;
    this.trailer = trailer;
    this.starts = starts;
    this.count = starts.length;
  }

  /** Null for a PDF that Chromium did not write this way. */
  static read(pdf: Buffer): PdfFile | null {
    const whole = pdf.toString('latin1');
    const table = tableOf(whole);
    return table === null ? null : new PdfFile(pdf, whole, table);
  }

  /** One more than the highest number of an object. */
  get size(): number {
    return this.count;
  }

  /** What stands before its first object, in Latin-1. */
  get head(): string {
    return this.whole.slice(0, this.starts[this.inOrder()[0] ?? -1] ?? this.tableStart);
  }

  /** The objects that it was read with, in the order of their bytes, each whole. */
  *objects(): Generator<{ readonly number: number; readonly bytes: Buffer }> {
    const order = this.inOrder();
    for (const [index, number] of order.entries()) {
      const end = this.starts[order[index + 1] ?? -1] ?? this.tableStart;
      yield { number, bytes: this.bytes.subarray(this.starts[number], end) };
    }
  }

  /** The numbers of its pages, in their order. */
  get pages(): readonly number[] {
    return this.beginningWith('<</Type /Page\n');
  }

  /** The number of the catalog. */
  get root(): number {
    return Number(/\/Root (\d+) 0 R/.exec(this.trailer)?.[1] ?? 'NaN');
  }

  /** The number of the object that says who made the document. */
  get info(): number {
    return Number(/\/Info (\d+) 0 R/.exec(this.trailer)?.[1] ?? 'NaN');
  }

  /** What stands between `3 0 obj` and `endobj`. Of an object with a stream, use `streamOf`. */
  textOf(number: number): string {
    const changed = this.changed.get(number)?.toString('latin1');
    const text = changed ?? this.whole;
    const start = changed === undefined ? (this.starts[number] ?? 0) : 0;
    if (changed === undefined && start === 0) return '';
    return text.slice(text.indexOf('\n', start) + 1, text.indexOf('endobj', start)).trimEnd();
  }

  /** The bytes of a compressed stream, as they are. Null where it is anything else. */
  deflated(number: number): Buffer | null {
    const stream = this.streamOf(number);
    return stream?.entries.trim() === '/Filter /FlateDecode' ? stream.deflated : null;
  }

  /** The numbers of the objects that it was read with, in rising order. */
  get numbers(): readonly number[] {
    return [...this.starts.keys()].filter((number) => this.starts[number] !== 0);
  }

  /** The numbers of the objects that it was read with and that begin so, in rising order: `<</Type /Page\n`. */
  beginningWith(beginning: string): readonly number[] {
    const known = this.found.get(beginning);
    if (known !== undefined) return known;
    const numbers: number[] = [];
    for (const [number, start] of this.starts.entries())
      if (start !== 0 && this.whole.startsWith(beginning, this.whole.indexOf('\n', start) + 1)) numbers.push(number);
    this.found.set(beginning, numbers);
    return numbers;
  }

  /** A compressed stream: its dictionary’s entries but for the length, and its bytes as they are. Null where it is none. */
  streamOf(number: number): { readonly entries: string; readonly deflated: Buffer } | null {
    const bytes = this.changed.get(number) ?? this.bytes.subarray(this.starts[number] ?? this.bytes.length);
    const [whole, entries = '', length] =
      /^\d+ 0 obj\s<<([\s\S]*?)\/Length (\d+)>> ?stream\r?\n/.exec(bytes.toString('latin1', 0, 8192)) ?? [];
    if (whole === undefined || !entries.includes('/Filter /FlateDecode')) return null;
    return { entries, deflated: bytes.subarray(whole.length, whole.length + Number(length)) };
  }

  replaceStream(number: number, entries: string, stream: Buffer): void {
    const head = `${String(number)} 0 obj\n<<${entries}/Length ${String(stream.length)}>> stream\n`;
    this.changed.set(
      number,
      Buffer.concat([Buffer.from(head, 'latin1'), stream, Buffer.from('\nendstream\nendobj\n')]),
    );
  }

  /** Adds an object. @returns its number */
  add(text: string): number {
    const number = this.unused();
    this.replace(number, text);
    return number;
  }

  replace(number: number, text: string): void {
    this.changed.set(number, Buffer.from(`${String(number)} 0 obj\n${text}\nendobj\n`, 'latin1'));
  }

  /**
   * Adds an object with a stream.
   * @param entries of its dictionary, but for the length
   * @returns its number
   */
  addStream(entries: string, stream: Buffer): number {
    const number = this.unused();
    this.replaceStream(number, entries, stream);
    return number;
  }

  /** @param id 16 bytes in hexadecimal, by which the document is named from now on */
  nameAs(id: string): void {
    this.name = id;
  }

  /** The whole file, objects where they stood; what was added stands at the end. */
  write(): Buffer {
    const places = Array.from({ length: this.count }, () => 0);
    const pieces: Buffer[] = [];
    const order = this.inOrder();
    let copied = 0;
    let shift = 0;
    for (const [index, number] of order.entries()) {
      const start = this.starts[number] ?? 0;
      places[number] = start + shift;
      const object = this.changed.get(number);
      if (object === undefined) continue;
      const end = this.starts[order[index + 1] ?? -1] ?? this.tableStart;
      pieces.push(this.bytes.subarray(copied, start), object);
      copied = end;
      shift += object.length - (end - start);
    }
    pieces.push(this.bytes.subarray(copied, this.tableStart));
    let end = this.tableStart + shift;
    for (let number = this.starts.length; number < this.count; number += 1) {
      const object = this.changed.get(number) ?? Buffer.alloc(0);
      places[number] = end;
      pieces.push(object);
      end += object.length;
    }
    pieces.push(Buffer.from(this.tableFor(places, end), 'latin1'));
    return Buffer.concat(pieces);
  }

  private tableFor(places: readonly number[], start: number): string {
    const entries = places.map((place) =>
      place === 0 ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`,
    );
    const size = String(this.count);
    const named = this.name === null ? '' : `\n/ID [<${this.name}> <${this.name}>]`;
    const trailer = `${this.trailer.replace(/\/Size \d+/, `/Size ${size}`).trimEnd()}${named}`;
    return `xref\n0 ${size}\n${entries.join('')}trailer\n<<${trailer}>>\nstartxref\n${String(start)}\n%%EOF\n`;
  }

  private unused(): number {
    this.count += 1;
    return this.count - 1;
  }

  /** The numbers of its objects in the order of their bytes. */
  private inOrder(): readonly number[] {
    const startOf = (number: number): number => this.starts[number] ?? 0;
    return [...this.numbers].sort((one, other) => startOf(one) - startOf(other));
  }
}

interface Table {
  readonly tableStart: number;
  readonly trailer: string;
  readonly starts: readonly number[];
}

const entryLength = 20;

function tableOf(whole: string): Table | null {
  const [, found] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(whole.slice(-64)) ?? [];
  const tableStart = Number(found);
  const [head, count] = /^xref\n0 (\d+)\n/.exec(whole.slice(tableStart, tableStart + 32)) ?? [];
  if (found === undefined || head === undefined) return null;
  const starts: number[] = [];
  let at = tableStart + head.length;
  for (let number = 0; number < Number(count); number += 1, at += entryLength) {
    const kind = whole[at + 17];
    if ((kind !== 'n' && kind !== 'f') || whole[at + 19] !== '\n') return null;
    starts.push(kind === 'n' ? Number(whole.slice(at, at + 10)) : 0);
  }
  const [, trailer] = /^trailer\n<<([\s\S]*)>>\s*startxref/.exec(whole.slice(at)) ?? [];
  return trailer === undefined || starts.some((start) => !(start < tableStart))
    ? null
    : { tableStart, trailer, starts };
}
