import { deflateSync } from 'node:zlib';
import { PdfFile } from './pdf-file.ts';

/** Objects in one stream: a reader that wants one of them unpacks all. */
const mostTogether = 200;
/** Of zlib: a higher one makes a report a hundredth smaller, and takes twice as long. */
const level = 1;
/** Bytes of an entry of the table: kind, place, index. */
const entryWidths = [1, 4, 2] as const;
const entryLength = 7;

/**
 * A PDF whose objects without a stream are packed together (ISO 32000-1, 7.5.7), as are its references (7.5.8): with its tags, a report
 * is little more than half as large. Its catalog and its information stay in the clear. Nothing can be added to it afterwards by
 * `PdfFile` or `PdfUpdate`. One that is not built as Chromium’s is left as it is.
 */
export function packed(pdf: Buffer): Buffer {
  const file = PdfFile.read(pdf);
  return file === null ? pdf : new Packing(file).write();
}

class Packing {
  private readonly file: PdfFile;
  private readonly pieces: Buffer[] = [];
  /** By the numbers of the objects; a number without one has none. */
  private readonly entries: (readonly [kind: number, place: number, index: number] | undefined)[] = [[0, 0, 65535]];
  private waiting: { readonly number: number; readonly text: string }[] = [];
  private end = 0;
  /**
   * The next number of an object. The streams that hold objects have numbers above the places of those in the clear: poppler (22.12)
   * takes such a number for a place, and refuses a long string in the clear that seems to run into another object there.
   */
  private size: number;

  constructor(file: PdfFile) {
    this.file = file;
    this.size = file.size;
  }

  write(): Buffer {
    const { file } = this;
    const inTheClear = new Set([file.info, file.root]);
    this.put(Buffer.from(file.head.replace(/^%PDF-1\.\d/, '%PDF-1.7'), 'latin1'));
    const objects = [...file.objects()];
    for (const { number, bytes } of objects) if (inTheClear.has(number)) this.putObject(number, bytes);
    this.size = Math.max(this.size, this.end);
    for (const { number, bytes } of objects) {
      if (inTheClear.has(number)) continue;
      if (/endstream\s+endobj\s*$/.test(bytes.toString('latin1', bytes.length - 40))) {
        this.putObject(number, bytes);
      } else {
        const text = bytes.toString('latin1');
        this.waiting.push({ number, text: text.slice(text.indexOf('\n') + 1, text.lastIndexOf('endobj')).trimEnd() });
        if (this.waiting.length === mostTogether) this.putTogether();
      }
    }
    if (this.waiting.length > 0) this.putTogether();
    this.putTable();
    return Buffer.concat(this.pieces);
  }

  private putObject(number: number, bytes: Buffer): void {
    this.entries[number] = [1, this.end, 0];
    this.put(bytes);
  }

  private put(bytes: Buffer): void {
    this.pieces.push(bytes);
    this.end += bytes.length;
  }

  private putTogether(): void {
    const stream = this.size;
    const places: string[] = [];
    let length = 0;
    for (const [index, { number, text }] of this.waiting.entries()) {
      this.entries[number] = [2, stream, index];
      places.push(`${String(number)} ${String(length)}`);
      length += text.length + 1;
    }
    const head = `${places.join(' ')}\n`;
    const texts = this.waiting.map(({ text }) => text).join('\n');
    const entries = `/Type /ObjStm\n/N ${String(places.length)}\n/First ${String(head.length)}\n`;
    this.putStream(entries, Buffer.from(head + texts, 'latin1'));
    this.waiting = [];
  }

  private putTable(): void {
    const start = this.end;
    const size = this.size + 1;
    this.entries[this.size] = [1, start, 0];
    const table = Buffer.alloc(size * entryLength);
    for (const [number, entry] of this.entries.entries()) {
      let at = number * entryLength;
      for (const [field, width] of entryWidths.entries()) at = table.writeUIntBE(entry?.[field] ?? 0, at, width);
    }
    const trailer = this.file.trailer.replace(/\/Size \d+/, `/Size ${String(size)}`).trim();
    this.putStream(`/Type /XRef\n/W [${entryWidths.join(' ')}]\n${trailer}\n`, table);
    this.put(Buffer.from(`startxref\n${String(start)}\n%%EOF\n`));
  }

  private putStream(entries: string, content: Buffer): void {
    const number = this.size;
    this.size += 1;
    this.entries[number] = [1, this.end, 0];
    const deflated = deflateSync(content, { level });
    const head = `${String(number)} 0 obj\n<<${entries}/Filter /FlateDecode\n/Length ${String(deflated.length)}>> stream\n`;
    this.put(Buffer.concat([Buffer.from(head, 'latin1'), deflated, Buffer.from('\nendstream\nendobj\n')]));
  }
}
