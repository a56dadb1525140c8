/**
 * The objects of a PDF as Chromium writes it: version 1.4, each object’s dictionary in the clear, one table of references
 * at the end (ISO 32000-1, 7.5). Objects are text in Latin-1 with their number, from `3 0 obj` to `endobj`.
 */
export class PdfFile {
  private readonly header: Buffer;
  private readonly objects: Map<number, Buffer>;
  private readonly trailer: string;

  private constructor(header: Buffer, objects: Map<number, Buffer>, trailer: string) {
    this.header = header;
    this.objects = objects;
    this.trailer = trailer;
  }

  /** Null for a PDF that Chromium did not write this way. */
  static read(pdf: Buffer): PdfFile | null {
    const [, tableStart = ''] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin1(pdf.subarray(-64))) ?? [];
    const end = Number(tableStart);
    const table = /^xref\n0 \d+\n((?:\d{10} \d{5} [nf][ \r]\n)+)trailer\n<<([\s\S]*)>>\s*startxref/;
    const [, entries, trailer] = table.exec(latin1(pdf.subarray(end))) ?? [];
    if (tableStart === '' || entries === undefined || trailer === undefined) return null;

    const starts = [...entries.matchAll(/(\d{10}) \d{5} ([nf])/g)]
      .map(([, start, kind], number) => ({ number, start: Number(start), used: kind === 'n' }))
      .filter(({ used }) => used)
      .sort((one, other) => one.start - other.start);
    const objects = starts.map(({ number, start }, index) => {
      return [number, pdf.subarray(start, starts[index + 1]?.start ?? end)] as const;
    });
    return new PdfFile(pdf.subarray(0, starts[0]?.start ?? end), new Map(objects), trailer);
  }

  /** The numbers of its pages. */
  get pages(): readonly number[] {
    return [...this.objects.keys()].filter((number) => /^<<\/Type \/Page\s/.test(this.beginning(number, 64)));
  }

  /** What stands between `3 0 obj` and `endobj`. Of an object with a stream, use `streamOf`. */
  textOf(number: number): string {
    return this.beginning(number).replace(/\s*endobj\s*$/, '');
  }

  /** The bytes of a compressed stream, as they are. Null where it is anything else. */
  deflated(number: number): Buffer | null {
    const object = this.objects.get(number);
    const [header, length] = /^\d+ 0 obj\s<<\/Filter \/FlateDecode\s\/Length (\d+)>> ?stream\r?\n/.exec(
      latin1(object?.subarray(0, 128) ?? Buffer.alloc(0)),
    ) ?? [''];
    if (object === undefined || length === undefined) return null;
    return object.subarray(header.length, header.length + Number(length));
  }

  /** The numbers of all its objects, in the order of its bytes. */
  get numbers(): readonly number[] {
    return [...this.objects.keys()];
  }

  /** What the dictionary of an object begins with: the first 300 characters or so. */
  openingOf(number: number): string {
    return this.beginning(number, 300);
  }

  /** A compressed stream: its dictionary’s entries but for the length, and its bytes as they are. Null where it is none. */
  streamOf(number: number): { readonly entries: string; readonly deflated: Buffer } | null {
    const object = this.objects.get(number);
    const head = /^(\d+ 0 obj\s<<)([\s\S]*?)\/Length (\d+)>> ?stream\r?\n/.exec(
      latin1(object?.subarray(0, 8192) ?? Buffer.alloc(0)),
    );
    const [whole = '', , entries = '', length = ''] = head ?? [];
    if (object === undefined || head === null || !entries.includes('/Filter /FlateDecode')) return null;
    return { entries, deflated: object.subarray(whole.length, whole.length + Number(length)) };
  }

  replaceStream(number: number, entries: string, stream: Buffer): void {
    this.objects.set(number, streamObject(number, entries, stream));
  }

  /** Adds an object. @returns its number */
  add(text: string): number {
    const number = this.unused;
    this.replace(number, text);
    return number;
  }

  replace(number: number, text: string): void {
    this.objects.set(number, Buffer.from(`${String(number)} 0 obj\n${text}\nendobj\n`, 'latin1'));
  }

  /**
   * Adds an object with a stream.
   * @param entries of its dictionary, but for the length
   * @returns its number
   */
  addStream(entries: string, stream: Buffer): number {
    const number = this.unused;
    this.replaceStream(number, entries, stream);
    return number;
  }

  /** The whole file. */
  write(): Buffer {
    const size = this.unused;
    const entries = Array.from({ length: size }, () => '0000000000 65535 f \n');
    let end = this.header.length;
    for (const [number, object] of this.objects) {
      entries[number] = `${String(end).padStart(10, '0')} 00000 n \n`;
      end += object.length;
    }
    const trailer = this.trailer.replace(/\/Size \d+/, `/Size ${String(size)}`);
    const tail = `xref\n0 ${String(size)}\n${entries.join('')}trailer\n<<${trailer}>>\nstartxref\n${String(end)}\n%%EOF\n`;
    return Buffer.concat([this.header, ...this.objects.values(), Buffer.from(tail, 'latin1')]);
  }

  private get unused(): number {
    let last = 0;
    for (const number of this.objects.keys()) last = Math.max(last, number);
    return last + 1;
  }

  private beginning(number: number, bytes?: number): string {
    return latin1(this.objects.get(number)?.subarray(0, bytes) ?? Buffer.alloc(0)).replace(/^\d+ 0 obj\s/, '');
  }
}

function streamObject(number: number, entries: string, stream: Buffer): Buffer {
  const head = `${String(number)} 0 obj\n<<${entries}/Length ${String(stream.length)}>> stream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), stream, Buffer.from('\nendstream\nendobj\n')]);
}

function latin1(bytes: Buffer): string {
  return bytes.toString('latin1');
}
