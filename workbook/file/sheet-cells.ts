import { lastColumn, lastRow } from '../address.ts';
import type { Cell, FilledCell } from '../read/cell-source.ts';
import { damaged } from './unreadable-workbook.ts';

/**
 * The filled cells of a sheet, in the order of their addresses: memory depends on the number of filled cells, not on
 * the distance between them. All are added before the first is asked for.
 */
export class SheetCells {
  private keys: number[] = [];
  private cells: Cell[] = [];
  private ordered = true;
  private last = -1;
  private height = 0;
  private width = 0;

  get rows(): number {
    return this.height;
  }

  get columns(): number {
    return this.width;
  }

  /** Whether cells have come in their order from the first row to below this one. */
  isPast(row: number): boolean {
    return this.ordered && this.height > row && (this.keys[0] ?? Infinity) < lastColumn;
  }

  /** @throws UnreadableWorkbook `damaged` when it stands outside the sheet, as cells without an address can */
  add(row: number, column: number, cell: Cell): void {
    if (row > lastRow || column > lastColumn) throw damaged('a cell outside the sheet');
    const key = keyOf(row, column);
    if (key <= this.last) this.ordered = false;
    this.last = key;
    this.keys.push(key);
    this.cells.push(cell);
    if (row > this.height) this.height = row;
    if (column > this.width) this.width = column;
  }

  /**
   * To be called when all cells are there: writers need not keep their order.
   * @throws UnreadableWorkbook `damaged` when a cell is there twice
   */
  settle(): void {
    if (this.ordered) return;
    const cells = new Map(this.keys.map((key, index) => [key, this.cells[index]] as const));
    if (cells.size < this.keys.length) throw damaged('a cell that is there twice');
    this.keys.sort((a, b) => a - b);
    this.cells = this.keys.flatMap((key) => cells.get(key) ?? []);
    this.ordered = true;
  }

  at(row: number, column: number): Cell | null {
    if (column < 1 || column > lastColumn) return null;
    const key = keyOf(row, column);
    let low = 0;
    let high = this.keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.keys[middle] ?? Infinity) < key) low = middle + 1;
      else high = middle;
    }
    return this.keys[low] === key ? (this.cells[low] ?? null) : null;
  }

  /** Row by row, each from the left. */
  *filled(): Generator<FilledCell> {
    for (const [index, key] of this.keys.entries()) {
      const cell = this.cells[index];
      if (cell) yield { row: Math.floor(key / lastColumn) + 1, column: (key % lastColumn) + 1, cell };
    }
  }
}

function keyOf(row: number, column: number): number {
  return (row - 1) * lastColumn + column - 1;
}
