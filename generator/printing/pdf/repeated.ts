import type { PdfFile } from '../../pdf-file.ts';
import type { Content, Structure } from './structure.ts';
import { contentsOf, ownContents, replaceElement } from './structure.ts';
import type { WordsSource } from './words.ts';

/** Heads of a column, and headings that stand as heads of what is set as a table. */
const repeating = /^(?:TH|H\d)$/;

/**
 * Takes the headings of a table that are printed again on its further pages out of the structure, in which they would be
 * read again and again.
 * @returns what is an artifact now
 */
export function releaseRepeated(
  file: PdfFile,
  structure: Structure,
  pieces: WordsSource['pieces'],
): readonly Content[] {
  const glyphsOf = ({ page, content }: Content): string =>
    (
      pieces
        .get(page)
        ?.get(content)
        ?.match(/<\w{4}> Tj/g) ?? []
    ).join('');
  const released: Content[] = [];
  for (const heading of [...structure.values()].filter(({ kind }) => repeating.test(kind))) {
    const contents = contentsOf(heading, structure);
    const [first] = contents;
    const pages = [...new Set(contents.map(({ page }) => page))];
    if (first === undefined || pages.length < 2) continue;
    const on = (page: number): readonly Content[] => contents.filter((each) => each.page === page);
    const glyphs = on(first.page).map(glyphsOf).join('');
    for (const page of pages.slice(1)) if (on(page).map(glyphsOf).join('') === glyphs) released.push(...on(page));
  }
  for (const element of [...structure.values()].filter(({ text }) => text.includes('/Type /MCR'))) {
    const text = released.reduce((left, content) => left.replace(reference(content), ''), element.text);
    if (text !== element.text) replaceElement(file, structure, element, text);
  }
  for (const page of new Set(released.map((each) => each.page))) {
    const contents = released.filter((each) => each.page === page).map(({ content }) => content);
    ownContents(file, { page, contents }, null);
  }
  return released;
}

function reference({ page, content }: Content): string {
  return `<</Type /MCR\n/Pg ${String(page)} 0 R\n/MCID ${String(content)}>>`;
}
