import type { Count } from '../../../framework/borough/figures.ts';

/** How a part of a bar is drawn: the stylesheet gives its ground; `developing` and `lower` are hatched as well. */
export type BarLook = 'developing' | 'enhancing' | 'embedded' | 'none' | 'lower' | 'same' | 'higher' | 'plain';

export interface BarPart {
  readonly look: BarLook;
  /** In words: `Developing`. */
  readonly name: string;
  readonly count: Count;
}

export interface Bar {
  readonly label: string;
  readonly parts: readonly BarPart[];
  /** What the bar's whole length stands for. */
  readonly whole: Count;
}

/** Bars as their template draws them, in tenths of a millimetre. A bar stands beside each row of a table. */
export interface BarChart {
  /** What the chart says, for those who do not see it. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** What of the plane is drawn: bars reach to both sides of it, and half their lines beyond. */
  readonly frame: { readonly x: number; readonly width: number };
  readonly segments: readonly Segment[];
}

interface Segment {
  readonly look: BarLook | 'suppressed';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** A path of slanting lines; empty where there is none. */
  readonly hatch: string;
  /** Empty where there is no room: the table has every number. */
  readonly words: string;
  readonly middle: number;
  readonly baseline: number;
  /** The box that hides the hatching behind the number. */
  readonly blot: { readonly x: number; readonly width: number } | null;
}

/** Height of a table row in tenths of a millimetre; the stylesheet has the same. */
const pitch = 62;
const thickness = 42;
const chartWidth = 600;
/** Room for the outer half of a bar’s line. */
const edge = 2;
const digit = 15;
const hatchStep = 22;

/** Shown in place of a suppressed number. */
export const suppressedMark = 'c';

/** @param width of a whole bar, in tenths of a millimetre */
export function barChart(title: string, bars: readonly Bar[], width = chartWidth): BarChart {
  return {
    label: `${title}. ${bars.map(inWords).join('; ')}.`,
    width,
    frame: { x: -edge, width: width + 2 * edge },
    height: bars.length * pitch,
    segments: bars.flatMap((bar, index) => segments(bar, width, index * pitch + (pitch - thickness) / 2)),
  };
}

function inWords({ label, parts }: Bar): string {
  const said = parts.flatMap(({ name, count }) =>
    count === 0 ? [] : [`${count === null ? 'a suppressed number' : String(count)} ${name}`],
  );
  return `${label}: ${said.join(', ') || 'none'}`;
}

/** What is suppressed is one part at the end of the bar, where the rest gives its length. */
function segments({ parts, whole }: Bar, length: number, y: number): readonly Segment[] {
  if (whole === null || whole === 0) return [];
  const drawn = parts.flatMap(({ look, count }) => (count === null ? [] : [{ look, count, words: String(count) }]));
  const rest = whole - drawn.reduce((sum, { count }) => sum + count, 0);
  const isSuppressed = parts.some(({ count }) => count === null);
  let x = 0;
  return [
    ...drawn,
    ...(isSuppressed ? [{ look: 'suppressed' as const, count: rest, words: suppressedMark }] : []),
  ].flatMap(({ look, count, words }) => {
    const width = round((count / whole) * length);
    const left = x;
    x = round(x + width);
    return width === 0 ? [] : [segment(look, words, left, y, width)];
  });
}

function segment(look: Segment['look'], words: string, x: number, y: number, width: number): Segment {
  const room = words.length * digit + 8;
  const isHatched = look === 'developing' || look === 'lower';
  const hasRoom = width >= room;
  return {
    look,
    x,
    y,
    width,
    height: thickness,
    hatch: isHatched ? hatch(x, y, width, thickness) : '',
    words: hasRoom ? words : '',
    middle: round(x + width / 2),
    baseline: y + thickness / 2 + 9,
    blot: isHatched && hasRoom ? { x: round(x + (width - room) / 2), width: room } : null,
  };
}

/** Lines that rise to the right, cut off at the edges. They are in step over all the bars. */
function hatch(x: number, y: number, width: number, height: number): string {
  const lines: string[] = [];
  for (let foot = Math.floor((x - height) / hatchStep) * hatchStep; foot < x + width; foot += hatchStep) {
    const from = Math.max(foot, x);
    const to = Math.min(foot + height, x + width);
    if (to <= from) continue;
    lines.push(
      `M${String(round(from))} ${String(round(y + height - (from - foot)))}L${String(round(to))} ${String(round(y + height - (to - foot)))}`,
    );
  }
  return lines.join('');
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
