import type { CellAddress } from '../address.ts';
import type { ReturnMeta } from '../../framework/school-return.ts';

/** The sheet that nobody sees: what the software needs to know, and the lists behind the drop-downs. */
export const metaSheetName = '_pdqm';

/** Raised when a reader of the earlier layout would misread a workbook of the later one. */
export const schemaVersion = 1;

/** Column A names the entry, column B holds it. */
export const metaKeys = [
  'schema',
  'edition',
  'returnId',
  'sample',
  'submittedReceipt',
  'reviewedReceipt',
] as const satisfies readonly ('schema' | 'edition' | keyof ReturnMeta)[];
export type MetaKey = (typeof metaKeys)[number];

/** Rows that may hold entries; anything below them is ignored. */
export const mostMetaRows = 50;

export function metaCell(key: MetaKey): CellAddress {
  return { row: metaKeys.indexOf(key) + 1, column: 2 };
}

/** Columns of what Start counts: the name of each entry, and how it stands. A row each, from the first. */
export const stateColumns = { name: 4, state: 5 } as const;

/** Lists start here, a column each. */
export const firstListColumn = 7;
