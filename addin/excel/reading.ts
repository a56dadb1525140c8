import { parseReference } from '../../workbook/address.ts';
import type { Area, DefinedName, SheetSource } from '../../workbook/read/cell-source.ts';
import { mostMetaRows, metaSheetName } from '../../workbook/layout/meta.ts';
import { isSameText } from '../../workbook/read/locate.ts';
import type { ListedSheet } from './loaded-sheet.ts';
import { sheetSource } from './loaded-sheet.ts';

/** What is read of a sheet: more than the layout uses, and little enough for one answer of Excel (5 MB on the web). */
const bounds = 'A1:CV5000';

/** What is read of the hidden sheet: not the lists behind the drop-downs, most of what a workbook holds. */
const metaBounds = `A1:B${String(mostMetaRows)}`;

/** A sheet or a table: Excel gives either by its id or its name. */
export interface Listed {
  readonly id: string;
  readonly name: string;
}

/** What a workbook consists of, asked for and there after the next sync. */
export class Inventory {
  private readonly worksheets: Excel.WorksheetCollection;
  private readonly listedTables: Excel.TableCollection;
  private readonly items: Excel.NamedItemCollection;
  private readonly secondOf1904: Excel.FunctionResult<number>;

  constructor({ workbook }: Excel.RequestContext) {
    this.worksheets = workbook.worksheets.load('items/id,items/name,items/visibility');
    this.listedTables = workbook.tables.load('items/id,items/name,items/showTotals');
    this.items = workbook.names.load('items/name,items/formula');
    // No property tells the date system before ExcelApi 1.9 and after; a date does.
    this.secondOf1904 = workbook.functions.date(1904, 1, 2).load('value');
  }

  get sheets(): readonly Listed[] {
    return this.worksheets.items;
  }

  get tables(): readonly Listed[] {
    return this.listedTables.items;
  }

  get date1904(): boolean {
    return this.secondOf1904.value === 1;
  }

  get names(): readonly DefinedName[] {
    return this.items.items.map(({ name, formula }) => ({
      name,
      scope: null,
      refersTo: String(formula).replace(/^=/, ''),
    }));
  }

  /** What is said of a sheet, with those of its tables whose areas have been read. */
  sheet(id: string, areas: ReadonlyMap<string, TableArea>): ListedSheet {
    const { name = '', visibility } = this.worksheets.items.find((sheet) => sheet.id === id) ?? {};
    const tables = this.listedTables.items.flatMap(({ id: tableId, name: tableName, showTotals }) => {
      const area = areas.get(tableId);
      return area?.sheet === name ? [{ name: tableName, totalsRow: showTotals, ...area.area }] : [];
    });
    return { name, hidden: visibility !== 'Visible', tables };
  }
}

/** A sheet's cells, asked for and there after the next sync. */
export class SheetReading {
  private readonly used: Excel.Range;

  /** @param key its id or its name */
  constructor({ workbook }: Excel.RequestContext, key: string, name: string) {
    const read = isSameText(name, metaSheetName) ? metaBounds : bounds;
    const whole = workbook.worksheets.getItem(key).getRange(read);
    this.used = whole.getUsedRangeOrNullObject(true);
    this.used.load('rowIndex,columnIndex,values,valueTypes,numberFormat');
    letGo(whole, this.used);
  }

  source(sheet: ListedSheet): SheetSource {
    return sheetSource(sheet, this.used.isNullObject ? null : this.used);
  }
}

export interface TableArea {
  readonly sheet: string;
  readonly area: Area;
}

/** Where a table lies, asked for and there after the next sync. */
export class TableReading {
  private readonly range: Excel.Range;

  /** @param key its id or its name */
  constructor({ workbook }: Excel.RequestContext, key: string) {
    this.range = workbook.tables.getItem(key).getRange();
    this.range.load('address,rowIndex,columnIndex,rowCount,columnCount');
    letGo(this.range);
  }

  get area(): TableArea {
    const { address, rowIndex, columnIndex, rowCount, columnCount } = this.range;
    return {
      sheet: parseReference(address)?.sheet ?? '',
      area: {
        top: rowIndex + 1,
        left: columnIndex + 1,
        bottom: rowIndex + rowCount,
        right: columnIndex + columnCount,
      },
    };
  }
}

/** Excel need not remember these: it would be told to forget them, in a request of its own. */
export function letGo(...ranges: readonly Excel.Range[]): void {
  for (const range of ranges) range.untrack();
}
