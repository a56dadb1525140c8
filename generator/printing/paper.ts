import { drawingOf, layUnder, partGround } from './ground.ts';
import type { Drawing } from './ground.ts';
import { tidy } from './pdf/tidy.ts';
import type { Page } from './page.ts';

/** Prints documents of one kind on grounds, each of which is drawn once. */
export class Paper {
  private readonly printWhole: (page: Page) => Promise<Buffer>;
  /** Drawings by their HTML. Null for one that cannot be put under a document. */
  private readonly drawings = new Map<string, Drawing | null>();

  constructor(printWhole: (page: Page) => Promise<Buffer>) {
    this.printWhole = printWhole;
  }

  async print(page: Page): Promise<Buffer> {
    const parts = partGround(page.body);
    if (parts === null) return tidy(await this.printWhole(page));
    const drawing = await this.drawingOf(parts.ground, page.stylesheet);
    if (drawing === null) return tidy(await this.printWhole(page));
    const printed = tidy(await this.printWhole({ ...page, body: parts.rest }));
    return layUnder(printed, drawing) ?? tidy(await this.printWhole(page));
  }

  /** Printed without anything of the document that asks for it: the drawing goes into others too. */
  private async drawingOf(ground: string, stylesheet: string): Promise<Drawing | null> {
    const known = this.drawings.get(ground);
    if (known !== undefined) return known;
    const drawing = drawingOf(await this.printWhole({ stylesheet, title: '', language: '', body: ground }));
    this.drawings.set(ground, drawing);
    return drawing;
  }
}
