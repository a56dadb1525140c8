import { createHash } from 'node:crypto';

/** An object of a PDF: `12 0 R`. */
export type Reference = `${number} 0 R`;

/** Objects that are added to a finished PDF behind its end, so that nothing of it is touched. */
export class PdfUpdate {
  /** Entries of the catalogue as they stand, such as `/Pages 12 0 R`. */
  readonly catalog: string;
  private readonly pdf: Buffer;
  private readonly root: number;
  private readonly info: string;
  private readonly previous: number;
  private readonly objects = new Map<number, Buffer>();
  private next: number;

  /** @param pdf as Chromium writes it: with a table of its objects @throws RangeError where it is no such PDF */
  constructor(pdf: Uint8Array) {
    this.pdf = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
    const end = this.pdf.subarray(-1500).toString('latin1');
    const trailer = end.slice(end.lastIndexOf('trailer'));
    this.previous = numberIn(trailer, /startxref\s+(\d+)\s+%%EOF\s*$/);
    this.next = numberIn(trailer, /\/Size (\d+)/);
    this.root = numberIn(trailer, /\/Root (\d+) 0 R/);
    this.info = /\/Info \d+ 0 R/.exec(trailer)?.[0] ?? '';
    this.catalog = this.dictionary(this.root);
  }

  /** Adds an object. @param entries of a dictionary @param stream its content, where it has one */
  add(entries: string, stream?: Uint8Array): Reference {
    const number = this.next;
    this.next += 1;
    this.objects.set(number, objectOf(number, entries, stream));
    return `${number} 0 R`;
  }

  /** Gives the catalogue other entries. */
  setCatalog(entries: string): void {
    this.objects.set(this.root, objectOf(this.root, entries));
  }

  finish(): Buffer {
    const parts: Buffer[] = [this.pdf];
    let at = this.pdf.length;
    const sections: string[] = [];
    for (const [number, object] of [...this.objects].sort(([one], [other]) => one - other)) {
      sections.push(`${String(number)} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
      parts.push(object);
      at += object.length;
    }
    const id = createHash('sha256').update(this.pdf).digest('hex').slice(0, 32);
    const trailer = `<</Size ${String(this.next)}\n/Root ${String(this.root)} 0 R\n${this.info}\n/Prev ${String(this.previous)}\n/ID [<${id}> <${id}>]>>`;
    const table = `xref\n${sections.join('')}trailer\n${trailer}\nstartxref\n${String(at)}\n%%EOF\n`;
    return Buffer.concat([...parts, Buffer.from(table, 'latin1')]);
  }

  private dictionary(number: number): string {
    const start = this.offsetOf(number);
    const text = this.pdf.subarray(start, start + 20_000).toString('latin1');
    const [, entries] = new RegExp(`^${String(number)} 0 obj\\s*<<([^]*?)>>\\s*endobj`).exec(text) ?? [];
    if (entries === undefined) throw new RangeError('The PDF has no catalogue where it says');
    return entries;
  }

  /** By the table that Chromium writes: of all objects from 0 on, 20 bytes each. */
  private offsetOf(number: number): number {
    const head = /^xref\s+0 \d+\s+/.exec(this.pdf.subarray(this.previous, this.previous + 40).toString('latin1'))?.[0];
    if (head === undefined) throw new RangeError('The PDF has no table of its objects');
    const entry = this.previous + head.length + 20 * number;
    return Number(this.pdf.subarray(entry, entry + 10).toString('latin1'));
  }
}

/** A text in a PDF, whatever its script. */
export function pdfText(text: string): string {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  return `<${bytes.toString('hex').toUpperCase()}>`;
}

/** An instant in a PDF. @param instant ISO in UTC */
export function pdfDate(instant: string): string {
  return `(D:${instant.slice(0, 19).replace(/\D/g, '')}Z)`;
}

function objectOf(number: number, entries: string, stream?: Uint8Array): Buffer {
  const dictionary = (more: string) => `${String(number)} 0 obj\n<<${entries}${more}>>\n`;
  if (stream === undefined) return Buffer.from(`${dictionary('')}endobj\n`, 'latin1');
  return Buffer.concat([
    Buffer.from(`${dictionary(`\n/Length ${String(stream.length)}`)}stream\n`, 'latin1'),
    stream,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
}

function numberIn(text: string, pattern: RegExp): number {
  const [, digits] = pattern.exec(text) ?? [];
  if (digits === undefined) throw new RangeError('The PDF does not end as Chromium ends it');
  return Number(digits);
}
