import { SaxesParser } from 'saxes';
import type { Budget } from './limits.ts';
import { limits } from './limits.ts';
import { NamespaceScope } from './namespaces.ts';
import { damaged, UnreadableWorkbook } from './unreadable-workbook.ts';
import { xmlText } from './xml-text.ts';

/** By name as written. An attribute without a prefix belongs to its element alone. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What to do with one kind of element; children that it does not name are skipped, whatever is in them. */
export interface ElementReader {
  open?(attributes: Attributes, scope: NamespaceScope): void;
  readonly children?: ReadonlyMap<string, ElementReader>;
  /** `text`: the element's own text where it has no `children`, else nothing. */
  close?(text: string): void;
}

export interface XmlDocument {
  readonly root: string;
  readonly vocabulary: ReadonlySet<string>;
  readonly reader: ElementReader;
}

/** Where namespaces are declared, an element takes the time of this many; writers declare them once a part. */
const nodesOfDeclaration = 20;

/**
 * Reads a part whose root element is the document's, in its vocabulary.
 * @throws UnreadableWorkbook `damaged` when it is not well-formed, has a DOCTYPE or another root; or when the budget is spent
 */
export function readXml(part: Buffer, document: XmlDocument, budget: Budget): void {
  const reading = new Reading(document);
  // Namespaces are our own: those of saxes cost half as much again, for all that is skipped, too. And at most seven handlers:
  // with the eighth, V8 keeps the parser's fields in a dictionary, and reading takes three times as long.
  const parser = new SaxesParser({ position: false, xmlns: false });
  let attributes = 0;
  let declares = false;
  let declarationRead = false;
  let charactersOfToken = 0;
  let nodes = 0;
  parser.on('error', (error) => {
    throw damaged(error);
  });
  // ECMA-376 Part 2, section 6.2.5: no DTD. It is where entities that multiply, and files from elsewhere, come from.
  parser.on('doctype', () => {
    throw damaged('a DOCTYPE');
  });
  parser.on('attribute', ({ name }) => {
    charactersOfToken = 0;
    attributes += 1;
    declares ||= name.startsWith('xmlns');
    if (attributes > limits.attributesOfElement) throw damaged('an element of too many attributes');
  });
  parser.on('opentag', (tag) => {
    charactersOfToken = 0;
    if (!declarationRead) requireEncoding(parser.xmlDecl.encoding);
    declarationRead = true;
    nodes += 1 + attributes + (declares ? nodesOfDeclaration : 0);
    reading.open(tag.name, tag.attributes, declares);
    attributes = 0;
    declares = false;
  });
  parser.on('closetag', () => {
    charactersOfToken = 0;
    reading.close();
  });
  const text = (piece: string) => {
    charactersOfToken = 0;
    reading.text(piece);
  };
  parser.on('text', text);
  // A character of CDATA takes the time of an element; no writer uses it.
  parser.on('cdata', (piece) => {
    nodes += piece.length;
    text(piece);
  });
  for (const piece of xmlText(part)) {
    charactersOfToken += piece.length;
    if (charactersOfToken > limits.charactersOfToken) throw damaged('a tag, text or comment without an end');
    parser.write(piece);
    budget.spend('nodes', nodes);
    nodes = 0;
  }
  parser.close();
}

function requireEncoding(encoding = 'utf-8'): void {
  if (!/^(utf-?8|utf-?16(le|be)?|us-ascii)$/i.test(encoding)) throw damaged(`encoding ${encoding}`);
}

/** The elements that are open, and what is done with them. */
class Reading {
  readonly #document: XmlDocument;
  readonly #readers: ElementReader[] = [];
  readonly #scopes: NamespaceScope[];
  #skipped = 0;
  #text = '';

  constructor(document: XmlDocument) {
    this.#document = document;
    this.#scopes = [new NamespaceScope(document.vocabulary, new Map())];
  }

  open(name: string, attributes: Record<string, string>, declares: boolean): void {
    if (this.#readers.length + this.#skipped >= limits.xmlDepth) throw damaged('elements nested too deep');
    if (this.#skipped > 0) {
      this.#skipped += 1;
      return;
    }
    const outer = this.#scopes[this.#scopes.length - 1];
    const scope = declares ? outer?.within(attributes) : outer;
    const reader = scope && this.#readerOf(scope.local(name));
    if (!reader) {
      this.#skipped = 1;
      return;
    }
    this.#scopes.push(scope);
    this.#readers.push(reader);
    this.#text = '';
    reader.open?.(attributes, scope);
  }

  text(piece: string): void {
    const reader = this.#readers[this.#readers.length - 1];
    if (this.#skipped > 0 || !reader?.close || reader.children) return;
    this.#text += piece;
    if (this.#text.length > limits.textCharacters) {
      throw new UnreadableWorkbook('too-much-text', { cause: 'a text too long for a cell' });
    }
  }

  close(): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    this.#scopes.pop();
    const text = this.#text;
    this.#text = '';
    this.#readers.pop()?.close?.(text);
  }

  #readerOf(local: string | null): ElementReader | undefined {
    const parent = this.#readers[this.#readers.length - 1];
    if (parent) return local === null ? undefined : parent.children?.get(local);
    if (local !== this.#document.root) throw damaged(`a root that is no ${this.#document.root}`);
    return this.#document.reader;
  }
}
