import type { CellAddress } from '../address.ts';
import { lastColumn, lastRow } from '../address.ts';
import type { Area } from '../read/cell-source.ts';
import { damaged } from './unreadable-workbook.ts';

/**
 * The cell that `C4` names (ECMA-376 Part 1, section 18.18.7 ST_CellRef). Read by hand: it is done for every cell.
 * @throws UnreadableWorkbook `damaged` when a sheet has no such cell
 */
export function cellReference(text: string): CellAddress {
  let at = 0;
  let column = 0;
  for (let code = text.charCodeAt(at); code >= 65 && code <= 90 && at < 4; code = text.charCodeAt(at)) {
    column = column * 26 + code - 64;
    at += 1;
  }
  const row = rowNumber(text.slice(at));
  if (column < 1 || column > lastColumn) throw damaged('a cell outside the sheet');
  return { row, column };
}

/** @throws UnreadableWorkbook `damaged` when a sheet has no such row */
export function rowNumber(text: string): number {
  let row = text.length > 7 ? lastRow + 1 : 0;
  for (let at = 0; at < text.length && row <= lastRow; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    row = digit >= 0 && digit <= 9 ? row * 10 + digit : lastRow + 1;
  }
  if (row < 1 || row > lastRow) throw damaged('a row outside the sheet');
  return row;
}

/**
 * The area that `C4:E6` or `C4` names (section 18.18.62 ST_Ref).
 * @throws UnreadableWorkbook `damaged` when a sheet has no such area
 */
export function areaReference(text: string): Area {
  const [first = '', last = first, ...more] = text.split(':', 3);
  const from = cellReference(first);
  const to = cellReference(last);
  if (more.length > 0 || to.row < from.row || to.column < from.column) throw damaged('an area that is none');
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
