import type { Edition } from '../../framework/edition.ts';
import { actionColumns, evidenceColumns } from '../../framework/fields.ts';
import { SheetComposer } from './compose.ts';
import type { SheetLayout } from './layout.ts';

/** What the school can show. Not protected: a table does not grow on a protected sheet. */
export function evidenceSheet(edition: Edition): SheetLayout {
  const sheet = new SheetComposer(edition, {
    name: 'Evidence',
    filledInBy: 'school',
    orientation: 'landscape',
    columns: [7, 15, 20, 13, 60, 32, 13, 20],
    isProtected: false,
    headRows: 4,
  });
  sheet.put(1, 'Evidence', 'title', 8).next();
  sheet
    .put(1, 'One row for each piece of evidence. Type below the last row and the table grows.', 'lead', 7)
    .put(8, { sheet: 'Start', text: '‹ Back to Start' }, 'link')
    .next(2);
  return sheet.grow({ name: 'Evidence', rows: 'evidence', columns: evidenceColumns(edition), top: 4, left: 1 }).done();
}

/** What the school will do. Not protected: a table does not grow on a protected sheet. */
export function actionsSheet(edition: Edition): SheetLayout {
  const sheet = new SheetComposer(edition, {
    name: 'Actions',
    filledInBy: 'school',
    orientation: 'landscape',
    columns: [7, 15, 20, 56, 20, 13, 44, 14],
    isProtected: false,
    headRows: 4,
  });
  sheet.put(1, 'Actions', 'title', 8).next();
  sheet
    .put(1, 'What you will do to reach the next level, or to maintain Embedded. One row for each action.', 'lead', 7)
    .put(8, { sheet: 'Start', text: '‹ Back to Start' }, 'link')
    .next(2);
  return sheet.grow({ name: 'Actions', rows: 'actions', columns: actionColumns(edition), top: 4, left: 1 }).done();
}
