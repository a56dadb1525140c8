import { deflateSync, inflateSync } from 'node:zlib';
import type { PdfFile } from '../../pdf-file.ts';

/** Languages of the schools of London by a word in the name of the font for their letters. */
const languagesOfFonts: readonly (readonly [RegExp, string])[] = [
  [/Arab|Naskh/, 'ar'],
  [/Tamil/, 'ta'],
  [/Devanagari/, 'hi'],
  [/Gurmukhi/, 'pa'],
  [/Bengali/, 'bn'],
  [/Hebrew/, 'he'],
  [/NotoSansSC|NotoSerifSC/, 'zh'],
];

/**
 * Chromium gives the parts of a composed letter, such as the dots of an Arabic one, the character U+0000, which no PDF may
 * have (Matterhorn 31-028). They become U+200D, which joins letters and is not seen.
 * @returns languages by the names that fonts have in the contents of pages: `F7`
 */
export function tidyFonts(file: PdfFile): ReadonlyMap<string, string> {
  const languages = new Map<string, string>();
  for (const number of file.numbers) {
    if (!file.openingOf(number).startsWith('<</Type /Font\n')) continue;
    const text = file.textOf(number);
    const [, name = ''] = /\/BaseFont \/([\w+-]+)/.exec(text) ?? [];
    const [, language] = languagesOfFonts.find(([pattern]) => pattern.test(name)) ?? [];
    if (language === undefined) continue;
    languages.set(`F${String(number)}`, language);
    const characters = Number(/\/ToUnicode (\d+) 0 R/.exec(text)?.[1] ?? 'NaN');
    const stream = file.streamOf(characters);
    if (stream === null) continue;
    const map = inflateSync(stream.deflated).toString('latin1');
    const mended = map.replace(/^(<\w{4}>) <0000>$/gm, '$1 <200D>');
    if (mended !== map) file.replaceStream(characters, stream.entries, deflateSync(Buffer.from(mended, 'latin1')));
  }
  return languages;
}
