import type { TableName } from '../../framework/fields.ts';
import type { RowValues } from '../session/journal.ts';
import type { Session } from '../session/session.ts';

/** What was typed for rows that are not yet added: kept while other pages are open, and when the pane is closed. */
export interface NewRows {
  readonly of: (table: TableName) => RowValues | null;
  readonly keep: (table: TableName, values: RowValues) => void;
  readonly forget: (table: TableName) => void;
}

export function newRowsOf(session: Session): NewRows {
  return {
    of: (table) => {
      const state = session.state();
      return state.kind === 'ready' ? state.newRows[table] : null;
    },
    keep: (table, values) => session.keepRow(table, values),
    forget: (table) => session.keepRow(table, null),
  };
}

/** Whether somebody has written anything for a new row, beyond what it begins with. */
export function hasContent(values: RowValues | null): values is RowValues {
  return Object.entries(values ?? {}).some(([key, value]) => key !== 'ref' && key !== 'aspect' && value !== null);
}
