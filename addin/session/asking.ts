import type { OpenWorkbook } from '../excel/open-workbook.ts';
import type { Trouble } from '../excel/trouble.ts';
import { troubleOf } from '../excel/trouble.ts';
import { Retry } from './retry.ts';
import type { Doing } from './troubles.ts';
import { isWorthTrying, Troubles } from './troubles.ts';
import { Turns } from './turns.ts';

/** Asks Excel one thing at a time, and keeps account of what went wrong. */
export class Asking {
  readonly troubles: Troubles;
  readonly turns = new Turns();
  readonly retry: Retry;
  private readonly workbook: OpenWorkbook;

  /**
   * @param changed called when something has gone wrong, or been put right
   * @param again called a while after Excel did not do what it was asked
   */
  constructor(workbook: OpenWorkbook, changed: () => void, again: () => void, pauses: readonly number[] | undefined) {
    this.workbook = workbook;
    this.troubles = new Troubles(changed);
    this.retry = new Retry(again, pauses);
  }

  /** @returns null where it went wrong, which is told as a notice */
  async attempt<T>(doing: Doing, request: () => Promise<T>): Promise<T | null> {
    try {
      const result = await this.patiently(doing, request);
      this.troubles.settle(doing);
      return result;
    } catch (error) {
      this.say(doing, troubleOf(error));
      return null;
    }
  }

  /** Where a cell is being edited, says so, waits until that is over, and asks again. */
  async patiently<T>(doing: Doing, request: () => Promise<T>): Promise<T> {
    try {
      return await request();
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.notice.kind !== 'cell-editing') throw error;
      this.troubles.say(doing, trouble);
      await this.workbook.afterCellEdit();
      return await request();
    }
  }

  say(doing: Doing, trouble: Trouble): void {
    this.troubles.say(doing, trouble);
    // Of an edit that is given up Excel does not tell.
    const isEditing = trouble.notice.kind === 'cell-editing';
    if (doing !== 'acting' && (isEditing || isWorthTrying(trouble))) this.retry.plan();
  }
}
