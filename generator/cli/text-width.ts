/** Letters of one column each, whatever stands beside them. */
const plain = /^[ -~\u00A1-\u02FF\u2010-\u2027]*$/;
/** Letters that a terminal shows twice as wide: Chinese, Japanese, Korean, and pictures. */
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;
const letters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const { segment } of letters.segment(text)) width += widthOfLetter(segment);
  return width;
}

/** A text that takes no more columns than these; where it is cut, it ends with three dots. */
export function clamped(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  if (plain.test(text)) return `${text.slice(0, columns - 1).trimEnd()}…`;
  let [kept, width] = ['', 0];
  for (const { segment } of letters.segment(text)) {
    width += widthOfLetter(segment);
    if (width > columns - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

function widthOfLetter(letter: string): number {
  return wide.test(letter) ? 2 : 1;
}
