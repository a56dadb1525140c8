import { PdfFile } from '../pdf-file.ts';
import { drawingOf, layUnder, partGround } from './ground.ts';
import type { Drawing } from './ground.ts';
import { NotArchival, finish } from './pdf/finish.ts';
import type { Page } from './page.ts';

/** Prints documents of one kind on grounds, each of which is drawn once. */
export class Paper {
  private readonly printWhole: (page: Page) => Promise<Buffer>;
  /** Drawings by their HTML. Null for one that cannot be put under a document. */
  private readonly drawings = new Map<string, Drawing | null>();

  constructor(printWhole: (page: Page) => Promise<Buffer>) {
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

function finished(pdf: Buffer, page: Page, drawing: null): Buffer;
/** @returns null where the drawing cannot be laid under it */
function finished(pdf: Buffer, page: Page, drawing: Drawing): Buffer | null;
function finished(pdf: Buffer, page: Page, drawing: Drawing | null): Buffer | null {
  const file = PdfFile.read(pdf);
  if (drawing !== null && (file === null || !layUnder(file, drawing))) return null;
  const { author = '', subject = '', publisher = '', archive = null } = page;
  if (file === null && archive !== null) throw new NotArchival('Chromium wrote another form of PDF');
  if (file === null) return pdf;
  finish(file, { author, subject, publisher }, archive);
  return file.write();
}
