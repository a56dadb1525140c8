import type { AwardId } from '../../framework/edition.ts';
import { curvePath, linesPath, polar, turn } from './engraving.ts';
import type { Curve, Point } from './engraving.ts';

/** Path data of what is engraved on a certificate, in hundredths of a millimetre. */
export interface Ornaments {
  readonly border: Border;
  readonly medal: Medal;
}

export interface Border {
  /** Bands along the top and the left side of a page; turned by half, they are the others. */
  readonly top: readonly string[];
  readonly left: readonly string[];
  /** Around its own middle. */
  readonly corner: string;
}

/** Around its own middle. The finer an award, the richer its line work, and the further round its wreath goes. */
export interface Medal {
  readonly rings: readonly string[];
  readonly rays: string;
  readonly leaves: string;
  /** The dark halves of the leaves. */
  readonly shades: string;
  readonly stem: string;
}

/** How rich the engraving of an award is. */
interface Richness {
  /** Waves woven into the border. */
  readonly strands: number;
  readonly cornerLobes: number;
  readonly rings: readonly Ring[];
  readonly rays: number;
  /** How far the wreath goes round: a quarter, half, all but a gap, as in the symbol of the level. */
  readonly wreath: number;
  readonly leafPairs: number;
}

/** A ring of waves woven around the medal. */
interface Ring {
  readonly inner: number;
  readonly outer: number;
  readonly lobes: number;
  readonly strands: number;
}

const richness: Readonly<Record<AwardId, Richness>> = {
  bronze: {
    strands: 3,
    cornerLobes: 7,
    rings: [{ inner: 1000, outer: 1420, lobes: 12, strands: 4 }],
    rays: 0,
    wreath: turn / 4,
    leafPairs: 4,
  },
  silver: {
    strands: 4,
    cornerLobes: 11,
    rings: [
      { inner: 940, outer: 1180, lobes: 30, strands: 2 },
      { inner: 1200, outer: 1520, lobes: 18, strands: 4 },
    ],
    rays: 0,
    wreath: turn / 2,
    leafPairs: 9,
  },
  gold: {
    strands: 5,
    cornerLobes: 13,
    rings: [
      { inner: 900, outer: 1080, lobes: 36, strands: 2 },
      { inner: 1080, outer: 1360, lobes: 24, strands: 4 },
      { inner: 1360, outer: 1580, lobes: 36, strands: 2 },
    ],
    rays: 144,
    wreath: 0.93 * turn,
    leafPairs: 17,
  },
};

const engraved = new Map<AwardId, Ornaments>();

export function ornamentsOf(award: AwardId): Ornaments {
  const known = engraved.get(award);
  if (known !== undefined) return known;
  const made = { border: border(richness[award]), medal: medal(richness[award]) };
  engraved.set(award, made);
  return made;
}

/** A page of A4 lying down. */
const page = { width: 29_700, height: 21_000 };
/** Of the band's middle from the edge of the page, and of its first wave from the corner. */
const inset = 1450;
const bandStart = 2050;
const bandWidth = 700;
const wavelength = 1700;

function border({ strands, cornerLobes }: Richness): Border {
  const band = (length: number, place: (along: number, across: number) => Point): string[] => {
    const waves = Math.round(length / wavelength);
    return Array.from({ length: strands }, (_, strand) => {
      const phase = (strand / strands) * turn;
      const wave: Curve = (t) => {
        const swell = 0.8 + 0.2 * Math.cos(3 * t);
        return place((t / (waves * turn)) * length, (bandWidth / 2) * swell * Math.sin(t + phase));
      };
      return curvePath(wave, 0, waves * turn, waves * 10);
    });
  };
  return {
    top: band(page.width - 2 * bandStart, (along, across) => ({ x: bandStart + along, y: inset + across })),
    left: band(page.height - 2 * bandStart, (along, across) => ({ x: inset + across, y: bandStart + along })),
    corner: rosette(430, 170, cornerLobes, 4),
  };
}

/** One closed line that goes round several times before it meets itself, its lobes evenly spread. */
function rosette(middle: number, swing: number, lobes: number, rounds: number): string {
  return curvePath((t) => polar(middle + swing * Math.cos((lobes / rounds) * t), t), 0, rounds * turn, lobes * 8);
}

function medal({ rings, rays, wreath, leafPairs }: Richness): Medal {
  return {
    rings: rings.flatMap(wovenRing),
    rays: linesPath(
      Array.from({ length: rays }, (_, index) => {
        const angle = (index / rays) * turn;
        return [polar(1700, angle), polar(index % 4 === 0 ? 2500 : index % 2 === 0 ? 2350 : 2200, angle)] as const;
      }),
    ),
    ...laurel(wreath, leafPairs),
  };
}

function wovenRing({ inner, outer, lobes, strands }: Ring): string[] {
  const [middle, swing] = [(inner + outer) / 2, (outer - inner) / 2];
  return Array.from({ length: strands }, (_, strand) => {
    const phase = (strand / strands) * turn;
    return curvePath((t) => polar(middle + swing * Math.cos(lobes * t + phase), t), 0, turn, lobes * 6);
  });
}

/** Two branches that start at the foot of the medal and reach round it to the angle of the wreath. */
function laurel(wreath: number, pairs: number): Pick<Medal, 'leaves' | 'shades' | 'stem'> {
  const radius = 1950;
  const reach = wreath / 2;
  const branches = [1, -1].map((side) => {
    const stem: Curve = (t) => polar(radius, turn / 2 - side * t);
    const leaves = Array.from({ length: pairs }, (_, index) => {
      const t = 0.05 + ((reach - 0.1) * (index + 0.5)) / pairs;
      const size = 1 - 0.35 * (index / pairs);
      return [1, -1].map((hand) => leaf(stem(t), growth(t, side) + hand * 0.55, 430 * size, 95 * size, hand * side));
    }).flat();
    const last = leaf(stem(reach - 0.05), growth(reach, side), 300, 65, side);
    return { stem: curvePath(stem, 0.02, reach - 0.04, 8), leaves: [...leaves, last] };
  });
  const all = branches.flatMap(({ leaves }) => leaves);
  return {
    stem: branches.map(({ stem }) => stem).join(''),
    leaves: all.map(({ outline }) => outline).join(''),
    shades: all.map(({ shade }) => shade).join(''),
  };
}

/** Where a branch grows to, at an angle from the foot; counted clockwise from up. */
function growth(t: number, side: number): number {
  return side * (turn / 4 - t);
}

/** A leaf from its stalk in a direction, with its shaded half to one side. */
function leaf(stalk: Point, direction: number, length: number, width: number, side: number): { outline: string; shade: string } {
  const at = (along: number, across: number): Point => {
    const forward = polar(along * length, direction);
    const aside = polar(across * width, direction + turn / 4);
    return { x: stalk.x + forward.x + aside.x, y: stalk.y + forward.y + aside.y };
  };
  const edge =
    (hand: number): Curve =>
    (t) =>
      at(t, hand * Math.sin(Math.PI * t ** 0.85));
  const half = curvePath(edge(side), 0, 1, 3);
  return { outline: `${half}${curvePath(edge(-side), 1, 0, 3).replace('M', 'L')}z`, shade: `${half}z` };
}
