import type { PdfFile } from '../../pdf-file.ts';
import type { PageContent } from './contents.ts';
import { pageContents, replaceContent, taggedForms } from './contents.ts';
import type { About } from './description.ts';
import { describe } from './description.ts';
import { faultsOf } from './faults.ts';
import { placeFigures } from './figures.ts';
import { mendFonts } from './fonts.ts';
import type { Marked } from './marks.ts';
import { markedContent } from './marks.ts';
import { giveListsBodies, structureOf } from './structure.ts';
import { nameBookmarks, nameLinks } from './words.ts';
import type { Archive } from './xmp.ts';

/** The document was to be kept for long, and does not keep the standard for that. */
export class NotArchival extends Error {
  override readonly name = 'NotArchival';
}

/**
 * Makes a document as Chromium printed it good where its tags fall short of PDF/UA-1 (ISO 14289-1): content that is neither
 * tagged nor an artifact, items of lists without a body, figures without a place, letters of other languages, links that do
 * not say where they lead, glyphs that stand for no character. Nothing of it is seen. Then the document says who made it, and
 * that it keeps the standard, unless `faultsOf` finds where it does not.
 * @param archive the standard for archives that it is to keep as well; null for none
 * @throws NotArchival
 */
export function finish(file: PdfFile, about: About, archive: Archive | null): void {
  const fonts = mendFonts(file);
  const structure = structureOf(file);
  const pages = pageContents(file);
  const figures = placeFigures(file, structure, pages);
  giveListsBodies(file, structure);
  const forms = taggedForms(file);
  const contents: string[] = [];
  let isMarked = true;
  const mark = (stream: number, content: string, ofFigures: ReadonlySet<number>): Marked => {
    const marked = markedContent(content, { taggedForms: forms, fonts, figures: ofFigures });
    if (marked.content !== content) replaceContent(file, stream, marked.content);
    isMarked &&= marked.isWhole;
    contents.push(content);
    return marked;
  };
  const pieces = piecesOf(pages, ({ page, stream, content }) => mark(stream, content, figures.get(page) ?? none));
  for (const [form, content] of forms) mark(form, content, none);
  const source = { structure, fonts, pieces };
  nameLinks(file, source);
  nameBookmarks(file, source);
  const faults = faultsOf({ file, fonts, isMarked, contents }, structure);
  if (faults.length > 0 && archive !== null) throw new NotArchival(faults[0]);
  describe(file, about, faults.length > 0 ? [] : ['pdfua-1', ...(archive === null ? [] : [archive])]);
}

const none: ReadonlySet<number> = new Set();

/** Marked contents by their numbers, by pages. */
function piecesOf(
  pages: readonly PageContent[],
  mark: (page: PageContent) => Marked,
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const pieces = new Map<number, Map<number, string>>();
  for (const page of pages) {
    const ofPage = pieces.get(page.page) ?? new Map<number, string>();
    for (const [number, piece] of mark(page).pieces) ofPage.set(number, piece);
    pieces.set(page.page, ofPage);
  }
  return pieces;
}
