import type { Edition } from '../../framework/edition.ts';
import { actionColumns, evidenceColumns } from '../../framework/fields.ts';
import { SheetComposer } from './compose.ts';
import type { SheetLayout } from './layout.ts';
import { rowsOutgrown } from './long-rows.ts';
import { sheetNames } from './sheet-names.ts';

const evidenceWidths = [6, 14, 16, 14, 43, 24, 12, 13];
const actionWidths = [6, 14, 16, 42, 16, 12, 24, 12];

/** What the school can show. Not protected: a table does not grow on a protected sheet. */
export function evidenceSheet(edition: Edition): SheetLayout {
  const sheet = new SheetComposer(edition, {
    name: sheetNames.evidence,
    filledInBy: 'school',
    orientation: 'landscape',
    columns: evidenceWidths,
    isProtected: false,
  });
  sheet.head('Evidence', 'One row for each piece of evidence. Type in the first empty row; the table grows.', 1, 8, {
    column: 6,
    content: rowsOutgrown(edition, 'evidence', evidenceWidths),
  });
  return sheet.grow({ rows: 'evidence', columns: evidenceColumns(edition) }).done();
}

/** What the school will do. Not protected: a table does not grow on a protected sheet. */
export function actionsSheet(edition: Edition): SheetLayout {
  const sheet = new SheetComposer(edition, {
    name: sheetNames.actions,
    filledInBy: 'school',
    orientation: 'landscape',
    columns: actionWidths,
    isProtected: false,
  });
  sheet.head(
    'Actions',
    'What you will do to reach the next level, or to maintain Embedded. One row for each action.',
    1,
    8,
    { column: 6, content: rowsOutgrown(edition, 'actions', actionWidths) },
  );
  return sheet.grow({ rows: 'actions', columns: actionColumns(edition) }).done();
}
