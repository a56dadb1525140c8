/** Whether a character, by its number, is in a range of CSS: `U+0B80-0BFF, U+25CC`. */
export function inRange(range: string): (character: number) => boolean {
  const parts = range.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace('U+', '').split('-');
    return [parseInt(first, 16), parseInt(last, 16)] as const;
  });
  return (character) => parts.some(([first, last]) => character >= first && character <= last);
}

/** Whether a text has letters of a range; what joins letters or stands between them does not count. */
export function hasLettersIn(range: string, text: string): boolean {
  const isInside = inRange(range);
  return [...text].some((character) => /[\p{L}\p{M}]/u.test(character) && isInside(character.codePointAt(0) ?? 0));
}
