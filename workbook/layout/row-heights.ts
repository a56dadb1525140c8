import { tallest } from './heights.ts';

type Points = number | (() => number);

/** Heights of a sheet's rows, in points. Texts are measured when somebody asks: who only reads a workbook never does. */
export class Heights {
  private readonly least = new Map<number, Points[]>();
  private measured: ReadonlyMap<number, number> | null = null;

  /** Makes a row at least so high. */
  atLeast(row: number, points: Points): void {
    const known = this.least.get(row);
    if (known) known.push(points);
    else this.least.set(row, [points]);
  }

  /** Lets a row have no height of its own. */
  forget(row: number): void {
    this.least.delete(row);
  }

  get all(): ReadonlyMap<number, number> {
    const tall = (points: Points): number => (typeof points === 'number' ? points : points());
    this.measured ??= new Map(
      [...this.least].map(([row, each]) => [row, Math.min(tallest, Math.max(...each.map(tall)))]),
    );
    return this.measured;
  }
}
