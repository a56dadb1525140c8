/** Content of an element: text that was made here, an element, or nothing. */
type Content = Xml | readonly Content[] | null;

/** Markup, in which every text is escaped. */
export interface Xml {
  readonly markup: string;
}

/** An element; the order of its content is the caller's, as the schemas prescribe one. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...content: readonly Content[]
): Xml {
  const opening = Object.entries(attributes).reduce(
    (markup, [key, value]) => `${markup} ${key}="${escaped(String(value))}"`,
    `<${name}`,
  );
  const inner = markupOf(content);
  return { markup: inner === '' ? `${opening}/>` : `${opening}>${inner}</${name}>` };
}

/** An element that says one thing: `<c:overlap val="100"/>`. */
export function valued(name: string, value: string | number): Xml {
  return element(name, { val: value });
}

export function text(content: string): Xml {
  return { markup: escaped(content) };
}

/** A part of the file. */
export function document(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.markup}`;
}

function markupOf(content: Content): string {
  if (content === null) return '';
  return 'markup' in content ? content.markup : content.map(markupOf).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Letters that XML cannot hold are left out. */
function escaped(content: string): string {
  return content
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
    .replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}
