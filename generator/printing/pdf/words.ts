import type { PdfFile } from '../../pdf-file.ts';
import type { Fonts } from './fonts.ts';
import { runsOf, spokenBy, stretchesOf } from './runs.ts';
import type { Element, Structure } from './structure.ts';
import { contentsOf, kidsOf } from './structure.ts';
import { pdfText, textStringsOf } from './text-string.ts';

/** What the words of a document can be read from. */
export interface WordsSource {
  readonly structure: Structure;
  readonly fonts: Fonts;
  /** Marked contents by their numbers, by pages. */
  readonly pieces: ReadonlyMap<number, ReadonlyMap<number, string>>;
}

/** The words of an element, in one line. */
function wordsOf(element: Element, { structure, fonts, pieces }: WordsSource): string {
  const words = contentsOf(element, structure).map(({ page, content }) => {
    const runs = runsOf(pieces.get(page)?.get(content) ?? '', fonts);
    return stretchesOf(runs).map(spokenBy).join('');
  });
  return words.join('').replace(/\s+/g, ' ').trim();
}

/** Says of each link where it leads, in its own words (Matterhorn 28-012). */
export function nameLinks(file: PdfFile, source: WordsSource): void {
  const links = new Map<number, Element>();
  for (const element of source.structure.values()) {
    if (element.kind !== 'Link') continue;
    for (const { kind, number } of kidsOf(element)) if (kind === 'object') links.set(number, element);
  }
  const names = new Map<Element, string>();
  for (const [annotation, element] of links) {
    const text = file.textOf(annotation);
    if (text.includes('/Contents')) continue;
    const words = names.get(element) ?? wordsOf(element, source);
    names.set(element, words);
    const name = words === '' ? (textStringsOf(text).get('URI') ?? '') : words;
    if (name !== '') file.replace(annotation, text.replace(/>>$/, `\n/Contents ${pdfText(name)}>>`));
  }
}

/** Bookmarks in the words of their headings: Chromium repeats some, and loses blanks. */
export function nameBookmarks(file: PdfFile, source: WordsSource): void {
  for (const number of file.beginningWith('<</Title ')) {
    const text = file.textOf(number);
    const heading = source.structure.get(Number(/\/SE (\d+) 0 R/.exec(text)?.[1] ?? 'NaN'));
    const words = heading === undefined ? '' : wordsOf(heading, source);
    if (words !== '')
      file.replace(
        number,
        text.replace(/\/Title (?:<[^>]*>|\((?:\\[\s\S]|[^\\()])*\))/, () => `/Title ${pdfText(words)}`),
      );
  }
}
