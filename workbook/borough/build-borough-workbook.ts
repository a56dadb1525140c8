import type { BoroughReturn } from '../../framework/borough/borough-return.ts';
import type { Edition } from '../../framework/edition.ts';

/**
 * The workbook of a borough's year. What is due or expired is so as of the day on which the return was put together.
 * @returns the bytes of an .xlsx file
 */
export function buildBoroughWorkbook(borough: BoroughReturn, edition: Edition): Promise<Uint8Array> {
  throw new RangeError(`Not yet: ${String(borough.returns.length)} returns of ${edition.id}`);
}
