import { SaxesParser } from 'saxes';

/** An element of a page, with all text below it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Runs of white space are one blank. */
  readonly text: string;
}

interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/**
 * The elements of a template's HTML, or of other XML, where white space may count and is then kept.
 * @throws where it is not well-formed: an element left open, a stray `<` or `&`
 */
export function parseMarkup(html: string, keepsSpace = false): Element {
  const open: OpenElement[] = [{ name: '', attributes: {}, children: [], text: '' }];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, attributes, children: [], text: '' });
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    const text = element && (keepsSpace ? element.text : element.text.replace(/\s+/g, ' ').trim());
    if (element) open.at(-1)?.children.push({ ...element, text: text ?? '' });
  });
  parser.write(html).close();
  const [root] = open.flatMap(({ children }) => children);
  if (!root) throw new Error('There is no element.');
  return root;
}

/** The element and all below it, in reading order. */
export function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

/** Those of the elements that have one of these names. */
export function named(element: Element, ...names: readonly string[]): Element[] {
  return everyElement(element).filter(({ name }) => names.includes(name));
}
