/** The PDF does not have the form in which Chromium and this program write one, so nothing is added to it. */
export class UnexpectedPdf extends Error {
  override readonly name = 'UnexpectedPdf';
}

/** More than are ever written here: the document, its additions, its signature. */
const mostSections = 8;
const entryLength = 20;

/**
 * A PDF to which objects are added after its end (ISO 32000-1, 7.5.6): what was written before stays as it is, byte for
 * byte. Its table of references is one in the clear, as Chromium writes it; objects are text in Latin-1.
 */
export class PdfUpdate {
  /** The document as it was. */
  readonly before: Buffer;
  private readonly tableStart: number;
  private readonly trailer: string;
  private readonly starts = new Map<number, number>();
  private readonly objects = new Map<number, Buffer>();
  private size: number;

  /** @throws UnexpectedPdf */
  constructor(pdf: Uint8Array) {
    this.before = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
    const tail = this.before.subarray(-64).toString('latin1');
    this.tableStart = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? 'NaN');
    this.trailer = this.readSections();
    this.size = this.number(/\/Size (\d+)/);
  }

  /** The number of the catalog. */
  get root(): number {
    return this.number(/\/Root (\d+) 0 R/);
  }

  /** The number of the object that says who made the document. */
  get info(): number {
    return this.number(/\/Info (\d+) 0 R/);
  }

  /** What stands between `3 0 obj` and `endobj`. @throws UnexpectedPdf where there is no such object without a stream */
  textOf(number: number): string {
    const bytes = this.objects.get(number) ?? this.before.subarray(this.starts.get(number) ?? this.before.length);
    const end = bytes.indexOf('endobj', 0, 'latin1');
    const text = bytes.subarray(0, end).toString('latin1');
    const head = `${String(number)} 0 obj`;
    if (end === -1 || !text.startsWith(head)) throw new UnexpectedPdf(`object ${String(number)} is not there`);
    return text.slice(head.length).trim();
  }

  /** @param text of an object, to stand between `3 0 obj` and `endobj` @returns its number */
  add(text: string): number {
    const number = this.reserve();
    this.replace(number, text);
    return number;
  }

  /** @param entries of the stream’s dictionary, but for the length @returns its number */
  addStream(entries: string, stream: Uint8Array): number {
    const number = this.reserve();
    const head = `${String(number)} 0 obj\n<<${entries}/Length ${String(stream.length)}>> stream\n`;
    const object = Buffer.concat([Buffer.from(head, 'latin1'), stream, Buffer.from('\nendstream\nendobj\n')]);
    this.objects.set(number, object);
    return number;
  }

  /** A number for an object to come. */
  reserve(): number {
    this.size += 1;
    return this.size - 1;
  }

  replace(number: number, text: string): void {
    this.objects.set(number, Buffer.from(`${String(number)} 0 obj\n${text}\nendobj\n`, 'latin1'));
  }

  /**
   * Adds entries to an object that is a dictionary, e.g. `/Lang (cy)`.
   * @throws UnexpectedPdf where it is none, or has one of them already
   */
  extend(number: number, entries: readonly string[]): void {
    const text = this.textOf(number);
    const names = entries.map((entry) => /^\/\w+/.exec(entry)?.[0] ?? entry);
    const there = names.find((name) => new RegExp(`${name}(?![\\w])`).test(text));
    if (there !== undefined) throw new UnexpectedPdf(`${there} is there already`);
    if (!text.startsWith('<<') || !text.endsWith('>>')) throw new UnexpectedPdf('no dictionary');
    this.replace(number, `${text.slice(0, -2)}\n${entries.join('\n')}>>`);
  }

  /** Whether the document has been given a name of its own (`/ID`). */
  get hasId(): boolean {
    return this.trailer.includes('/ID');
  }

  /**
   * The document with what was added.
   * @param id 16 bytes in hexadecimal, by which the document is named from now on. Optional: as it is named already.
   */
  write(id?: string): Buffer {
    let end = this.before.length;
    const pieces: Buffer[] = [this.before];
    if (this.before.at(-1) !== 0x0a) {
      pieces.push(Buffer.from('\n'));
      end += 1;
    }
    const numbers = [...this.objects.keys()].sort((one, other) => one - other);
    const sections: string[] = [];
    for (const number of numbers) {
      const object = this.objects.get(number) ?? Buffer.alloc(0);
      sections.push(`${String(number)} 1\n${String(end).padStart(10, '0')} 00000 n \n`);
      pieces.push(object);
      end += object.length;
    }
    const kept = this.trailer.replace(/\/(?:Size|Prev) \d+\s*/g, '');
    const named = id === undefined ? '' : `\n/ID [<${id}> <${id}>]`;
    const trailer = `${kept.trimEnd()}\n/Size ${String(this.size)}\n/Prev ${String(this.tableStart)}${named}`;
    pieces.push(
      Buffer.from(`xref\n${sections.join('')}trailer\n<<${trailer}>>\nstartxref\n${String(end)}\n%%EOF\n`, 'latin1'),
    );
    return Buffer.concat(pieces);
  }

  /** Where in the document each object begins, in its latest form. */
  get places(): ReadonlyMap<number, number> {
    return this.starts;
  }

  /** The numbers of its pages, in no order. */
  get pages(): readonly number[] {
    const isPage = /^\d+ 0 obj\s*<<\s*\/Type \/Page\s/;
    return [...this.starts]
      .filter(([, start]) => isPage.test(this.before.subarray(start, start + 48).toString('latin1')))
      .map(([number]) => number);
  }

  private number(entry: RegExp): number {
    const [, number] = entry.exec(this.trailer) ?? [];
    if (number === undefined) throw new UnexpectedPdf(`no ${entry.source} in the trailer`);
    return Number(number);
  }

  /** Notes where each object begins, the latest first. @returns what the last trailer says */
  private readSections(): string {
    let latest = '';
    let start = this.tableStart;
    for (let count = 0; count < mostSections; count += 1) {
      const trailer = this.readSection(start);
      if (count === 0) latest = trailer;
      const [, earlier] = /\/Prev (\d+)/.exec(trailer) ?? [];
      if (earlier === undefined) return latest;
      start = Number(earlier);
    }
    throw new UnexpectedPdf('changed too often');
  }

  private readSection(start: number): string {
    const line = (at: number): string => this.before.subarray(at, at + entryLength).toString('latin1');
    if (!line(start).startsWith('xref\n')) throw new UnexpectedPdf('no table of references in the clear');
    let at = start + 'xref\n'.length;
    for (;;) {
      const [head, first, count] = /^(\d+) (\d+)\n/.exec(line(at)) ?? [];
      if (head === undefined) break;
      at += head.length;
      for (let index = 0; index < Number(count); index += 1, at += entryLength) {
        const [, place, kind] = /^(\d{10}) \d{5} ([nf])/.exec(line(at)) ?? [];
        if (place === undefined) throw new UnexpectedPdf('no table of references in the clear');
        const number = Number(first) + index;
        if (kind === 'n' && !this.starts.has(number)) this.starts.set(number, Number(place));
      }
    }
    const [, trailer] = /^trailer\n<<([\s\S]*?)>>\s*startxref/.exec(this.before.subarray(at).toString('latin1')) ?? [];
    if (trailer === undefined || trailer.includes('/Encrypt')) throw new UnexpectedPdf('no trailer in the clear');
    return trailer;
  }
}
