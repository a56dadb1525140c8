import type { AwardId } from '../../../framework/edition.ts';
import { curvePath, leafPath, linesPath, polar, turn } from './engraving.ts';
import type { Curve, Point } from './engraving.ts';

/** The medal of an award as path data around its own middle, in hundredths of a millimetre. */
export interface Medal {
  readonly viewBox: string;
  /** Waves woven around the level’s symbol. */
  readonly rings: readonly string[];
  /** Empty but for Gold. */
  readonly rays: string;
  /** Lines in the full disc of Gold’s symbol; none where the symbol has lines of its own. */
  readonly engraved: readonly string[];
  /** The right branch of the wreath. The left one is its mirror image. */
  readonly stem: string;
  readonly leaves: string;
  /** The dark halves of the leaves. */
  readonly shades: string;
}

/** The wreath goes further round with each award, like the quarter, half and full circle of the levels’ symbols. */
export const medals: Readonly<Record<AwardId, Medal>> = {
  bronze: {
    viewBox: '-2080 -1850 4160 4160',
    rings: wovenRing({ inner: 960, outer: 1500, lobes: 12, strands: 6 }),
    rays: '',
    engraved: [],
    ...laurel(turn / 4, 4),
  },
  silver: {
    viewBox: '-2200 -2000 4400 4400',
    rings: [
      ...wovenRing({ inner: 910, outer: 1110, lobes: 28, strands: 3 }),
      ...wovenRing({ inner: 1130, outer: 1540, lobes: 16, strands: 5 }),
    ],
    rays: '',
    engraved: [],
    ...laurel(turn / 2, 8),
  },
  gold: {
    viewBox: '-2500 -2500 5000 5000',
    rings: [
      ...wovenRing({ inner: 900, outer: 1080, lobes: 36, strands: 3 }),
      ...wovenRing({ inner: 1080, outer: 1380, lobes: 20, strands: 5 }),
      ...wovenRing({ inner: 1380, outer: 1560, lobes: 36, strands: 3 }),
    ],
    rays: sunburst(),
    engraved: wovenRing({ inner: 90, outer: 440, lobes: 12, strands: 4 }),
    ...laurel(0.93 * turn, 15),
  },
};

interface Ring {
  readonly inner: number;
  readonly outer: number;
  readonly lobes: number;
  readonly strands: number;
}

function wovenRing({ inner, outer, lobes, strands }: Ring): string[] {
  const [middle, swing] = [(inner + outer) / 2, (outer - inner) / 2];
  return Array.from({ length: strands }, (_, strand) => {
    const phase = (strand / strands) * turn;
    return curvePath((t) => polar(middle + swing * Math.cos(lobes * t + phase), t), 0, turn, lobes * 6);
  });
}

/** Rays in points, as of a star. */
function sunburst(): string {
  const [points, raysInPoint] = [24, 8];
  return linesPath(
    Array.from({ length: points * raysInPoint }, (_, index) => {
      const fromPoint = Math.abs(((index + raysInPoint / 2) % raysInPoint) - raysInPoint / 2) / (raysInPoint / 2);
      const angle = (index / (points * raysInPoint)) * turn;
      return [polar(2230, angle), polar(2490 - 190 * fromPoint, angle)] as const;
    }),
  );
}

/** A branch that starts at the foot of the medal and reaches round it to half the wreath’s angle. */
function laurel(wreath: number, pairs: number): Pick<Medal, 'stem' | 'leaves' | 'shades'> {
  const [start, end] = [0.06, wreath / 2];
  const stem: Curve = (t) => polar(1950, turn / 2 - t);
  const leaves = Array.from({ length: pairs }, (_, index) => {
    const t = start + 0.04 + ((end - start - 0.12) * index) / pairs;
    const size = 1 - (0.3 * index) / pairs;
    return [1, -1].map((hand) => leaf(stem(t), turn / 4 - t + hand * 0.5, size, hand));
  }).flat();
  const last = leaf(stem(end - 0.08), turn / 4 - end + 0.08, 0.75, 1);
  return {
    stem: curvePath(stem, start, end - 0.06, 6),
    leaves: [...leaves, last].map(({ outline }) => outline).join(''),
    shades: [...leaves, last].map(({ shade }) => shade).join(''),
  };
}

/** A leaf from its stalk in a direction, counted clockwise from up, with its dark half to one hand. */
function leaf(stalk: Point, direction: number, size: number, hand: number): { outline: string; shade: string } {
  const at = (along: number, across: number): Point => {
    const forward = polar(along * size, direction);
    const aside = polar(across * size, direction + turn / 4);
    return { x: stalk.x + forward.x + aside.x, y: stalk.y + forward.y + aside.y };
  };
  const tip = at(460, 0);
  const edge = (side: number): [Point, Point] => [at(110, 125 * side), at(300, 140 * side)];
  const [inner, outer] = [edge(hand), edge(-hand)];
  return {
    outline: leafPath(stalk, inner, tip, [outer[1], outer[0]]),
    shade: leafPath(stalk, inner, tip, [at(300, 0), at(110, 0)]),
  };
}
