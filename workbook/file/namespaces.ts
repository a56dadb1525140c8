import type { StartTag } from './start-tag.ts';
import { damaged } from './unreadable-workbook.ts';

/** ECMA-376 Part 4 (transitional), and Part 1 (strict). */
export const spreadsheet: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);

/** Namespace of `r:id`, and with a further segment the type of a relationship. */
export const officeRelationships: readonly string[] = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];

/** Bound without a declaration (Namespaces in XML 1.0, section 3). */
const predefined: ReadonlyMap<string, string> = new Map([
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
  ['xmlns', 'http://www.w3.org/2000/xmlns/'],
]);

/** Names that a scope remembers; more than any vocabulary has at one place. */
const mostNames = 500;

/** Namespaces that an element declares or inherits (Namespaces in XML 1.0, section 6). */
export class NamespaceScope {
  private readonly parent: NamespaceScope | undefined;
  private readonly declared: ReadonlyMap<string, string>;
  private readonly locals = new Map<string, string | null>();
  private readonly vocabulary: ReadonlySet<string>;

  /** @param vocabulary Namespaces whose elements are meant to be read. */
  constructor(vocabulary: ReadonlySet<string>, declared: ReadonlyMap<string, string>, parent?: NamespaceScope) {
    this.vocabulary = vocabulary;
    this.declared = declared;
    this.parent = parent;
  }

  /** The scope of an element that has declarations of its own. */
  within(tag: StartTag): NamespaceScope {
    const declared = new Map<string, string>();
    for (const [name, value] of tag.attributes()) {
      if (name === 'xmlns') declared.set('', value);
      else if (name.startsWith('xmlns:')) declared.set(name.slice('xmlns:'.length), value);
    }
    return new NamespaceScope(this.vocabulary, declared, this);
  }

  /** An element's name without its prefix; null when it belongs to another vocabulary. */
  local(name: string): string | null {
    let local = this.locals.get(name);
    if (local === undefined) {
      const [prefix, rest] = split(name);
      local = this.vocabulary.has(this.namespace(prefix)) ? rest : null;
      if (this.locals.size < mostNames) this.locals.set(name, local);
    }
    return local;
  }

  /** The value of the attribute of this local name in one of the namespaces. */
  attribute(tag: StartTag, local: string, namespaces: readonly string[]): string | undefined {
    const attribute = tag.attributes().find(([name]) => {
      const [prefix, rest] = split(name);
      return prefix !== '' && rest === local && namespaces.includes(this.namespace(prefix));
    });
    return attribute?.[1];
  }

  private namespace(prefix: string): string {
    const namespace =
      this.declared.get(prefix) ?? (this.parent ? this.parent.namespace(prefix) : predefined.get(prefix));
    if (namespace === undefined && prefix !== '') throw damaged('a prefix without a namespace');
    return namespace ?? '';
  }
}

function split(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}
