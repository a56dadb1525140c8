import { deflateSync } from 'node:zlib';
import { PdfFile } from '../../pdf-file.ts';
import { placeFigures } from './figures.ts';
import { tidyFonts } from './fonts.ts';
import { markedContent } from './marked.ts';
import { pageContents, taggedForms } from './page-contents.ts';
import { giveListsBodies, structureOf } from './structure.ts';

/** Larger ones grow by a tenth, and take a third of the time. */
const quickly = { level: 3 };

/**
 * A document as Chromium printed it, made good where its tags fall short of PDF/UA-1 (ISO 14289-1): content that is
 * neither tagged nor an artifact, items of lists without a body, figures without a place, letters of other languages,
 * glyphs that stand for no character. Nothing of it is seen. A PDF of another form is given back as it is.
 */
export function tidy(pdf: Buffer): Buffer {
  const file = PdfFile.read(pdf);
  if (file === null) return pdf;
  const languages = tidyFonts(file);
  const structure = structureOf(file);
  const pages = pageContents(file);
  const figures = placeFigures(file, structure, pages);
  giveListsBodies(file, structure);
  const forms = taggedForms(file);
  const mark = (stream: number, content: string, figuresHere: ReadonlySet<number>): void => {
    const marked = markedContent(content, { taggedForms: forms, languages, figures: figuresHere });
    const entries = file.streamOf(stream)?.entries;
    if (marked === content || entries === undefined) return;
    file.replaceStream(stream, entries, deflateSync(Buffer.from(marked, 'latin1'), quickly));
  };
  const none = new Set<number>();
  for (const { page, stream, content } of pages) mark(stream, content, figures.get(page) ?? none);
  for (const [form, content] of forms) mark(form, content, none);
  return file.write();
}
