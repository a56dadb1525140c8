import { leaveOutBetweenTables } from './between-tables.ts';
import type { BoroughReturn, Coverage } from './borough-return.ts';
import { cellsToLeaveOut, isSmall, rowsToLeaveOut } from './disclosure.ts';
import type { BoroughFigures, Count } from './figures.ts';

/**
 * The borough return for publication: numbers under five are null, and so are as many others as it takes that they cannot be
 * worked out from sums. An area with fewer than five returns has no numbers at all. No school is named: the lists are empty.
 */
export function suppressSmall(borough: BoroughReturn): BoroughReturn {
  const areas = borough.perLa.length > 1 ? [borough.overAll, ...borough.perLa] : [borough.overAll];
  const numbers = areas.map(numbersOf);
  const leftOut = numbers.map(() => new Set<string>());
  const values = (path: string) => numbers.map((area) => area.get(path) ?? 0);

  const protect = (paths: readonly string[], total: string | null, wholeRows: readonly boolean[]) => {
    const columns = paths.map(values);
    const cells = numbers.map((_, row) => columns.map((column) => column[row] ?? 0));
    const table = cellsToLeaveOut({ cells, hasTotals: total !== null, wholeRows });
    table.forEach((flags, row) => {
      paths.forEach((path, column) => {
        if (flags[column] === true) leftOut[row]?.add(path);
      });
      if (total !== null && wholeRows[row] === true) leftOut[row]?.add(total);
    });
  };
  /** Rows whose total has been left out as part of a table above. */
  const wholeBelow = (total: string) => leftOut.map((paths) => paths.has(total));

  const small = rowsToLeaveOut(values('returns'));
  for (const sum of sumsOfReturns(borough.overAll)) protect(sum, 'returns', small);
  protect(keys('outcomes', borough.overAll.outcomes), 'stages.decided', wholeBelow('stages.decided'));
  protect(['notBegun'], null, small);
  protect(keys('awards', borough.overAll.awards), null, small);
  for (const rows of ['actions', 'evidence'] as const) {
    const few = rowsToLeaveOut(values(rows)).map((whole, row) => whole || small[row] === true);
    const { aspects } = borough.overAll;
    protect(
      aspects.map((_, aspect) => `aspects.${String(aspect)}.${rows}`),
      rows,
      few,
    );
    aspects.forEach(({ strands }, aspect) => {
      const total = `aspects.${String(aspect)}.${rows}`;
      const parts = strands.map((_, strand) => `aspects.${String(aspect)}.strands.${String(strand)}.${rows}`);
      protect(parts, total, wholeBelow(total));
    });
  }
  if (borough.overAll.issued) {
    protect(['issued.returned', 'issued.notReturned'], 'issued.issued', rowsToLeaveOut(values('issued.issued')));
  }
  leaveOutBetweenTables(borough.overAll, { numbers, leftOut });

  const [overAll, ...perLa] = areas.map((area, row) => without(area, leftOut[row] ?? new Set()));
  return {
    ...borough,
    suppressed: true,
    coverage: coverageWithoutSmall(borough.coverage),
    overAll: overAll ?? borough.overAll,
    perLa: borough.perLa.length > 1 ? perLa : borough.perLa.map((area) => without(area, leftOut[0] ?? new Set())),
    returns: [],
    awards: [],
    differences: [],
    queries: [],
    notReturned: null,
    setAside: [],
    unreadable: [],
    otherFiles: [],
  };
}

function keys(group: string, counts: object): readonly string[] {
  return Object.keys(counts).map((key) => `${group}.${key}`);
}

/** What sums to the number of returns. */
function sumsOfReturns({ stages, intention, overall, aspects }: BoroughFigures): readonly (readonly string[])[] {
  return [
    keys('stages', stages),
    keys('intention', intention),
    keys('overall', overall),
    ...aspects.flatMap(({ self, verified, agreement, strands }, aspect) => {
      const at = `aspects.${String(aspect)}`;
      return [
        keys(`${at}.self`, self),
        keys(`${at}.verified`, verified),
        keys(`${at}.agreement`, agreement),
        ...strands.map((strand, index) => keys(`${at}.strands.${String(index)}.self`, strand.self)),
      ];
    }),
  ];
}

/** Every number of an area, by its path. */
function numbersOf(figures: BoroughFigures): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const collect = (place: unknown, path: string) => {
    if (typeof place === 'number') numbers.set(path, place);
    else if (typeof place === 'object' && place !== null) {
      for (const [key, inner] of Object.entries(place)) collect(inner, path === '' ? key : `${path}.${key}`);
    }
  };
  collect(figures, '');
  return numbers;
}

function without(figures: BoroughFigures, paths: ReadonlySet<string>): BoroughFigures {
  const copy = (place: unknown, path: string): unknown => {
    if (paths.has(path)) return null;
    if (typeof place !== 'object' || place === null) return place;
    const inner = Object.entries(place).map(([key, value]) => [key, copy(value, path === '' ? key : `${path}.${key}`)]);
    return Array.isArray(place) ? inner.map(([, value]) => value) : Object.fromEntries(inner);
  };
  return copy(figures, '') as BoroughFigures;
}

/** Of the files, the number given and the number counted say enough where one of the others is small. */
function coverageWithoutSmall(coverage: Coverage): Coverage {
  const { files, counted, ...rest } = coverage;
  const isShown = (count: Count) => count !== null && !isSmall(count);
  if (Object.values(rest).every(isShown) && isShown(counted)) return coverage;
  const apart = (files ?? 0) - (counted ?? 0);
  return {
    files: isSmall(apart) || !isShown(files) || !isShown(counted) ? null : files,
    counted: isShown(counted) ? counted : null,
    read: null,
    superseded: null,
    duplicates: null,
    unreadable: null,
    others: null,
    awaiting: null,
    earlier: null,
  };
}
