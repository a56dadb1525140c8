import type { Selected } from '../excel/open-workbook.ts';
import type { ReadReturn } from '../../workbook/read/read-return.ts';
import { mayHoldChoice } from './choice-cells.ts';
import { Moment } from './moment.ts';

/** What Excel has told of, until it has been read again. */
export class Hints {
  /** Ids of the sheets to read again. */
  private stale: ReadonlySet<string> | 'all' = 'all';
  private readonly moment: Moment;
  private readonly follow: () => void;

  /**
   * @param follow reads again what has been told of
   * @param moment milliseconds in which moves of the selection count as one
   */
  constructor(follow: () => void, moment: number) {
    this.follow = follow;
    this.moment = new Moment(follow, moment);
  }

  /**
   * Something may have happened on a sheet; on null, anywhere.
   * @param left where the selection was, when all that happened is that it moved
   */
  take(sheet: string | null, left: Selected | undefined, inExcel: ReadReturn | null): void {
    if (left && inExcel && !mayHoldChoice(left, inExcel)) return;
    if (sheet === null) this.takeAll();
    else if (this.stale !== 'all') this.stale = new Set([...this.stale, sheet]);
    if (left) this.moment.ask();
    else this.follow();
  }

  takeAll(): void {
    this.stale = 'all';
  }

  /** @returns ids of the sheets to read now, undefined for all of them */
  give(): ReadonlySet<string> | undefined {
    this.moment.stop();
    const { stale } = this;
    this.stale = new Set();
    return stale === 'all' ? undefined : stale;
  }

  stop(): void {
    this.moment.stop();
  }
}
