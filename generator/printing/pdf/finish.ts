import type { PdfFile } from '../../pdf-file.ts';
import type { PageContent } from './contents.ts';
import { formContents, pageContents, replaceContent, taggedForms } from './contents.ts';
import type { About } from './description.ts';
import { describe } from './description.ts';
import { faultsOf } from './faults.ts';
import { placeFigures } from './figures.ts';
import { mendFonts } from './fonts.ts';
import type { Marked } from './marks.ts';
import { asArtifacts, markedContent } from './marks.ts';
import { releaseRepeated } from './repeated.ts';
import { giveListsBodies, structureOf } from './structure.ts';
import { textMarked } from './text-objects.ts';
import { nameBookmarks, nameLinks } from './words.ts';
import type { Archive, Claim } from './xmp.ts';

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
  const faults = mend(file);
  if (faults.length > 0 && archive !== null) throw new NotArchival(faults[0]);
  describe(file, about, faults.length > 0 ? [] : claimsOf(archive));
}

/** What a document without faults may claim. */
export function claimsOf(archive: Archive | null): readonly Claim[] {
  return ['pdfua-1', ...(archive === null ? [] : [archive])];
}

/** Mends a document, and leaves it to others to say what it is. @returns where it does not keep the standard even so */
export function mend(file: PdfFile): readonly string[] {
  const fonts = mendFonts(file);
  const structure = structureOf(file);
  const pages = pageContents(file);
  const figures = placeFigures(file, structure, pages);
  giveListsBodies(file, structure);
  const forms = formContents(file);
  const tagged = taggedForms(forms);
  const marked = new Map<PageContent, Marked>();
  for (const page of pages)
    marked.set(
      page,
      markedContent(page.content, { taggedForms: tagged, fonts, figures: figures.get(page.page) ?? none }),
    );
  const pieces = piecesOf(marked);
  const repeated = releaseRepeated(file, structure, pieces);
  for (const [{ page, stream, content }, { content: written }] of marked) {
    const released = repeated.filter((each) => each.page === page).map((each) => each.content);
    replaceContent(file, stream, content, asArtifacts(written, released));
  }
  const formsMarked = [...forms].map(([form, content]) => {
    const whole = tagged.has(form)
      ? markedContent(content, { taggedForms: tagged, fonts, figures: none })
      : { content: textMarked(content, fonts), isWhole: true };
    replaceContent(file, form, content, whole.content);
    return whole;
  });
  const isMarked = [...marked.values(), ...formsMarked].every(({ isWhole }) => isWhole);
  const contents = [...pages.map(({ content }) => content), ...forms.values()];
  const source = { structure, fonts, pieces };
  nameLinks(file, source);
  nameBookmarks(file, source);
  return faultsOf({ file, fonts, isMarked, contents }, structure);
}

const none: ReadonlySet<number> = new Set();

/** Marked contents by their numbers, by pages. */
function piecesOf(marked: ReadonlyMap<PageContent, Marked>): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const pieces = new Map<number, Map<number, string>>();
  for (const [{ page }, { pieces: found }] of marked) {
    const ofPage = pieces.get(page) ?? new Map<number, string>();
    for (const [number, piece] of found) ofPage.set(number, piece);
    pieces.set(page, ofPage);
  }
  return pieces;
}
