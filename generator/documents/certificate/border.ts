import type { AwardId } from '../../../framework/edition.ts';
import { curvePath, polar, turn } from './engraving.ts';
import type { Curve } from './engraving.ts';

/** The engraved band around a page of A4 lying down, as path data in hundredths of a millimetre. */
export interface Border {
  /** The waves of one length of the band, from the left end of its middle line. */
  readonly broad: readonly string[];
  readonly narrow: readonly string[];
  /** Where those lengths go, as SVG transforms: all around the page, but for the corners. */
  readonly lengths: readonly string[];
  /** Around its own middle. */
  readonly corner: readonly string[];
}

/** Of one length of the band; a side of the page holds a whole number of them, give or take a hundredth. */
const span = 2829;

/** The higher the award, the more lines its border has. */
export const borders: Readonly<Record<AwardId, Border>> = {
  bronze: border({ broad: 6, narrow: 0, lobes: 8 }),
  silver: border({ broad: 8, narrow: 3, lobes: 12 }),
  gold: border({ broad: 10, narrow: 5, lobes: 16 }),
};

interface Weave {
  readonly broad: number;
  readonly narrow: number;
  readonly lobes: number;
}

function border({ broad, narrow, lobes }: Weave): Border {
  return {
    broad: strands(broad, 1, (x) => 530 * (1 - 0.17 * (1 + Math.cos(3 * x)))),
    narrow: strands(narrow, 2, (x) => 250 * (1 + 0.3 * Math.cos(3 * x))),
    lengths: lengths(),
    corner: [rosette(410, 130, lobes + 1, 4), rosette(230, 90, lobes / 2 + 1, 2)],
  };
}

/** Waves that differ in where they start, and swell together. */
function strands(count: number, waves: number, swell: (x: number) => number): string[] {
  return Array.from({ length: count }, (_, strand) => {
    const phase = (strand / count) * turn;
    const wave: Curve = (x) => ({ x: (x / turn) * span, y: swell(x) * Math.sin(waves * x + phase) });
    return curvePath(wave, 0, turn, 18);
  });
}

function lengths(): string[] {
  const page = { width: 29_700, height: 21_000 };
  const middle = 1470;
  const start = 2120;
  const along = (room: number): { at: number; scale: string }[] => {
    const count = Math.round(room / span);
    const scale = (room / count / span).toFixed(5);
    return Array.from({ length: count }, (_, index) => ({ at: Math.round(start + (index * room) / count), scale }));
  };
  return [
    ...along(page.width - 2 * start).flatMap(({ at, scale }) => [
      `translate(${String(at)} ${String(middle)}) scale(${scale} 1)`,
      `translate(${String(at)} ${String(page.height - middle)}) scale(${scale} 1)`,
    ]),
    ...along(page.height - 2 * start).flatMap(({ at, scale }) => [
      `translate(${String(middle)} ${String(at)}) rotate(90) scale(${scale} 1)`,
      `translate(${String(page.width - middle)} ${String(at)}) rotate(90) scale(${scale} 1)`,
    ]),
  ];
}

/** One closed line that goes round several times before it meets itself, its lobes evenly spread. */
function rosette(middle: number, swing: number, lobes: number, rounds: number): string {
  return curvePath((t) => polar(middle + swing * Math.cos((lobes / rounds) * t), t), 0, rounds * turn, lobes * 8);
}
