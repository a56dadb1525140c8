import { Unusable } from './unusable.ts';

/** What stands below each id of a picture. */
export interface Part {
  elements: number;
  /** Ids that are drawn there again, or used as a clip, a mask or a colour. */
  readonly uses: string[];
}

const mostElements = 20_000;
const mostDrawn = 100_000;

/**
 * A few elements that use each other may draw millions.
 * @param parts by id; the whole under the empty one
 * @throws Unusable
 */
export function requireBounded(parts: ReadonlyMap<string, Part>): void {
  if ((parts.get('')?.elements ?? 0) > mostElements)
    throw new Unusable(`has more than ${mostElements.toLocaleString('en-GB')} elements`);
  const costs = new Map<string, number>();
  const within = new Set<string>();
  const costOf = (id: string): number => {
    const known = costs.get(id);
    const part = parts.get(id);
    if (known !== undefined) return known;
    if (part === undefined) return 0;
    if (within.has(id)) throw new Unusable('draws itself again and again');
    if (within.size > 50) throw new Unusable('has parts in parts in parts, more than 50 deep');
    within.add(id);
    const cost = part.uses.reduce((sum, used) => sum + costOf(used), part.elements);
    within.delete(id);
    costs.set(id, cost);
    return cost;
  };
  if (costOf('') > mostDrawn) throw new Unusable('draws its parts again and again, too often to be printed');
}
