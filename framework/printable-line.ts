/** Characters of a name, or of another entry of one line, that can be printed. The longest names of schools have 120. */
export const longestLine = 200;

/** Accents on one letter that can be printed: pointed Hebrew and Tibetan have up to four. */
export const mostMarks = 4;

const stacked = new RegExp(`(\\p{M}{${String(mostMarks)}})\\p{M}+`, 'gu');

/** Why an entry of one line cannot be printed as it is: so many characters, or too many accents on a letter. */
export function unprintable(text: string): 'length' | 'accents' | null {
  if (text.normalize('NFC').search(stacked) >= 0) return 'accents';
  return [...text].length > longestLine ? 'length' : null;
}

/** A text without the accents that would be printed over other lines. */
export function withoutStacks(text: string): string {
  return /\p{M}{3}/u.test(text) ? text.normalize('NFC').replace(stacked, '$1') : text;
}

/** An entry of one line as it can be printed; what has been cut ends with three dots. */
export function printableLine(text: string): string {
  const line = withoutStacks(text);
  if (unprintable(line) === null) return line;
  return `${[...line].slice(0, longestLine).join('').trimEnd()} …`;
}
