import { lastColumn } from '../address.ts';
import type { Cell, FilledCell } from '../cell-source.ts';
import { damaged } from './unreadable-workbook.ts';

/** The filled cells of a sheet, each at its address; a sheet costs what is in it, however far apart it lies. */
export class SheetCells {
  #cells = new Map<number, Cell>();
  #ordered = true;
  #last = -1;
  rows = 0;
  columns = 0;

  /** @throws UnreadableWorkbook `damaged` when the cell is there already */
  add(row: number, column: number, cell: Cell): void {
    const key = keyOf(row, column);
    if (key <= this.#last) {
      if (this.#cells.has(key)) throw damaged('a cell that is there twice');
      this.#ordered = false;
    } else {
      this.#last = key;
    }
    this.#cells.set(key, cell);
    if (row > this.rows) this.rows = row;
    if (column > this.columns) this.columns = column;
  }

  at(row: number, column: number): Cell | null {
    return column >= 1 && column <= lastColumn ? (this.#cells.get(keyOf(row, column)) ?? null) : null;
  }

  /** Row by row, each from the left. */
  *filled(): Generator<FilledCell> {
    if (!this.#ordered) {
      this.#cells = new Map([...this.#cells].sort(([a], [b]) => a - b));
      this.#ordered = true;
    }
    for (const [key, cell] of this.#cells) {
      yield { row: Math.floor(key / lastColumn) + 1, column: (key % lastColumn) + 1, cell };
    }
  }
}

function keyOf(row: number, column: number): number {
  return (row - 1) * lastColumn + column - 1;
}
