import type ExcelJS from 'exceljs';
import type { Area } from '../../../workbook/read/cell-source.ts';
import { columnCount, rowCount } from './area.ts';
import type { CellContent } from './cell-content.ts';
import { contentOf, enter } from './cell-content.ts';
import { accessDenied, itemNotFound, wrongShape } from './excel-error.ts';
import type { TableModel } from './table-model.ts';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** What is put into one cell; null leaves it as it is. */
export type Entered = string | number | boolean | null;

const visibilities = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

export class SheetModel {
  readonly id: string;
  readonly worksheet: ExcelJS.Worksheet;
  tables: readonly TableModel[] = [];
  selection: Area = { top: 1, left: 1, bottom: 1, right: 1 };
  deleted = false;

  private readonly isReadOnly: () => boolean;

  /** @param isReadOnly whether its workbook cannot be changed */
  constructor(worksheet: ExcelJS.Worksheet, id: string, isReadOnly: () => boolean) {
    this.worksheet = worksheet;
    this.id = id;
    this.isReadOnly = isReadOnly;
  }

  get name(): string {
    return this.worksheet.name;
  }

  set name(name: string) {
    this.worksheet.name = name;
  }

  get visibility(): Visibility {
    return visibilities[this.worksheet.state];
  }

  set visibility(visibility: Visibility) {
    const states = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
    this.worksheet.state = states[visibility];
  }

  get isProtected(): boolean {
    const { sheetProtection } = this.worksheet as unknown as { sheetProtection?: { sheet?: boolean } | null };
    return sheetProtection?.sheet === true;
  }

  /** @throws ExcelError once the sheet is deleted */
  mustExist(): void {
    if (this.deleted) throw itemNotFound();
  }

  /** The smallest area with all cells that hold something or, unless only values count, look like something. */
  usedArea(valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    this.worksheet.eachRow({ includeEmpty: !valuesOnly }, (cells, row) => {
      cells.eachCell({ includeEmpty: !valuesOnly }, (cell, column) => {
        // What lies between cells that count needs no look.
        if (used && row <= used.bottom && column >= used.left && column <= used.right) return;
        const empty = contentOf(cell, this.date1904).type === 'Empty' && !cell.formula;
        if (empty && (valuesOnly || !isFormatted(cell))) return;
        const { top, left, bottom, right } = used ?? { top: row, left: column, bottom: row, right: column };
        used = {
          top: Math.min(top, row),
          left: Math.min(left, column),
          bottom: Math.max(bottom, row),
          right: Math.max(right, column),
        };
      });
    });
    return used;
  }

  content(row: number, column: number): CellContent {
    const cell = this.worksheet.findCell(row, column);
    const content = contentOf(cell, this.date1904);
    return cell ? content : { ...content, format: this.worksheet.getColumn(column).numFmt ?? content.format };
  }

  isLocked(row: number, column: number): boolean {
    const { protection } = this.worksheet.getCell(row, column) as { protection?: Partial<ExcelJS.Protection> };
    return protection?.locked !== false;
  }

  /**
   * Puts values into an area; every row of `values` is a row of the area.
   * @throws ExcelError for another shape, and for a locked cell of a protected sheet: then nothing is changed
   */
  write(area: Area, values: readonly (readonly Entered[])[]): void {
    this.mustExist();
    if (values.length !== rowCount(area) || values.some((row) => row.length !== columnCount(area))) throw wrongShape();
    this.mustBeWritable(area);
    values.forEach((entries, row) => {
      entries.forEach((entry, column) => {
        const cell = this.worksheet.getCell(area.top + row, area.left + column);
        const isCovered = cell.isMerged && cell.master.address !== cell.address;
        if (entry !== null && !isCovered) enter(cell, entry, this.date1904);
      });
    });
  }

  /** Takes the cells of a row some rows further down. */
  moveDown({ top, left, right }: Area, rows: number): void {
    for (let column = left; column <= right; column += 1) {
      const from = this.worksheet.getCell(top, column);
      this.worksheet.getCell(top + rows, column).value = from.value;
      from.value = null;
    }
  }

  /** Puts the rows of an area into the order of their first cells, Z to A. */
  sortDown({ top, left, bottom, right }: Area): void {
    const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
    const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
    const values = rows.map((row) => columns.map((column) => this.worksheet.getCell(row, column).value));
    const inOrder = [...values].sort(([a], [b]) => textOf(b).localeCompare(textOf(a)));
    rows.forEach((row, y) => {
      columns.forEach((column, x) => (this.worksheet.getCell(row, column).value = inOrder[y]?.[x] ?? null));
    });
  }

  /** @throws ExcelError for a locked cell of a protected sheet, and in a workbook that cannot be changed */
  mustBeWritable(area: Area): void {
    if (this.isReadOnly()) throw accessDenied();
    if (!this.isProtected) return;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        if (this.isLocked(row, column)) throw accessDenied();
      }
    }
  }

  get date1904(): boolean {
    return this.worksheet.workbook.properties.date1904;
  }
}

function textOf(value: ExcelJS.CellValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function isFormatted(cell: ExcelJS.Cell): boolean {
  return Object.keys(cell.style).length > 0;
}
