/** One document to print. */
export interface Page {
  readonly title: string;
  /** Of the document, as in HTML: `en-GB`. */
  readonly language: string;
  readonly body: string;
  /** CSS of this document only, e.g. the text of `@page` margin boxes; see `cssString`. */
  readonly pageStyle?: string;
  /** Bookmarks made of the headings. None where left out. */
  readonly outline?: boolean;
}
