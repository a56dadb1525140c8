import type { Edition } from '../../framework/edition.ts';
import type { TableName } from '../../framework/fields.ts';
import { columnsOf } from '../../framework/fields.ts';
import { SheetComposer } from './compose.ts';
import type { SheetLayout } from './layout.ts';
import { rowsOutgrown } from './long-rows.ts';
import { sheetNames } from './sheet-names.ts';

interface TableSheet {
  readonly name: string;
  readonly purpose: string;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
}

const sheets: Readonly<Record<TableName, TableSheet>> = {
  evidence: {
    name: sheetNames.evidence,
    purpose: 'One row for each piece of evidence. Type in the first empty row; the table grows.',
    widths: [6, 14, 16, 14, 41, 24, 12, 15],
  },
  actions: {
    name: sheetNames.actions,
    purpose: 'What you will do to reach the next level, or to maintain the highest. One row for each action.',
    widths: [6, 14, 16, 42, 16, 12, 24, 12],
  },
};

/** A table of the school's. Not protected: a table cannot grow on a protected sheet. */
export function tableSheet(edition: Edition, rows: TableName): SheetLayout {
  const { name, purpose, widths } = sheets[rows];
  const sheet = new SheetComposer(edition, {
    name,
    filledInBy: 'school',
    orientation: 'landscape',
    columns: widths,
    isProtected: false,
  });
  sheet.head(name, purpose, 1, widths.length, { column: 6, content: rowsOutgrown(edition, rows, widths) });
  return sheet.grow({ rows, columns: columnsOf(edition, rows) }).done();
}
