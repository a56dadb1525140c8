import type { BoroughReturn } from './borough-return.ts';
import { accountFor } from './coverage.ts';
import type { BoroughFigures } from './figures.ts';

/** Codes of local authorities; null for returns whose LA is not given. */
export type AreaCodes = ReadonlySet<string | null>;

/**
 * The part of a borough return that is about some of its LAs. Which copy of a return counts has been settled over all of them. Files that
 * could not be read stay: nobody knows whose they are.
 */
export function ofAreas(borough: BoroughReturn, codes: AreaCodes): BoroughReturn {
  const isHere = ({ la }: { readonly la: { readonly code: string | null } }) => codes.has(la.code);
  const returns = borough.returns.filter(isHere);
  const standing = standingOf(borough);
  const here = new Set(returns.map(({ file }) => file));
  const setAside = borough.setAside.filter(({ file }) => here.has(standing(file)));
  const { unreadable, otherFiles } = borough;
  return {
    ...borough,
    ...figuresOfAreas(borough, codes),
    returns,
    setAside,
    coverage: accountFor(returns.length + setAside.length, unreadable.length, otherFiles.length, returns, setAside),
    awards: borough.awards.filter(isHere),
    differences: borough.differences.filter(isHere),
    queries: borough.queries.filter(isHere),
    notReturned: borough.notReturned?.filter(isHere) ?? null,
  };
}

/** The figures of some LAs, and their sum. */
export function figuresOfAreas(
  { overAll, perLa }: Pick<BoroughReturn, 'overAll' | 'perLa'>,
  codes: AreaCodes,
): Pick<BoroughReturn, 'overAll' | 'perLa'> {
  const chosen = perLa.filter(({ la }) => la !== null && codes.has(la.code));
  return {
    overAll: chosen.reduce(
      (one, other) => sumOf(one, other),
      sumOf(overAll, overAll, () => 0),
    ),
    perLa: chosen,
  };
}

/** The file that stands for a copy, through all that took the place of each other. */
function standingOf({ setAside }: BoroughReturn): (file: string) => string {
  const next = new Map(setAside.map(({ file, standing }) => [file, standing]));
  return (file) => {
    let at = file;
    for (let step = 0; step <= next.size; step += 1) at = next.get(at) ?? at;
    return at;
  };
}

/** Figure by figure; all else is as in the first. */
function sumOf(
  one: BoroughFigures,
  other: BoroughFigures,
  sum: (one: number, other: number) => number = (first, second) => first + second,
): BoroughFigures {
  const joined = (first: unknown, second: unknown): unknown => {
    if (typeof first === 'number' && typeof second === 'number') return sum(first, second);
    if (Array.isArray(first)) return first.map((each, index) => joined(each, (second as readonly unknown[])[index]));
    if (typeof first !== 'object' || first === null) return first;
    const others = (second ?? {}) as Readonly<Record<string, unknown>>;
    return Object.fromEntries(Object.entries(first).map(([key, each]) => [key, joined(each, others[key])]));
  };
  return { ...(joined(one, other) as BoroughFigures), la: one.la };
}
