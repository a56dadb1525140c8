/** A piece of a name, which may have to stay on one line. */
export interface NamePart {
  readonly text: string;
  readonly together: boolean;
}

/** Words with a sign between them that would look lost at the end or the beginning of a line. */
const joined = /(?<!\S)\S{1,24} [·•|/–—] \S{1,24}(?!\S)/gu;

/** A name in pieces that make it up again. */
export function namePartsOf(name: string): readonly NamePart[] {
  const parts: NamePart[] = [];
  let end = 0;
  for (const { 0: text, index } of name.matchAll(joined)) {
    if (index > end) parts.push({ text: name.slice(end, index), together: false });
    parts.push({ text, together: true });
    end = index + text.length;
  }
  return end < name.length ? [...parts, { text: name.slice(end), together: false }] : parts;
}
