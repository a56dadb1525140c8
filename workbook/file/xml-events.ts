import type { StartTag } from './start-tag.ts';

/** Elements that are read at once where they are written as most writers do: telling tag by tag takes three times as long. */
export interface PlainElement {
  /**
   * Null for what does not begin here, is not well-formed, has yet to come, or is written in another way. Nothing has been
   * read of it then.
   */
  read(window: string, start: number): PlainRead | null;
}

export interface PlainRead {
  /** Where the element ends. */
  readonly end: number;
  /** The steps that telling its tags and attributes would have taken. */
  readonly steps: number;
}

/** Receives the parts of a document in their order. */
export interface XmlEvents {
  /** What may be read at once where the scanner has come to; null where each tag is to be told. */
  readonly plain?: PlainElement | null;
  /** The tag is that of the next element afterwards. */
  open(tag: StartTag): void;
  /** Text inside an element, in as many pieces as it is written in. */
  text(text: string): void;
  close(): void;
}
