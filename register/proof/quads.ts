/** What something is said of in RDF: an IRI, or a node without one. */
export type Node = { readonly iri: string } | { readonly blank: number };

/** What is said: another node, or a text with its type. */
export type Term = Node | { readonly text: string; readonly type?: string };

/** Subject, predicate (an IRI) and object. */
export type Quad = readonly [subject: Node, predicate: string, object: Term];

/** An IRI in N-Quads; one that holds a character that no IRI may hold is refused. */
const iri = /^[^\s<>"{}|\\^`\p{Cc}]+$/u;

/**
 * The canonical N-Quads of a graph (RDF Dataset Canonicalization, 4.2). Blank nodes are numbered as the standard numbers
 * them where there is one at most.
 * @throws RangeError where an IRI is none
 */
export function canonical(quads: readonly Quad[]): string {
  const lines = quads.map(
    ([subject, predicate, object]) => `${written(subject)} ${written({ iri: predicate })} ${written(object)} .\n`,
  );
  return [...new Set(lines)].sort(byCodePoint).join('');
}

function written(term: Term): string {
  if ('blank' in term) return `_:c14n${String(term.blank)}`;
  if ('iri' in term) {
    if (!iri.test(term.iri)) throw new RangeError(`${term.iri} is no address`);
    return `<${term.iri}>`;
  }
  const literal = `"${escaped(term.text)}"`;
  return term.type === undefined ? literal : `${literal}^^<${term.type}>`;
}

const named: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

function escaped(text: string): string {
  return text.replace(/["\\\p{Cc}]/gu, (character) => {
    const code = character.charCodeAt(0);
    if (code > 0x7f) return character;
    return named[character] ?? `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
}

/** As the standard sorts: not by the halves of a character beyond U+FFFF, as JavaScript does. */
function byCodePoint(one: string, other: string): number {
  const [first, second] = [[...one], [...other]];
  const at = first.findIndex((character, index) => character !== second[index]);
  if (at < 0) return first.length - second.length;
  return (first[at]?.codePointAt(0) ?? 0) - (second[at]?.codePointAt(0) ?? -1);
}
