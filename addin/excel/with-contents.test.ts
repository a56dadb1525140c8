import fc from 'fast-check';
import type { CellContent } from '../../workbook/read/cell-content.ts';
import type { Cell, CellSource, FilledCell, SheetSource } from '../../workbook/read/cell-source.ts';
import type { PlacedContent } from './open-workbook.ts';
import { cellHolding, withContents } from './with-contents.ts';

/** A workbook of these cells, the plainest way. */
function workbookOf(contents: readonly PlacedContent[]): CellSource {
  const sheets = ['One', 'Two'].map((name): SheetSource => {
    const cells = new Map<string, FilledCell>();
    for (const { sheet, row, column, content } of contents) {
      const cell = sheet === name ? cellHolding(content) : null;
      const key = `${String(row)} ${String(column)}`;
      if (sheet === name) cells.delete(key);
      if (cell) cells.set(key, { row, column, cell });
    }
    const filled = [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
    return {
      name,
      hidden: false,
      tables: [],
      rows: Math.max(0, ...filled.map(({ row }) => row)),
      columns: Math.max(0, ...filled.map(({ column }) => column)),
      cell: (row, column) => cells.get(`${String(row)} ${String(column)}`)?.cell ?? null,
      filled: () => filled,
    };
  });
  return { sheets, names: [], date1904: false, unread: [] };
}

const somewhere = fc.record({
  sheet: fc.constantFrom('One', 'Two'),
  row: fc.integer({ min: 1, max: 6 }),
  column: fc.integer({ min: 1, max: 4 }),
  content: fc.oneof(fc.string(), fc.constant<CellContent>(null), fc.integer({ min: 1, max: 60_000 })),
});
const contents = fc.array(somewhere, { maxLength: 12 });

const cellsOf = (source: CellSource): readonly (readonly FilledCell[])[] =>
  source.sheets.map((sheet) => [...sheet.filled()]);

function grid({ sheets }: CellSource): readonly (Cell | null)[] {
  return sheets.flatMap((sheet) =>
    Array.from({ length: 48 }, (_, index) => sheet.cell(Math.floor(index / 6) + 1, (index % 6) + 1)),
  );
}

describe('contents laid over a workbook', () => {
  it('make the workbook that has them in its cells, in its order', () => {
    fc.assert(
      fc.property(contents, contents, (below, above) => {
        const laid = withContents(workbookOf(below), above);
        const expected = workbookOf([...below, ...above]);
        expect(cellsOf(laid)).toEqual(cellsOf(expected));
        expect(grid(laid)).toEqual(grid(expected));
      }),
    );
  });

  it('reach as far as the last of the cells', () => {
    fc.assert(
      fc.property(contents, contents, (below, above) => {
        for (const sheet of withContents(workbookOf(below), above).sheets) {
          const filled = [...sheet.filled()];
          expect(sheet.rows).toBeGreaterThanOrEqual(Math.max(0, ...filled.map(({ row }) => row)));
          expect(sheet.columns).toBeGreaterThanOrEqual(Math.max(0, ...filled.map(({ column }) => column)));
        }
      }),
    );
  });

  it('may be laid over others', () => {
    fc.assert(
      fc.property(contents, contents, contents, (below, first, second) => {
        const twice = withContents(withContents(workbookOf(below), first), second);
        expect(cellsOf(twice)).toEqual(cellsOf(withContents(workbookOf(below), [...first, ...second])));
      }),
    );
  });

  it('leave the workbook below as it was', () => {
    fc.assert(
      fc.property(contents, contents, (below, above) => {
        const source = workbookOf(below);
        const before = cellsOf(source);
        withContents(source, above);
        expect(cellsOf(source)).toEqual(before);
      }),
    );
  });
});
