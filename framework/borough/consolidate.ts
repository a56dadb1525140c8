import type { Edition } from '../edition.ts';
import type { IsoDate } from '../school-return.ts';
import type { BoroughReturn, Difference, IssuedWorkbook, TakenFile, UnreadFile } from './borough-return.ts';

/** What a run was given, and what was taken in of it. */
export interface Inputs {
  readonly taken: readonly TakenFile[];
  readonly unread: readonly UnreadFile[];
}

export interface ConsolidateOptions {
  readonly edition: Edition;
  readonly asOf: IsoDate;
  /** Null without a list of issued workbooks. */
  readonly issued: readonly IssuedWorkbook[] | null;
  /** Where a field stands in the workbook as issued. */
  readonly placeOf: (field: string) => Pick<Difference, 'sheet' | 'cell'>;
}

/** Matches the returns, settles which copy of each counts, and counts them. The order of the files does not matter. */
export function consolidate(inputs: Inputs, options: ConsolidateOptions): BoroughReturn {
  throw new RangeError(`Not yet: ${String(inputs.taken.length)} returns of ${options.asOf}`);
}
