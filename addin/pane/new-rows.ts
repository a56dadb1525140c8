import type { TableName } from './routes.ts';

export type RowValues = Readonly<Record<string, string | null>>;

/** Keeps what was typed for a row that is not yet added, while other pages are open. */
export class NewRows {
  private readonly rows = new Map<TableName, RowValues>();

  of(table: TableName): RowValues | null {
    return this.rows.get(table) ?? null;
  }

  keep(table: TableName, values: RowValues): void {
    this.rows.set(table, values);
  }

  forget(table: TableName): void {
    this.rows.delete(table);
  }
}
