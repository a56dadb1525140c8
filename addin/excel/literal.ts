/**
 * A text as it has to be handed to Excel, which treats what a program writes as if it had been typed: `=1+1` would become a
 * formula, `May 2026` a date, `007` a number. A leading apostrophe, which Excel does not count as part of the text, keeps
 * it; words that are nothing but words go without.
 */
export function literal(text: string): string {
  const isPlain = /^\p{L}/u.test(text) && !/^(?:true|false)$/i.test(text.trim());
  return isPlain && (text.length > longestDate || !/\p{N}/u.test(text)) ? text : `'${text}`;
}

/** No date or time in words is as long as this. */
const longestDate = 60;
