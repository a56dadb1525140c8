import type { Area } from '../../workbook/read/cell-source.ts';
import { parseArea } from './model/area.ts';
import { ExcelError } from './model/excel-error.ts';
import type { SheetModel } from './model/sheet-model.ts';
import type { WorkbookModel } from './model/workbook-model.ts';

/** What a person does in the grid. Sheets are named, cells written as `C4`. */
export class Grid {
  /** As in Excel on the web: a choice from a drop-down list does not fire onChanged. */
  silentDropDowns = false;
  private readonly model: WorkbookModel;
  private editing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;

  constructor(model: WorkbookModel) {
    this.model = model;
  }

  /** @throws ExcelError for a locked cell of a protected sheet */
  type(sheetName: string, cell: string, text: string): void {
    const { sheet, area } = this.enter(sheetName, cell, text);
    this.model.onEvent({ type: 'changed', sheet, area });
  }

  /**
   * Takes a word from the cell's drop-down list.
   * @throws ExcelError for a locked cell of a protected sheet
   */
  choose(sheetName: string, cell: string, word: string): void {
    const { sheet, area } = this.enter(sheetName, cell, word);
    this.model.onEvent({ type: 'changed', sheet, area, silent: this.silentDropDowns });
  }

  /** Sorts the rows of the sheet's table by its first column, Z to A; those with nothing there go last. */
  sortDown(sheetName: string): void {
    const sheet = this.model.sheet(sheetName);
    const [table] = sheet.tables;
    if (!table) throw new ExcelError('InvalidOperation', 400, `${sheetName} has no table.`);
    const area = { ...table.area, top: table.area.top + 1 };
    sheet.sortDown(area);
    this.model.onEvent({ type: 'changed', sheet, area });
  }

  select(sheetName: string, address: string): void {
    this.model.select(this.model.sheet(sheetName), areaOf(address));
  }

  activate(sheetName: string): void {
    this.model.activate(this.model.sheet(sheetName));
  }

  rename(sheetName: string, newName: string): void {
    const sheet = this.model.sheet(sheetName);
    sheet.name = newName;
    this.model.onEvent({ type: 'renamed', sheet });
  }

  delete(sheetName: string): void {
    this.model.delete(this.model.sheet(sheetName));
  }

  /** A cell is being edited, until stopEditing: Excel refuses add-ins or, where they asked for it, lets them wait. */
  startEditing(): void {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.editing ??= { ended, end };
  }

  stopEditing(): void {
    this.editing?.end();
    this.editing = null;
  }

  get isEditing(): boolean {
    return this.editing !== null;
  }

  async whenNotEditing(): Promise<void> {
    while (this.editing) await this.editing.ended;
  }

  private enter(sheetName: string, cell: string, text: string): { sheet: SheetModel; area: Area } {
    const sheet = this.model.sheet(sheetName);
    const area = areaOf(cell);
    sheet.write(area, [[text]]);
    // A table takes in what is typed directly below it, except on a protected sheet.
    const grown = sheet.tables.find((table) => !table.totalsRow && isBelow(table.area, area));
    if (grown && !sheet.isProtected) grown.grow(1);
    return { sheet, area };
  }
}

function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new ExcelError('InvalidArgument', 400, `${address} is no cell.`);
  return area;
}

const isBelow = (table: Area, { top, left }: Area): boolean =>
  top === table.bottom + 1 && left >= table.left && left <= table.right;
