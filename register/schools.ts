import type { Award } from './award.ts';

const numbers = ['returnId', 'urn', 'laestab'] as const;

/** Some of all awards, with those of the same schools. */
export function withRelatives(some: readonly Award[], all: readonly Award[]): readonly Award[] {
  if (some.length === all.length) return all;
  const found = new Set(some);
  const known = { returnId: new Set<string>(), urn: new Set<string>(), laestab: new Set<string>() };
  const learn = ({ school }: Award) => numbers.forEach((key) => school[key] !== null && known[key].add(school[key]));
  some.forEach(learn);
  // One that is found may lead to others: a school that becomes an academy gets another URN.
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const award of all) {
      if (found.has(award) || !numbers.some((key) => known[key].has(award.school[key] ?? ''))) continue;
      found.add(award);
      learn(award);
    }
  }
  return [...found];
}

/** Awards by their school, as `Book.ofSchool` finds them: all at once, which takes much less than school by school. */
export function bySchool(awards: readonly Award[]): ReadonlyMap<Award, readonly Award[]> {
  const above = awards.map((_, index) => index);
  const first = (index: number): number => {
    let top = index;
    for (let next = above[top] ?? top; next !== top; next = above[top] ?? top) {
      above[top] = above[next] ?? next;
      top = next;
    }
    return top;
  };
  const holders = {
    returnId: new Map<string, number>(),
    urn: new Map<string, number>(),
    laestab: new Map<string, number>(),
  };
  awards.forEach(({ school }, index) => {
    for (const key of numbers) {
      const number = school[key];
      if (number === null) continue;
      const other = holders[key].get(number);
      if (other === undefined) holders[key].set(number, index);
      else above[first(index)] = first(other);
    }
  });
  const groups = new Map<number, Award[]>();
  const found = new Map<Award, readonly Award[]>();
  awards.forEach((award, index) => {
    const top = first(index);
    const group = groups.get(top);
    if (group) group.push(award);
    else groups.set(top, [award]);
    found.set(award, groups.get(top) ?? []);
  });
  return found;
}
