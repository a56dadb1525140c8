import type { Style } from './layout.ts';

/** Height of a line in points, and how many characters of it a column of width 10 holds. */
const lines: Readonly<Partial<Record<Style, { height: number; per10: number }>>> = {
  title: { height: 28, per10: 5.5 },
  heading: { height: 18, per10: 8 },
  lead: { height: 16.5, per10: 9.5 },
  note: { height: 13.5, per10: 11.5 },
  alert: { height: 13.5, per10: 11 },
  banner: { height: 14, per10: 11.5 },
};
const line = { height: 15, per10: 10.5 };

/** Points that a text needs in so many characters of column width. Excel never fits the height of a row by itself. */
export function textHeight(text: string, width: number, style: Style): number {
  const { height, per10 } = lines[style] ?? line;
  const perLine = Math.max(4, (width * per10) / 10);
  const count = text
    .split('\n')
    .reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(paragraph.length / perLine)), 0);
  return Math.min(409, count * height + 5);
}
