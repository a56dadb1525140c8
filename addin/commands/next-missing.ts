import type { Problem } from '../../framework/problems.ts';
import { parseA1 } from '../../workbook/address.ts';
import type { Selected } from '../excel/open-workbook.ts';

/** A problem that has a cell to go to. */
export type Missing = Problem & { readonly sheet: string; readonly cell: string };

/**
 * The problem after the selected cell, in sheet order; the first one where there is none after it. Errors come before
 * queries wherever they are.
 * @param problems in sheet order
 */
export function nextMissing(
  problems: readonly Problem[],
  sheetOrder: readonly string[],
  selected: Selected | null,
): Missing | null {
  const placed = problems.filter((problem): problem is Missing => problem.sheet !== null && problem.cell !== null);
  const errors = placed.filter(({ severity }) => severity === 'error');
  const candidates = errors.length > 0 ? errors : placed;
  const after = selected && candidates.find((problem) => isAfter(problem, selected, sheetOrder));
  return after ?? candidates[0] ?? null;
}

function isAfter(problem: Selected, selected: Selected, sheetOrder: readonly string[]): boolean {
  const place = placeOf(problem, sheetOrder);
  const from = placeOf(selected, sheetOrder);
  const order = place.reduce((sum, number, index) => sum || number - (from[index] ?? 0), 0);
  return order > 0;
}

function placeOf({ sheet, cell }: Selected, sheetOrder: readonly string[]): readonly number[] {
  const at = parseA1(cell);
  return [sheetOrder.indexOf(sheet), at?.row ?? 0, at?.column ?? 0];
}
