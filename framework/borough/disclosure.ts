/**
 * Which cells of a table of counts have to be left out so that no small number is shown or can be worked out.
 *
 * Rows are areas, the first of them all areas together where there are several; columns are kinds. What is published is an equation for
 * each row (its cells make its total) and for each column (the areas make the whole). With rows and columns as the points of a graph
 * and the cells left out as its lines, a cell can be worked out exactly where its line is a bridge (D. Gusfield, "A graph
 * theoretic approach to statistical data security", SIAM J. Comput. 17, 1988): so cells are left out until there is none.
 */
export interface CountTable {
  /** By row, then by column. */
  readonly cells: readonly (readonly number[])[];
  /** Each row's cells make a total that is published; but not of the rows that are left out whole. */
  readonly hasTotals: boolean;
  readonly wholeRows: readonly boolean[];
}

/** "Numbers under five": a nought identifies nobody, so it is not suppressed. */
export function isSmall(count: number): boolean {
  return count > 0 && count <= largestSmall;
}

const largestSmall = 4;

/** A cell as a line between two points of the graph. */
interface Line {
  readonly row: number;
  readonly column: number;
  readonly ends: readonly [string, string];
}

/** @returns by row, then by column, whether the cell is left out */
export function cellsToLeaveOut(table: CountTable): readonly (readonly boolean[])[] {
  const leftOut = table.cells.map((row, at) => row.map((count) => table.wholeRows[at] === true || isSmall(count)));
  for (;;) {
    const more = coverOfBridge(table, leftOut) ?? coverOfExtremes(table, leftOut);
    if (!more) return leftOut;
    for (const { row, column } of more) (leftOut[row] ?? [])[column] = true;
  }
}

type LeftOut = readonly (readonly boolean[])[];

/** The ends of a cell's line. Where rows, or columns, make no equation, they are one point, the ground. */
function lineOf({ cells, hasTotals }: CountTable, row: number, column: number): Line {
  const ends = [hasTotals ? `row ${String(row)}` : 'ground', cells.length > 1 ? `column ${String(column)}` : 'ground'];
  return { row, column, ends: ends as [string, string] };
}

function linesOf(table: CountTable, is: (row: number, column: number) => boolean): Line[] {
  return table.cells.flatMap((cells, row) =>
    cells.flatMap((_, column) => (is(row, column) ? [lineOf(table, row, column)] : [])),
  );
}

/** The cells to leave out besides, at least cost, so that the first cell that can be worked out no longer can be. */
function coverOfBridge(table: CountTable, leftOut: LeftOut): readonly Line[] | null {
  const totals = table.hasTotals
    ? table.wholeRows.flatMap((whole, row) => (whole ? [lineOf(table, row, table.cells[row]?.length ?? 0)] : []))
    : [];
  const lines = [...linesOf(table, (row, column) => leftOut[row]?.[column] === true), ...totals];
  const others = linesOf(table, (row, column) => leftOut[row]?.[column] === false);
  const bridge = bridgeOf(lines);
  if (!bridge) return null;
  const rest = lines.filter((line) => line !== bridge);
  return cheapestWay(bridge.ends, rest, others, ({ row, column }) => costOf(table.cells[row]?.[column] ?? 0));
}

/** A line without which its two ends are no longer joined. */
function bridgeOf(lines: readonly Line[]): Line | null {
  const linesAt = new Map<string, Line[]>();
  for (const line of lines) for (const end of line.ends) linesAt.set(end, [...(linesAt.get(end) ?? []), line]);
  /** The order in which each point was first reached. */
  const reached = new Map<string, number>();
  let bridge: Line | null = null;
  /** The earliest point that can be reached from here without the line that led here. */
  const visit = (point: string, by: Line | null): number => {
    const at = reached.size;
    reached.set(point, at);
    let earliest = at;
    for (const line of linesAt.get(point) ?? []) {
      if (line === by) continue;
      const next = line.ends[0] === point ? line.ends[1] : line.ends[0];
      const known = reached.get(next);
      const back = known ?? visit(next, line);
      if (known === undefined && back > at) bridge ??= line;
      earliest = Math.min(earliest, back);
    }
    return earliest;
  };
  for (const point of linesAt.keys()) if (!reached.has(point)) visit(point, null);
  return bridge;
}

/** Leaving out a small number loses least information; a nought costs most, since its gap looks like missing data. */
function costOf(count: number): number {
  return count === 0 ? 1_000_000 : count;
}

/**
 * The dearer lines of the cheapest way between two points.
 * @param free lines that cost nothing
 * @returns null where there is no way
 */
function cheapestWay(
  [from, to]: Line['ends'],
  free: readonly Line[],
  dear: readonly Line[],
  costOfLine: (line: Line) => number,
): readonly Line[] | null {
  const ways = new Map<string, { readonly cost: number; readonly lines: readonly Line[] }>([
    [from, { cost: 0, lines: [] }],
  ]);
  const lines = [
    ...free.map((line) => ({ line, cost: 0, taken: [] as readonly Line[] })),
    ...dear.map((line) => ({ line, cost: costOfLine(line), taken: [line] as readonly Line[] })),
  ];
  for (let changed = true; changed;) {
    changed = false;
    for (const { line, cost, taken } of lines) {
      for (const [one, other] of [line.ends, [line.ends[1], line.ends[0]]] as const) {
        const way = ways.get(one);
        if (!way || way.cost + cost >= (ways.get(other)?.cost ?? Infinity)) continue;
        ways.set(other, { cost: way.cost + cost, lines: [...way.lines, ...taken] });
        changed = true;
      }
    }
  }
  return ways.get(to)?.lines ?? null;
}

/**
 * Cells left out that are known to make as much as there are of them are all ones, and those that make as much as small numbers can are
 * all of the largest: a further cell of their row or column has to go.
 */
function coverOfExtremes(table: CountTable, leftOut: LeftOut): readonly Line[] | null {
  const { cells, hasTotals, wholeRows } = table;
  const rows = hasTotals ? cells.map((_, row) => linesOf(table, (at) => at === row && wholeRows[row] !== true)) : [];
  const columns = (cells[0] ?? []).map((_, column) =>
    cells.length < 2 || leftOut[0]?.[column] === true ? [] : linesOf(table, (row, at) => at === column && row > 0),
  );
  const countOf = ({ row, column }: Line) => cells[row]?.[column] ?? 0;
  for (const sum of [...rows, ...columns]) {
    const out = sum.filter(({ row, column }) => leftOut[row]?.[column] === true);
    // A cell of a row that is left out whole may be a nought.
    if (out.length === 0 || out.some(({ row }) => wholeRows[row] === true)) continue;
    const total = out.reduce((sofar, line) => sofar + countOf(line), 0);
    if (total !== out.length && total !== out.length * largestSmall) continue;
    const [further] = sum
      .filter((line) => !out.includes(line))
      .sort((one, other) => costOf(countOf(one)) - costOf(countOf(other)));
    if (further) return [further];
  }
  return null;
}

/**
 * The rows that are left out whole, because their totals are small: of several areas one alone could be worked out from
 * the whole, so that a second goes with it.
 * @param totals of the rows, the first of all together where there are several
 */
export function rowsToLeaveOut(totals: readonly number[]): readonly boolean[] {
  const [whole = 0, ...areas] = totals;
  if (isSmall(whole)) return totals.map(() => true);
  const out = areas.map(isSmall);
  const bySize = areas.map((total, area) => ({ total, area })).sort((one, other) => one.total - other.total);
  const count = () => out.filter(Boolean).length;
  const sum = () => areas.reduce((total, each, area) => total + (out[area] === true ? each : 0), 0);
  for (const { total, area } of bySize) {
    const isEnough = count() === 0 || (count() > 1 && sum() > count());
    if (!isEnough && total > 0) out[area] = true;
  }
  return [false, ...out];
}
