import type { StartTag } from './start-tag.ts';
import type { Budget } from './limits.ts';
import { limits } from './limits.ts';
import { NamespaceScope } from './namespaces.ts';
import { damaged, UnreadableWorkbook } from './unreadable-workbook.ts';
import type { PlainElement, XmlEvents } from './xml-events.ts';
import { XmlScanner } from './xml-scanner.ts';
import { xmlText } from './xml-text.ts';

/** What to do with one kind of element; children that it does not name are skipped, whatever is in them. */
export interface ElementReader {
  /** The tag is that of another element afterwards. */
  open?(tag: StartTag, scope: NamespaceScope): void;
  readonly children?: ReadonlyMap<string, ElementReader>;
  /** One of the children, by its name without a prefix, as most writers write it. */
  readonly plain?: PlainElement & { readonly name: string };
  /** `text`: the element's own text where it has no `children`, else nothing. */
  close?(text: string): void;
}

export interface XmlDocument {
  readonly root: string;
  readonly vocabulary: ReadonlySet<string>;
  readonly reader: ElementReader;
  /** Asked now and then; from when it is true, the rest is left unread, whatever is in it. */
  isEnough?(): boolean;
}

/**
 * Reads a part whose root element is the document's, in its vocabulary.
 * @throws UnreadableWorkbook `damaged` when it is not well-formed, has a DOCTYPE or another root; or when the budget is spent
 */
export function readXml(part: Buffer, document: XmlDocument, budget: Budget): void {
  const reading = new Reading(document);
  const scanner = new XmlScanner(reading);
  for (const piece of xmlText(part)) {
    scanner.write(piece);
    budget.spend('work', scanner.takeWork());
    if (document.isEnough?.() === true) return;
  }
  scanner.end();
  budget.spend('work', scanner.takeWork());
}

/** The elements that are open, and what is done with them. */
class Reading implements XmlEvents {
  plain: PlainElement | null = null;
  private readonly document: XmlDocument;
  private readonly readers: ElementReader[] = [];
  private readonly scopes: NamespaceScope[];
  private skipped = 0;
  private collected = '';

  constructor(document: XmlDocument) {
    this.document = document;
    this.scopes = [new NamespaceScope(document.vocabulary, new Map())];
  }

  open(tag: StartTag): void {
    if (this.skipped > 0) {
      this.skipped += 1;
      return;
    }
    const outer = this.scopes[this.scopes.length - 1];
    const scope = tag.declaresNamespace ? outer?.within(tag) : outer;
    const reader = scope && this.readerOf(scope.local(tag.name));
    if (!reader) {
      this.skipped = 1;
      this.plain = null;
      return;
    }
    this.scopes.push(scope);
    this.readers.push(reader);
    this.collected = '';
    reader.open?.(tag, scope);
    this.setPlain();
  }

  text(piece: string): void {
    const reader = this.readers[this.readers.length - 1];
    if (this.skipped > 0 || !reader?.close || reader.children) return;
    this.collected += piece;
    if (this.collected.length > limits.textCharacters) {
      throw new UnreadableWorkbook('too-much-text', { cause: 'a text too long for a cell' });
    }
  }

  close(): void {
    if (this.skipped > 0) {
      this.skipped -= 1;
      if (this.skipped === 0) this.setPlain();
      return;
    }
    this.scopes.pop();
    const text = this.collected;
    this.collected = '';
    this.readers.pop()?.close?.(text);
    this.setPlain();
  }

  private setPlain(): void {
    const plain = this.readers[this.readers.length - 1]?.plain;
    const isMeant = plain !== undefined && this.scopes[this.scopes.length - 1]?.local(plain.name) === plain.name;
    this.plain = isMeant ? plain : null;
  }

  private readerOf(local: string | null): ElementReader | undefined {
    const parent = this.readers[this.readers.length - 1];
    if (parent) return local === null ? undefined : parent.children?.get(local);
    if (local !== this.document.root) throw damaged(`a root that is no ${this.document.root}`);
    return this.document.reader;
  }
}
