import type ExcelJS from 'exceljs';
import type { Area } from '../../../workbook/read/cell-source.ts';
import { areaA1, parseArea } from './area.ts';

/** exceljs keeps these and leaves most of them out of its types. */
export interface StoredTable {
  name: string;
  displayName?: string;
  tableRef: string;
  autoFilterRef?: string;
  headerRow: boolean;
  totalsRow: boolean;
}

/** An Excel table. Its area includes the header row, and the totals row where it has one. */
export class TableModel {
  readonly id: string;
  private readonly stored: StoredTable;

  constructor(stored: StoredTable, id: string) {
    this.stored = stored;
    this.id = id;
    // The reader takes a header row that is not mentioned for a missing one.
    stored.headerRow = true;
  }

  get name(): string {
    return this.stored.displayName ?? this.stored.name;
  }

  get totalsRow(): boolean {
    return this.stored.totalsRow;
  }

  get area(): Area {
    const area = parseArea(this.stored.tableRef);
    if (!area) throw new Error(`Table ${this.name} has no area: ${this.stored.tableRef}`);
    return area;
  }

  get header(): Area {
    return { ...this.area, bottom: this.area.top };
  }

  get body(): Area {
    return { ...this.area, top: this.area.top + 1, bottom: this.area.bottom - (this.totalsRow ? 1 : 0) };
  }

  /** Takes in rows below it, which must be empty. */
  grow(rows: number): void {
    const area = { ...this.area, bottom: this.area.bottom + rows };
    this.stored.tableRef = areaA1(area);
    if (this.stored.autoFilterRef !== undefined) this.stored.autoFilterRef = areaA1(area);
  }
}

/** What exceljs holds of a sheet's tables. */
export function storedTables(worksheet: ExcelJS.Worksheet): StoredTable[] {
  const { tables } = worksheet as unknown as { tables: Readonly<Record<string, { readonly model: StoredTable }>> };
  return Object.values(tables).map(({ model }) => model);
}
