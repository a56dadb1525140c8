import type { Style } from './layout.ts';

/** Height of a line in points, and how many average characters of it fit into a column of width 1. */
interface Line {
  readonly height: number;
  readonly fit: number;
}

const lines: Readonly<Partial<Record<Style, Line>>> = {
  title: { height: 27, fit: 0.58 },
  heading: { height: 18, fit: 0.9 },
  lead: { height: 16, fit: 1.05 },
  label: { height: 15, fit: 1.02 },
  note: { height: 13.5, fit: 1.2 },
  example: { height: 13.5, fit: 1.2 },
  alert: { height: 13.5, fit: 1.1 },
  banner: { height: 14, fit: 1.2 },
};
const line: Line = { height: 15, fit: 1.1 };

/** The largest height of a row, in points. */
export const tallest = 409;

/** Points that a text needs in so many characters of column width. Excel never fits the height of a row by itself. */
export function textHeight(text: string, width: number, style: Style): number {
  const { height, fit } = lines[style] ?? line;
  const perLine = Math.max(4, Math.floor(width * fit) - 2);
  const count = text.split('\n').reduce((sum, paragraph) => sum + wrapped(paragraph, perLine), 0);
  return Math.min(tallest, count * height + 5);
}

/** Lines that a paragraph takes when it is broken between words, and within one that is longer than a line. */
function wrapped(paragraph: string, perLine: number): number {
  let count = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    if (used > 0 && used + 1 + word.length > perLine) {
      count += 1;
      used = 0;
    }
    count += Math.max(0, Math.ceil(word.length / perLine) - 1);
    used += (used > 0 ? 1 : 0) + Math.min(word.length, perLine);
  }
  return count;
}
