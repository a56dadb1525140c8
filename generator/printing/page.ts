import type { Archive } from './pdf/xmp.ts';

/** One document to print. */
export interface Page {
  /** CSS of all documents of its kind; the project’s fonts are added. */
  readonly stylesheet: string;
  readonly title: string;
  /** Language of the document, as in HTML: `en-GB`. */
  readonly language: string;
  /**
   * HTML. Lines and fills that many documents share may stand at its very beginning, between `<!--ground-->` and
   * `<!--/ground-->`, placed out of the flow: for documents of one page they are drawn once and laid under each. `<!--day-->` stands for the day on
   * which it is printed; a document that would differ only in that day is the same document.
   */
  readonly body: string;
  /** Who wrote it, as the PDF’s information says. Optional: nobody. */
  readonly author?: string;
  /** What it is about. Optional: it does not say. */
  readonly subject?: string;
  /** Who publishes it. Optional: it does not say. */
  readonly publisher?: string;
  /** Whether it is to be kept for long, by which standard. Optional: by none. */
  readonly archive?: Archive;
  /** CSS of this document only, e.g. the text of `@page` margin boxes; see `cssString`. */
  readonly pageStyle?: string;
  /**
   * Whether it may be printed as one document with others of its kind, and divided from them afterwards: it has a ground, and its
   * stylesheet shows it in the same way wherever its body stands among others. Optional: no.
   */
  readonly together?: boolean;
  /** Whether to make bookmarks of the headings. Optional: no. */
  readonly outline?: boolean;
}
