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

  replace(number: number, text: string): void {
    this.objects.set(number, Buffer.from(`${String(number)} 0 obj\n${text}\nendobj\n`, 'latin1'));
  }

  /**
   * Adds an object with a stream.
   * @param entries of its dictionary, but for the length
   * @returns its number
   */
  addStream(entries: string, stream: Buffer): number {
    const number = Math.max(0, ...this.objects.keys()) + 1;
    const head = `${String(number)} 0 obj\n<<${entries}/Length ${String(stream.length)}>> stream\n`;
    this.objects.set(
      number,
      Buffer.concat([Buffer.from(head, 'latin1'), stream, Buffer.from('\nendstream\nendobj\n')]),
    );
    return number;
  }

  /** The whole file. */
  write(): Buffer {
    const size = Math.max(0, ...this.objects.keys()) + 1;
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

  private beginning(number: number, bytes?: number): string {
    return latin1(this.objects.get(number)?.subarray(0, bytes) ?? Buffer.alloc(0)).replace(/^\d+ 0 obj\s/, '');
  }
}

function latin1(bytes: Buffer): string {
  return bytes.toString('latin1');
}
