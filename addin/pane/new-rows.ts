import type { TableName } from './routes.ts';

export type RowValues = Readonly<Record<string, string | null>>;

/**
 * Keeps what was typed for a row that is not yet added: while other pages are open, and where Excel loads the pane anew,
 * as it does for a button of the ribbon that shows another page of it. It is gone when the pane is closed.
 */
export class NewRows {
  private readonly rows = new Map<TableName, RowValues>();
  private readonly workbook: string;

  /** @param workbook tells one workbook from another that was opened in the same window before */
  constructor(workbook: string) {
    this.workbook = workbook;
  }

  of(table: TableName): RowValues | null {
    return this.rows.get(table) ?? kept(this.keyOf(table));
  }

  keep(table: TableName, values: RowValues): void {
    this.rows.set(table, values);
    withStorage((storage) => storage.setItem(this.keyOf(table), JSON.stringify(values)));
  }

  forget(table: TableName): void {
    this.rows.delete(table);
    withStorage((storage) => storage.removeItem(this.keyOf(table)));
  }

  private keyOf(table: TableName): string {
    return `quality-mark.new-row.${table} ${this.workbook}`;
  }
}

function kept(key: string): RowValues | null {
  const values: unknown = JSON.parse(withStorage((storage) => storage.getItem(key)) ?? 'null');
  return isRowValues(values) ? values : null;
}

function isRowValues(values: unknown): values is RowValues {
  if (typeof values !== 'object' || values === null) return false;
  return Object.values(values).every((value) => value === null || typeof value === 'string');
}

/** Storage may be forbidden in Office's frames, or full; then a row is kept as long as the page is there. */
function withStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}
