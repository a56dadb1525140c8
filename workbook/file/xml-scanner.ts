import { endOfRun, isAt, plainInText, plainInValue } from './character-kinds.ts';
import { limits, steps } from './limits.ts';
import { StartTag } from './start-tag.ts';
import { damaged } from './unreadable-workbook.ts';
import {
  attributeValue,
  characterData,
  controlsIn,
  endOfBlanks,
  endOfName,
  endOfWholeText,
  requireCharacters,
  withLineFeeds,
} from './xml-characters.ts';
import { requireXmlDeclaration } from './xml-declaration.ts';
import type { XmlEvents } from './xml-events.ts';

/** Returned in place of a position where the rest of what begins there has yet to come. */
const incomplete = -1;

const [exclamationMark, quotationMark, apostrophe, stroke] = [0x21, 0x22, 0x27, 0x2f];
const [lessThan, equalsSign, greaterThan, questionMark] = [0x3c, 0x3d, 0x3e, 0x3f];

/**
 * Scans XML as strictly as the specification asks for (XML 1.0, 5th edition: well-formed), without DTD. Namespaces are left
 * to the reader. Written for what it is used for: a return has ten thousand attributes, and parsers that go from character
 * to character took longer over them than all the rest of reading.
 */
export class XmlScanner {
  private readonly events: XmlEvents;
  /** Names of the elements that are open. */
  private readonly elements: string[] = [];
  private readonly tag = new StartTag();
  private window = '';
  /** Characters that the window must have before it is scanned again. */
  private enough = 0;
  private atStart = true;
  private hasRoot = false;
  private work = 0;

  constructor(events: XmlEvents) {
    this.events = events;
  }

  /** Scans the next piece. @throws UnreadableWorkbook `damaged` */
  write(piece: string): void {
    requireCharacters(piece);
    this.window += piece;
    if (this.window.length >= this.enough) this.advance();
  }

  /** @throws UnreadableWorkbook `damaged` when the document is not at its end */
  end(): void {
    this.advance();
    if (this.elements.length > 0 || !this.hasRoot) throw damaged('an element without an end');
    this.text(this.window);
  }

  /** The steps that scanning has taken since it was last asked for them. */
  takeWork(): number {
    const work = this.work;
    this.work = 0;
    return work;
  }

  /** What is incomplete is scanned again when there is twice as much of it: then no piece of it costs more than itself. */
  private advance(): void {
    this.window = this.window.slice(this.scan(this.window));
    if (this.window.length > limits.charactersOfToken) this.window = this.window.slice(this.beginningOfText());
    if (this.window.length > limits.charactersOfToken) throw damaged('a tag, reference or comment without an end');
    this.enough = 2 * this.window.length;
  }

  /** Returns where what is incomplete begins. */
  private scan(window: string): number {
    let at = 0;
    for (;;) {
      const start = window.charCodeAt(at) === lessThan ? at : window.indexOf('<', at);
      if (start < 0) return at;
      if (start > at) this.text(window.slice(at, start));
      const end = this.plainElement(window, start) ?? this.markup(window, start);
      if (end === incomplete) return start;
      this.atStart = false;
      at = end;
    }
  }

  /** Returns where it ends; null where it has to be told. */
  private plainElement(window: string, start: number): number | null {
    const read = this.events.plain?.read(window, start) ?? null;
    if (read === null) return null;
    this.work += read.steps;
    return read.end;
  }

  /** Blank lines before the XML declaration are not allowed, and harmless. */
  private text(written: string): void {
    if (this.elements.length > 0) {
      const isPlain = endOfRun(plainInText, written, 0) === written.length;
      this.events.text(isPlain ? written : this.counted(written, characterData(written)));
    } else if (endOfBlanks(written, 0) < written.length) throw damaged('text outside the root');
  }

  /** Hands over what has come of a long text: whoever reads it says how much is too much. Returns where the rest begins. */
  private beginningOfText(): number {
    const end = this.window.startsWith('<') ? 0 : endOfWholeText(this.window);
    if (end > 0) this.text(this.window.slice(0, end));
    return end;
  }

  /** In a text that is not as it is written each reference, line end and tab takes the time of an element. */
  private counted(written: string, text: string): string {
    if (written !== text) this.work += written.length - text.length + controlsIn(written);
    return text;
  }

  private markup(window: string, start: number): number {
    if (start + 1 === window.length) return incomplete;
    const code = window.charCodeAt(start + 1);
    if (code !== stroke) this.work += 1;
    switch (code) {
      case stroke:
        return this.endTag(window, start);
      case exclamationMark:
        return this.declaration(window, start);
      case questionMark:
        return this.instruction(window, start);
      default:
        return this.startTag(window, start);
    }
  }

  /** Section 3.1 */
  private startTag(window: string, start: number): number {
    let at = endOfName(window, start + 1);
    this.tag.begin(window, window.slice(start + 1, at));
    for (;;) {
      const next = endOfBlanks(window, at);
      if (next >= window.length) return incomplete;
      const code = window.charCodeAt(next);
      if (code === greaterThan) {
        this.open();
        return next + 1;
      }
      if (code === stroke) {
        if (next + 1 === window.length) return incomplete;
        if (window.charCodeAt(next + 1) !== greaterThan) throw damaged('a stroke inside a tag');
        this.open();
        this.close();
        return next + 2;
      }
      if (next === at) throw damaged('attributes without a blank between them');
      at = this.attribute(window, next);
      if (at === incomplete) return incomplete;
    }
  }

  private attribute(window: string, start: number): number {
    const endOfAttribute = endOfName(window, start);
    const equals = endOfBlanks(window, endOfAttribute);
    const opening = endOfBlanks(window, equals + 1);
    if (opening >= window.length) return incomplete;
    const quote = window.charCodeAt(opening);
    if (window.charCodeAt(equals) !== equalsSign || (quote !== quotationMark && quote !== apostrophe)) {
      throw damaged('an attribute without a value');
    }
    const value = opening + 1;
    const plainEnd = endOfRun(plainInValue, window, value);
    if (window.charCodeAt(plainEnd) === quote) {
      this.tag.add(start, endOfAttribute, value, plainEnd, null);
      return plainEnd + 1;
    }
    const end = window.indexOf(window.charAt(opening), plainEnd);
    if (end < 0) return incomplete;
    const written = window.slice(value, end);
    this.tag.add(start, endOfAttribute, value, end, this.counted(written, attributeValue(written)));
    return end + 1;
  }

  private open(): void {
    if (this.elements.length === 0) {
      if (this.hasRoot) throw damaged('two roots');
      this.hasRoot = true;
    }
    if (this.elements.length >= limits.xmlDepth) throw damaged('elements nested too deep');
    const { count, declaresNamespace } = this.tag;
    // Each attribute is compared with those before it.
    this.work += count + Math.floor((count * count) / 32) + (declaresNamespace ? steps.namespaces : 0);
    this.elements.push(this.tag.name);
    this.events.open(this.tag);
  }

  private close(): void {
    this.elements.pop();
    this.events.close();
  }

  private endTag(window: string, start: number): number {
    const name = this.elements[this.elements.length - 1];
    const afterName = start + 2 + (name?.length ?? 0);
    const end = window.charCodeAt(afterName) === greaterThan ? afterName : window.indexOf('>', start);
    if (end < 0) return incomplete;
    if (name === undefined || !isAt(window, start + 2, name) || endOfBlanks(window, afterName) !== end) {
      throw damaged('the end of an element that is not open');
    }
    this.close();
    return end + 1;
  }

  /** Sections 2.5 and 2.7: comments and CDATA. */
  private declaration(window: string, start: number): number {
    if (window.startsWith('<!--', start)) {
      const end = window.indexOf('--', start + 4);
      if (end < 0 || end + 2 === window.length) return incomplete;
      if (window.charAt(end + 2) !== '>') throw damaged('two hyphens inside a comment');
      return end + 3;
    }
    const opening = '<![CDATA[';
    if (window.startsWith(opening, start)) {
      const end = window.indexOf(']]>', start + opening.length);
      if (end < 0) return incomplete;
      if (this.elements.length === 0) throw damaged('text outside the root');
      // A character of CDATA counts as an element; no writer uses it.
      this.work += end - start;
      this.events.text(withLineFeeds(window.slice(start + opening.length, end)));
      return end + 3;
    }
    if (window.length - start < opening.length) return incomplete;
    // ECMA-376 Part 2, section 6.2.5: no DTD. It is where entities that multiply, and files from elsewhere, come from.
    throw damaged('a DOCTYPE');
  }

  /** Section 2.6 */
  private instruction(window: string, start: number): number {
    const end = window.indexOf('?>', start + 2);
    if (end < 0) return incomplete;
    const target = window.slice(start + 2, endOfName(window, start + 2));
    if (target === 'xml' && this.atStart) requireXmlDeclaration(window.slice(start, end + 2));
    else if (target.toLowerCase() === 'xml') throw damaged('an XML declaration that is not at the start');
    else {
      const after = start + 2 + target.length;
      if (after !== end && endOfBlanks(window, after) === after) throw damaged('an instruction without a name');
    }
    return end + 2;
  }
}
