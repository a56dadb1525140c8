import type { Edition } from '../../framework/edition.ts';
import type { TableName } from '../../framework/fields.ts';
import { columnsOf } from '../../framework/fields.ts';
import type { Action, Evidence } from '../../framework/school-return.ts';
import { SheetComposer } from './compose.ts';
import type { SheetLayout } from './layout.ts';
import { rowsOutgrown } from './long-rows.ts';

interface TableSheet {
  readonly name: string;
  readonly purpose: string;
  readonly widths: Readonly<Record<string, number>>;
}

const sheets: Readonly<Record<TableName, TableSheet>> = {
  evidence: {
    name: 'Evidence',
    purpose: 'One row for each piece of evidence. Type in the first empty row; the table grows.',
    widths: {
      ref: 6,
      aspect: 14,
      strand: 16,
      level: 14,
      evidence: 43,
      kept: 24,
      date: 12,
      owner: 13,
    } satisfies Readonly<Record<keyof Evidence, number>>,
  },
  actions: {
    name: 'Actions',
    purpose: 'What you will do to reach the next level, or to maintain Embedded. One row for each action.',
    widths: {
      ref: 6,
      aspect: 14,
      strand: 16,
      action: 42,
      lead: 16,
      by: 12,
      measure: 24,
      status: 12,
    } satisfies Readonly<Record<keyof Action, number>>,
  },
};

/** A table of the school's. Not protected: a table does not grow on a protected sheet. */
export function tableSheet(edition: Edition, rows: TableName): SheetLayout {
  const { name, purpose, widths } = sheets[rows];
  const columns = columnsOf(edition, rows).map(({ key }) => widths[key] ?? 0);
  const sheet = new SheetComposer(edition, {
    name,
    filledInBy: 'school',
    orientation: 'landscape',
    columns,
    isProtected: false,
  });
  sheet.head(name, purpose, 1, columns.length, { column: 6, content: rowsOutgrown(edition, rows, columns) });
  return sheet.grow({ rows, columns: columnsOf(edition, rows) }).done();
}
