import { deflateSync, inflateSync } from 'node:zlib';
import type { PdfFile } from '../../pdf-file.ts';

/** A font, as the contents of pages use it. Glyphs are named as there: `001A`. */
export interface Font {
  /** The language of its letters, where the document’s own does not have them. */
  readonly language: string | null;
  readonly isEmbedded: boolean;
  /** What a glyph stands for; undefined where nobody knows. */
  characterOf(glyph: string): string | undefined;
  /** The glyph of a character; undefined where it has none. */
  glyphOf(character: string): string | undefined;
  /** Thousandths of the font’s size. */
  widthOf(glyph: string): number;
}

/** Fonts by their names in the contents of pages: `F7`. */
export type Fonts = ReadonlyMap<string, Font>;

/** Languages of the schools of London by a word in the name of the font for their letters. */
const languagesOfFonts: readonly (readonly [RegExp, string])[] = [
  [/Arab|Naskh/, 'ar'],
  [/Tamil/, 'ta'],
  [/Devanagari/, 'hi'],
  [/Gurmukhi/, 'pa'],
  [/Gujarati/, 'gu'],
  [/Bengali/, 'bn'],
  [/Hebrew/, 'he'],
  [/NotoSansSC|NotoSerifSC/, 'zh'],
];

/**
 * Chromium gives the parts of a composed letter, such as the dots of an Arabic one, the character U+0000, which no PDF may
 * have (Matterhorn 31-028). They become U+200D, which joins letters and is not seen.
 */
export function mendFonts(file: PdfFile): Fonts {
  const fonts = new Map<string, Font>();
  for (const number of file.beginningWith('<</Type /Font\n')) {
    const text = file.textOf(number);
    const [, name] = /\/BaseFont \/([\w+-]+)/.exec(text) ?? [];
    const [, descendant] = /\/DescendantFonts \[(\d+) 0 R\]/.exec(text) ?? [];
    if (name === undefined || descendant === undefined) continue;
    const [, language = null] = languagesOfFonts.find(([pattern]) => pattern.test(name)) ?? [];
    const characters = Number(/\/ToUnicode (\d+) 0 R/.exec(text)?.[1] ?? 'NaN');
    if (language !== null) mendCharacters(file, characters);
    fonts.set(`F${String(number)}`, new EmbeddedFont(file, { language, characters, descendant: Number(descendant) }));
  }
  return fonts;
}

function mendCharacters(file: PdfFile, number: number): void {
  const stream = file.streamOf(number);
  if (stream === null) return;
  const map = inflateSync(stream.deflated).toString('latin1');
  const mended = map.replace(/^(<\w{4}>) <0000>$/gm, '$1 <200D>');
  if (mended !== map) file.replaceStream(number, stream.entries, deflateSync(Buffer.from(mended, 'latin1')));
}

interface FontParts {
  readonly language: string | null;
  /** Numbers of the objects that say what its glyphs stand for, and how wide they are. */
  readonly characters: number;
  readonly descendant: number;
}

/** What it knows of its glyphs is read when somebody asks. */
class EmbeddedFont implements Font {
  readonly language: string | null;
  private readonly file: PdfFile;
  private readonly parts: FontParts;
  private characters: ReadonlyMap<string, string> | null = null;
  private glyphs: ReadonlyMap<string, string> | null = null;
  private widths: Widths | null = null;

  constructor(file: PdfFile, parts: FontParts) {
    this.language = parts.language;
    this.file = file;
    this.parts = parts;
  }

  get isEmbedded(): boolean {
    const [, descriptor] = /\/FontDescriptor (\d+) 0 R/.exec(this.file.textOf(this.parts.descendant)) ?? [];
    return descriptor !== undefined && /\/FontFile2 \d+ 0 R/.test(this.file.textOf(Number(descriptor)));
  }

  characterOf(glyph: string): string | undefined {
    return this.known().get(glyph);
  }

  glyphOf(character: string): string | undefined {
    this.glyphs ??= new Map([...this.known()].map(([glyph, each]) => [each, glyph]));
    return this.glyphs.get(character);
  }

  widthOf(glyph: string): number {
    this.widths ??= widthsIn(this.file.textOf(this.parts.descendant));
    return this.widths.of.get(parseInt(glyph, 16)) ?? this.widths.ofOthers;
  }

  private known(): ReadonlyMap<string, string> {
    return (this.characters ??= charactersIn(this.file, this.parts.characters));
  }
}

/** Reads `<0003> <0041>`, and ranges `<0003> <0005> <0041>` (ISO 32000-1, 9.10.3). */
function charactersIn(file: PdfFile, number: number): ReadonlyMap<string, string> {
  const characters = new Map<string, string>();
  const stream = file.streamOf(number);
  if (stream === null) return characters;
  const map = inflateSync(stream.deflated).toString('latin1');
  for (const [, first = '', second = '', third] of map.matchAll(/^<(\w{4})> <(\w+)>(?: <(\w+)>)?$/gm)) {
    if (third === undefined) {
      characters.set(first, textOf(second));
      continue;
    }
    for (let code = parseInt(first, 16); code <= parseInt(second, 16); code += 1)
      characters.set(hexOf(code), String.fromCodePoint(parseInt(third, 16) + code - parseInt(first, 16)));
  }
  return characters;
}

function hexOf(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

/** UTF-16 in hexadecimal as text. */
function textOf(hex: string): string {
  return hex.replace(/\w{4}/g, (unit) => String.fromCharCode(parseInt(unit, 16)));
}

interface Widths {
  readonly of: ReadonlyMap<number, number>;
  readonly ofOthers: number;
}

/** Reads `/W [3 [250 300] 7 9 400]` and `/DW 513` (ISO 32000-1, 9.7.4.3). */
function widthsIn(font: string): Widths {
  const widths = new Map<number, number>();
  const [, entries = ''] = /\/W \[((?:[\d.\s-]|\[[^\]]*\])*)\]/.exec(font) ?? [];
  for (const [, first = '', list, last = '', width = ''] of entries.matchAll(
    /(\d+)\s*(?:\[([^\]]*)\]|\s(\d+)\s+([\d.-]+))/g,
  )) {
    if (list === undefined)
      for (let glyph = Number(first); glyph <= Number(last); glyph += 1) widths.set(glyph, Number(width));
    else
      for (const [index, each] of list.trim().split(/\s+/).entries()) widths.set(Number(first) + index, Number(each));
  }
  return { of: widths, ofOthers: Number(/\/DW ([\d.]+)/.exec(font)?.[1] ?? '1000') };
}
