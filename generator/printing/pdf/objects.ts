import { PdfUpdate, UnexpectedPdf } from './update.ts';

/** An object as it stands in a document: its text up to a stream, in Latin-1, and the bytes of that stream. */
export interface PdfObject {
  readonly text: string;
  readonly stream: Buffer | null;
}

/** The objects of a PDF as Chromium and this program write one, each in its latest form. */
export class PdfObjects {
  /** The number of the catalog. */
  readonly root: number;
  /** The number of the object that says who made the document. */
  readonly info: number;
  private readonly bytes: Buffer;
  private readonly text: string;
  private readonly places: ReadonlyMap<number, number>;
  private readonly read = new Map<number, PdfObject>();

  /** @throws UnexpectedPdf */
  constructor(pdf: Uint8Array) {
    const { before, places, root, info } = new PdfUpdate(pdf);
    this.bytes = before;
    this.text = before.toString('latin1');
    this.places = places;
    this.root = root;
    this.info = info;
  }

  get numbers(): Iterable<number> {
    return this.places.keys();
  }

  /** @throws UnexpectedPdf where there is no such object */
  get(number: number): PdfObject {
    const known = this.read.get(number);
    if (known !== undefined) return known;
    const object = this.objectAt(this.places.get(number) ?? this.text.length, number);
    this.read.set(number, object);
    return object;
  }

  /** The object that an entry of a dictionary refers to, such as `/Pages 19 0 R`; null where it has no such entry. */
  referredTo(text: string, entry: string): number | null {
    const [, number] = new RegExp(`/${entry} (\\d+) 0 R\\b`).exec(text) ?? [];
    return number === undefined ? null : Number(number);
  }

  private objectAt(place: number, number: number): PdfObject {
    const head = `${String(number)} 0 obj`;
    // Strings are passed over: what stands in them ends nothing.
    const ends = /\((?:[^()\\]|\\[\s\S])*\)|<[\dA-Fa-f\s]*>|(>>\s*stream\r?\n)|(\bendobj\b)/g;
    ends.lastIndex = place;
    for (let found = ends.exec(this.text); found !== null; found = ends.exec(this.text)) {
      const [whole, beginsStream, isEnd] = found;
      if (beginsStream === undefined && isEnd === undefined) continue;
      const end = found.index + (beginsStream === undefined ? 0 : '>>'.length);
      const text = this.text.slice(place, end);
      if (!text.startsWith(head)) break;
      const stream = beginsStream === undefined ? null : this.streamAt(found.index + whole.length, text);
      return { text: text.slice(head.length).trim(), stream };
    }
    throw new UnexpectedPdf(`object ${String(number)} is not there`);
  }

  private streamAt(start: number, dictionary: string): Buffer {
    const [, length = ''] = /\/Length (\d+)(?! \d+ R)/.exec(dictionary) ?? [];
    const stream = this.bytes.subarray(start, start + Number(length));
    const isWhole =
      length !== '' && /^\s*endstream\b/.test(this.text.slice(start + Number(length), start + Number(length) + 16));
    if (!isWhole) throw new UnexpectedPdf('a stream without its end');
    return stream;
  }
}

/** The text of an object with other numbers where it refers to other objects; what stands in strings stays. */
export function renumbered(text: string, numberOf: (number: number) => number): string {
  return text.replace(/\((?:[^()\\]|\\[\s\S])*\)|<[\dA-Fa-f\s]*>|\b(\d+) 0 R\b/g, (whole, number: string | undefined) =>
    number === undefined ? whole : `${String(numberOf(Number(number)))} 0 R`,
  );
}
