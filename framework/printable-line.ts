/** Characters of a name, or of another entry of one line, that can be printed. The longest names of schools have 120. */
const longestLine = 200;

/** Accents on one letter that can be printed: pointed Hebrew and Tibetan have up to four. */
const mostMarks = 4;

const stacked = new RegExp(`(\\p{M}{${String(mostMarks)}})\\p{M}+`, 'gu');

/**
 * Characters that turn the direction of what follows, so that a name appears different from its spelling; right-to-left
 * scripts need none.
 */
const turns = /[\u202A-\u202E\u2066-\u2069]/u;

/** Why an entry of one line cannot be printed as it is: its length, too many accents on a letter, or a turned direction. */
function unprintable(text: string): 'length' | 'accents' | 'direction' | null {
  if (turns.test(text)) return 'direction';
  if (text.normalize('NFC').search(stacked) >= 0) return 'accents';
  return [...text].length > longestLine ? 'length' : null;
}

const reasons = {
  accents: () => `has more than ${String(mostMarks)} accents on one letter, which cannot be printed.`,
  direction: () =>
    'has hidden characters that turn the direction of its letters, so that it reads differently from how it is spelt.',
  length: (text: string) =>
    `has ${text.length.toLocaleString('en-GB')} characters; up to ${String(longestLine)} can be printed.`,
};

/** The end of a sentence about an entry of one line that cannot be printed as it is; null for any other. */
export function whyUnprintable(text: string): string | null {
  const why = unprintable(text);
  return why === null ? null : reasons[why](text);
}

/** A text without the accents that would be printed over other lines. */
export function withoutStacks(text: string): string {
  return /\p{M}{3}/u.test(text) ? text.normalize('NFC').replace(stacked, '$1') : text;
}

/** An entry of one line as it can be printed; what has been cut ends with three dots. */
export function printableLine(text: string): string {
  const line = withoutStacks(text).replace(new RegExp(turns, 'gu'), '');
  if (unprintable(line) === null) return line;
  return `${[...line].slice(0, longestLine).join('').trimEnd()} …`;
}
