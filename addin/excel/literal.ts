/**
 * A text as it has to be handed to Excel, which treats what a program writes as if it had been typed: `=1+1` would become a
 * formula, `May 2026` a date, `007` a number. A leading apostrophe, which Excel does not count as part of the text, keeps
 * it. A cell that is formatted as text keeps all that is typed, and an apostrophe as well.
 * @param format the number format of the cell; not asked for a text that is taken as it is everywhere
 */
export function literal(text: string, format?: string): string {
  return isPlain(text) || format === '@' ? text : `'${text}`;
}

/** Words that are nothing but words, which Excel makes nothing else of in whatever cell. */
export function isPlain(text: string): boolean {
  const isWords = /^\p{L}/u.test(text) && !/^(?:true|false)$/i.test(text.trim());
  return isWords && (text.length > longestDate || !/\p{N}/u.test(text));
}

/** No date or time in words is as long as this. */
const longestDate = 60;
