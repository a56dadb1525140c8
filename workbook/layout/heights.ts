import type { Style } from './layout.ts';
import { looks, typeSize } from './styles.ts';

/** Points of a line of the workbook's typeface at its usual size, and those that a row has beside its lines. */
export const lineHeight = 12.75;
export const margin = 4;

/** The largest height of a row, in points. */
export const tallest = 409;

/** Points that a text needs in so many characters of column width. Excel never fits the height of a row by itself. */
export function textHeight(text: string, width: number, style: Style): number {
  const { size = typeSize, bold = false } = looks[style];
  const line = roomOfLine(width, size * (bold ? boldness : 1));
  const count = text.split('\n').reduce((sum, paragraph) => sum + wrapped(paragraph, line), 0);
  return Math.min(tallest, count * lineHeight * (size / typeSize) + margin);
}

/** The column width in which no word of a text is broken. */
export function widthOfWords(text: string, style: Style): number {
  const { size = typeSize, bold = false } = looks[style];
  const longest = Math.max(...text.split(/\s/).map(widthOf));
  const needed = (longest * size * (bold ? boldness : 1)) / (1000 * filled);
  return Math.ceil(((needed + points.sides) / points.character) * 4) / 4;
}

/** Average characters that a line surely takes in so many characters of column width, broken between words. */
export function charactersOfLine(width: number): number {
  return Math.floor(roomOfLine(width, typeSize) / averageWidth);
}

/** How much wider bold letters are, at the most. */
const boldness = 1.1;
/** Of the letters of English text with its blanks, in thousandths of the size, with what a line loses at its end. */
const averageWidth = 480;
/** Points of a column of width 1; those that a cell keeps free at its sides, with the indent. */
const points = { character: 5.25, sides: 11 };
/** Screens and printers differ: a line is filled up to this share. */
const filled = 0.97;

/** What a line takes of letters of this size, in thousandths of the size. */
function roomOfLine(width: number, size: number): number {
  return Math.max(2000, ((width * points.character - points.sides) * filled * 1000) / size);
}

/** Lines that a paragraph takes when it is broken between words, and within one that is longer than a line. */
function wrapped(paragraph: string, line: number): number {
  let count = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const width = widthOf(word);
    if (used > 0 && used + blank + width > line) {
      count += 1;
      used = 0;
    }
    if (width > line) count += Math.ceil(width / (line * brokenAtSlashes)) - 1;
    used += (used > 0 ? blank : 0) + Math.min(width, line);
  }
  return count;
}

const blank = 278;
/** How full an address leaves the lines that it is broken into. */
const brokenAtSlashes = 0.75;

/** Of Arial and of the typefaces that stand for it, in thousandths of the size. */
const widths = new Map(
  (
    [
      [222, "ijl'|"],
      [278, 'ftI!.,:;/\\[]’‘ '],
      [340, 'r-()“”"*'],
      [500, 'ckszvxyJ'],
      [556, 'abdeghnopquL0123456789?–•'],
      [611, 'FTZ'],
      [667, 'ABEKPSVXY'],
      [722, 'wCDHNRU'],
      [833, 'mMGOQ'],
      [1000, 'WÆŒ—…@%'],
    ] as const
  ).flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
);
const [usual, wide] = [600, 1000];

function widthOf(word: string): number {
  let sum = 0;
  for (const letter of word) sum += widths.get(letter) ?? (letter < '\u2000' ? usual : wide);
  return sum;
}
