import { isUtf8 } from 'node:buffer';
import { limits } from './limits.ts';

/** The source of the package's own relationships (ECMA-376 Part 2, 5th edition, section 6.5.2). */
export const packageRoot = '/';

/**
 * The name by which a part is looked up: names that differ in case or percent-encoding alone are equivalent
 * (ECMA-376 Part 2, sections 6.2.2.2 and 6.2.2.3). No part that is read has a name that is too long to be decoded.
 */
export function partKey(name: string): string {
  if (name.length > limits.partNameCharacters) return name;
  const decoded = name.replace(/(?:%(?!2f|5c)[0-9a-f]{2})+/gi, (encoded) => {
    const bytes = Buffer.from(encoded.replaceAll('%', ''), 'hex');
    return isUtf8(bytes) ? bytes.toString() : encoded;
  });
  return decoded.toLowerCase();
}

/**
 * The part that a relationship of `source` points to (RFC 3986, section 5.2, for a path alone; strokes of Windows count as
 * strokes). Null where that is longer than the name of any part.
 */
export function resolveTarget(source: string, target: string): string | null {
  if (target.length > limits.partNameCharacters) return null;
  const [path = ''] = target.replaceAll('\\', '/').split(/[?#]/, 1);
  const segments = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return partKey(`/${segments.filter((segment) => segment !== '').join('/')}`);
}

/** `/xl/_rels/workbook.xml.rels` for `/xl/workbook.xml` (ECMA-376 Part 2, section 6.5.2.2). */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/');
  return `${source.slice(0, slash)}/_rels/${source.slice(slash + 1)}.rels`;
}
