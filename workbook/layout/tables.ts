import type { Edition } from '../../framework/edition.ts';
import { actionColumns, evidenceColumns } from '../../framework/fields.ts';
import type { Action, Evidence } from '../../framework/school-return.ts';
import { SheetComposer } from './compose.ts';
import type { SheetLayout } from './layout.ts';
import { rowsOutgrown } from './long-rows.ts';

type Widths<Row> = Readonly<Record<keyof Row, number>>;

const evidenceWidths: Widths<Evidence> = {
  ref: 6,
  aspect: 14,
  strand: 16,
  level: 14,
  evidence: 43,
  kept: 24,
  date: 12,
  owner: 13,
};

const actionWidths: Widths<Action> = {
  ref: 6,
  aspect: 14,
  strand: 16,
  action: 42,
  lead: 16,
  by: 12,
  measure: 24,
  status: 12,
};

/** What the school can show. Not protected: a table does not grow on a protected sheet. */
export function evidenceSheet(edition: Edition): SheetLayout {
  const columns = evidenceColumns(edition);
  const widths = columns.map(({ key }) => evidenceWidths[key]);
  const sheet = new SheetComposer(edition, {
    name: 'Evidence',
    filledInBy: 'school',
    orientation: 'landscape',
    columns: widths,
    isProtected: false,
  });
  sheet.head('Evidence', 'One row for each piece of evidence. Type in the first empty row; the table grows.', 1, 8, {
    column: 6,
    content: rowsOutgrown(edition, 'evidence', widths),
  });
  return sheet.grow({ rows: 'evidence', columns }).done();
}

/** What the school will do. Not protected: a table does not grow on a protected sheet. */
export function actionsSheet(edition: Edition): SheetLayout {
  const columns = actionColumns(edition);
  const widths = columns.map(({ key }) => actionWidths[key]);
  const sheet = new SheetComposer(edition, {
    name: 'Actions',
    filledInBy: 'school',
    orientation: 'landscape',
    columns: widths,
    isProtected: false,
  });
  sheet.head(
    'Actions',
    'What you will do to reach the next level, or to maintain Embedded. One row for each action.',
    1,
    8,
    { column: 6, content: rowsOutgrown(edition, 'actions', widths) },
  );
  return sheet.grow({ rows: 'actions', columns }).done();
}
