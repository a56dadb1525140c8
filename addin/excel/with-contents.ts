import type { CellContent } from '../../workbook/read/cell-content.ts';
import type { Cell, CellSource, FilledCell, SheetSource } from '../../workbook/read/cell-source.ts';
import type { PlacedContent } from './open-workbook.ts';

/** The workbook as it is once these cells hold these contents. */
export function withContents(source: CellSource, contents: readonly PlacedContent[]): CellSource {
  if (contents.length === 0) return source;
  return {
    ...source,
    sheets: source.sheets.map((sheet) => {
      const own = contents.filter((content) => content.sheet === sheet.name);
      return own.length === 0 ? sheet : laidOver(sheet, own);
    }),
  };
}

/** What is laid over which sheet: a second layer joins the first instead of lying on top. */
const layers = new WeakMap<SheetSource, { readonly base: SheetSource; readonly cells: Layer }>();

type Layer = ReadonlyMap<number, { readonly row: number; readonly column: number; readonly cell: Cell | null }>;

function laidOver(sheet: SheetSource, contents: readonly PlacedContent[]): SheetSource {
  const { base, cells: before } = layers.get(sheet) ?? { base: sheet, cells: new Map() };
  const cells: Layer = new Map([
    ...before,
    ...contents.map(
      ({ row, column, content }) => [keyOf(row, column), { row, column, cell: cellHolding(content) }] as const,
    ),
  ]);
  const filled = [...cells.values()].filter(({ cell }) => cell !== null);
  const result: SheetSource = {
    ...base,
    rows: Math.max(base.rows, ...filled.map(({ row }) => row)),
    columns: Math.max(base.columns, ...filled.map(({ column }) => column)),
    cell: (row, column) => {
      const over = cells.get(keyOf(row, column));
      return over ? over.cell : base.cell(row, column);
    },
    filled: () => merged(base, cells),
  };
  layers.set(result, { base, cells });
  return result;
}

/** In the order of rows and columns, as the sheet's own. */
function* merged(base: SheetSource, cells: Layer): Generator<FilledCell> {
  const keys = [...cells.keys()].sort((a, b) => a - b);
  let next = 0;
  const over = function* (until: number): Generator<FilledCell> {
    for (; next < keys.length; next += 1) {
      const key = keys[next] ?? Infinity;
      if (key >= until) return;
      const found = cells.get(key);
      if (found?.cell) yield { ...found, cell: found.cell };
    }
  };
  for (const filled of base.filled()) {
    const key = keyOf(filled.row, filled.column);
    yield* over(key);
    if (!cells.has(key)) yield filled;
  }
  yield* over(Infinity);
}

const keyOf = (row: number, column: number): number => row * 16_384 + column;

/** What a cell is with this content. */
export function cellHolding(content: CellContent): Cell | null {
  if (content === null || content === '') return null;
  return typeof content === 'number' ? { type: 'number', value: content, date: true } : { type: 'text', text: content };
}
