import type { Step } from '../../framework/problems.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import type { CheckedReturn } from '../../workbook/read/check-return.ts';
import { checkReturn } from '../../workbook/read/check-return.ts';
import type { ReadReturn } from '../../workbook/read/read-return.ts';

/** Checks a return again only when its content, a place in the workbook or the day has changed. */
export class Checks {
  private content = '';
  private readonly done = new Map<Step | undefined, CheckedReturn>();

  /** The same object as long as nothing has changed. */
  of(read: ReadReturn, today: IsoDate, upTo?: Step): CheckedReturn {
    const { edition, schoolReturn, problems, sheetOrder, spots } = read;
    const content = JSON.stringify([today, edition.id, schoolReturn, problems, sheetOrder, [...spots]]);
    if (content !== this.content) this.done.clear();
    this.content = content;
    const checked = this.done.get(upTo) ?? checkReturn(read, today, upTo);
    this.done.set(upTo, checked);
    return checked;
  }
}
