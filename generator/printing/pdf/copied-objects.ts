import { createHash } from 'node:crypto';
import type { NewPdf } from './new-pdf.ts';
import type { PdfObject, PdfObjects } from './objects.ts';
import { renumbered } from './objects.ts';
import { UnexpectedPdf } from './update.ts';

/** What documents that are put together have in common is written once. */
export class SharedObjects {
  private readonly byContent = new Map<string, number>();
  private readonly tags = new Map<string, string>();

  /** The number of an object of this content, which is written where there was none. */
  numberOf(text: string, stream: Buffer | null, out: NewPdf): number {
    const hash = createHash('sha256').update(text, 'latin1');
    const content = (stream === null ? hash : hash.update('\0').update(stream)).digest('base64');
    const known = this.byContent.get(content);
    if (known !== undefined) return known;
    const number = out.add(text, stream);
    this.byContent.set(content, number);
    return number;
  }

  /**
   * The tag before the name of a font of which a document holds some letters (ISO 32000-1, 9.6.4): every choice of letters
   * needs one of its own, and Chromium begins with the same in each document.
   */
  tagOf(name: string, file: Buffer): string {
    const content = `${name} ${createHash('sha256').update(file).digest('base64')}`;
    const known = this.tags.get(content) ?? lettersOf(this.tags.size);
    this.tags.set(content, known);
    return known;
  }
}

/** 0 as `AAAAAA`, 1 as `AAAAAB`. */
function lettersOf(count: number): string {
  return Array.from({ length: 6 }, (_, place) =>
    String.fromCharCode(0x41 + (Math.floor(count / 26 ** (5 - place)) % 26)),
  ).join('');
}

/** One document’s objects on their way into another. */
export class CopiedObjects {
  private readonly from: PdfObjects;
  private readonly out: NewPdf;
  private readonly shared: SharedObjects;
  /** Numbers there, by those here; null while what an object refers to is copied. */
  private readonly numbers = new Map<number, number | null>();
  private readonly tags: ReadonlyMap<string, string>;

  constructor(from: PdfObjects, out: NewPdf, shared: SharedObjects) {
    this.from = from;
    this.out = out;
    this.shared = shared;
    this.tags = new Map([...this.fonts()].map(([tag, name, file]) => [`${tag}+${name}`, shared.tagOf(name, file)]));
  }

  /** Gives an object a number of its own, under which it is written later with `putOwn`. */
  reserve(number: number): number {
    const own = this.out.reserve();
    this.numbers.set(number, own);
    return own;
  }

  /** References to an object lead to that one. */
  lead(number: number, to: number): void {
    this.numbers.set(number, to);
  }

  /** Writes an object for which a number was reserved. */
  putOwn(number: number, text = this.from.get(number).text): void {
    const own = this.numbers.get(number);
    if (own == null) throw new RangeError(`no number was reserved for object ${String(number)}`);
    this.out.put(own, this.renumbered(text), this.from.get(number).stream);
  }

  /** The text with what it refers to under its new numbers; what is not there yet is copied. */
  renumbered(text: string): string {
    const tagged = text.replace(/\/([A-Z]{6}\+[\w-]+)/g, (whole, name: string) => {
      const tag = this.tags.get(name);
      return tag === undefined ? whole : `/${tag}${name.slice(6)}`;
    });
    return renumbered(tagged, (number) => this.numberOf(number));
  }

  private numberOf(number: number): number {
    const known = this.numbers.get(number);
    if (known === null) throw new UnexpectedPdf(`object ${String(number)} refers to itself`);
    if (known !== undefined) return known;
    const { text, stream } = this.from.get(number);
    if (isElement(text)) return this.element(number, text);
    this.numbers.set(number, null);
    const copied = this.shared.numberOf(this.renumbered(text), stream, this.out);
    this.numbers.set(number, copied);
    return copied;
  }

  /** An element of the structure: those above and below it refer to it, and no two documents share one. */
  private element(number: number, text: string): number {
    const own = this.reserve(number);
    this.putOwn(number, text);
    return own;
  }

  private *fonts(): Generator<readonly [tag: string, name: string, file: Buffer]> {
    for (const number of this.from.numbers) {
      const { text }: PdfObject = this.from.get(number);
      const [, tag, name] = /\/FontName \/([A-Z]{6})\+([\w-]+)/.exec(text) ?? [];
      const file = this.from.referredTo(text, 'FontFile[23]?');
      const stream = file === null ? null : this.from.get(file).stream;
      if (tag !== undefined && name !== undefined && stream !== null) yield [tag, name, stream];
    }
  }
}

function isElement(text: string): boolean {
  return /^<<\s*\/Type \/StructElem\b/.test(text);
}
