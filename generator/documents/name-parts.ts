/** A piece of a name, which is to stay on one line where it can. */
export interface NamePart {
  readonly text: string;
  readonly together: boolean;
}

/** The blank after a sign that stands between two names of one school, or between it and its site. */
const between = /(?<=\S [·•|/–—-]) (?=\S)/u;

/** A name in pieces that make it up again: a line ends after a sign rather than within a name beside it. */
export function namePartsOf(name: string): readonly NamePart[] {
  const [first = '', ...others] = name.split(between);
  if (others.length === 0) return [{ text: name, together: false }];
  return [first, ...others].flatMap((text, index) => [
    ...(index === 0 ? [] : [{ text: ' ', together: false }]),
    { text, together: true },
  ]);
}
