import { PdfFile } from '../pdf-file.ts';
import { drawingOf, layUnder, partGround } from './ground.ts';
import type { Drawing } from './ground.ts';
import { describe } from './pdf/description.ts';
import { dividedPdf } from './pdf/divide.ts';
import { NotArchival, claimsOf, finish, mend } from './pdf/finish.ts';
import { UnexpectedPdf } from './pdf/update.ts';
import type { Page } from './page.ts';

/**
 * Prints a document as it comes.
 * @param bodies what is shown in place of the page’s own body, each as a page. Optional: that
 */
type PrintWhole = (page: Page, bodies?: readonly string[]) => Promise<Buffer>;

/** Prints documents of one kind on grounds, each of which is drawn once. */
export class Paper {
  private readonly printWhole: PrintWhole;
  /** Drawings by their HTML. Null for one that cannot be put under a document. */
  private readonly drawings = new Map<string, Drawing | null>();

  constructor(printWhole: PrintWhole) {
    this.printWhole = printWhole;
  }

  /** @throws NotArchival */
  async print(page: Page): Promise<Buffer> {
    const parts = partGround(page.body);
    const drawing = parts === null ? null : await this.drawingOf(parts.ground, page.stylesheet);
    if (parts === null || drawing === null) return finished(await this.printWhole(page), page, null);
    const printed = finished(await this.printWhole({ ...page, body: parts.rest }), page, drawing);
    return printed ?? finished(await this.printWhole(page), page, null);
  }

  /**
   * Prints pages that go together as one document, and divides it.
   * @returns null where that cannot be done with these
   */
  async printTogether(pages: readonly Page[]): Promise<readonly Buffer[] | null> {
    const [first] = pages;
    const bodies: string[] = [];
    const drawings: Drawing[] = [];
    for (const { body, stylesheet } of pages) {
      const parts = partGround(body);
      const drawing = parts === null ? null : await this.drawingOf(parts.ground, stylesheet);
      if (parts === null || drawing === null) return null;
      bodies.push(parts.rest);
      drawings.push(drawing);
    }
    if (first === undefined) return null;
    const file = PdfFile.read(await this.printWhole(first, bodies));
    if (file === null || !layUnder(file, drawings) || mend(file).length > 0) return null;
    try {
      const titles = pages.map(({ title }) => title);
      const parts = dividedPdf(file.write(), titles).map((part) => PdfFile.read(part));
      return parts.map((part, index) => described(part, pages[index] ?? first));
    } catch (error) {
      if (error instanceof UnexpectedPdf) return null;
      throw error;
    }
  }

  /** Printed without anything of the document that asks for it: the drawing goes into others too. */
  private async drawingOf(ground: string, stylesheet: string): Promise<Drawing | null> {
    const known = this.drawings.get(ground);
    if (known !== undefined) return known;
    // A blank between its elements would be text.
    const body = ground.replace(/>\s+</g, '><').trim();
    const drawing = drawingOf(await this.printWhole({ stylesheet, title: '', language: '', body }));
    this.drawings.set(ground, drawing);
    return drawing;
  }
}

function described(part: PdfFile | null, page: Page): Buffer {
  const { author = '', subject = '', publisher = '', archive = null } = page;
  if (part === null) throw new UnexpectedPdf('a part is not as it was written');
  describe(part, { author, subject, publisher }, claimsOf(archive));
  return part.write();
}

function finished(pdf: Buffer, page: Page, drawing: null): Buffer;
/** @returns null where the drawing cannot be laid under it */
function finished(pdf: Buffer, page: Page, drawing: Drawing): Buffer | null;
function finished(pdf: Buffer, page: Page, drawing: Drawing | null): Buffer | null {
  const file = PdfFile.read(pdf);
  if (drawing !== null && (file === null || !layUnder(file, [drawing]))) return null;
  const { author = '', subject = '', publisher = '', archive = null } = page;
  if (file === null && archive !== null) throw new NotArchival('Chromium wrote another form of PDF');
  if (file === null) return pdf;
  finish(file, { author, subject, publisher }, archive);
  return file.write();
}
