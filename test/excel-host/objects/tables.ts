import { columnCount } from '../model/area.ts';
import { invalidArgument, itemNotFound, notImplemented } from '../model/excel-error.ts';
import type { Entered, SheetModel } from '../model/sheet-model.ts';
import type { TableModel } from '../model/table-model.ts';
import { text } from '../protocol/arguments.ts';
import type { Argument } from '../protocol/excel-object.ts';
import { ExcelObject } from '../protocol/excel-object.ts';
import type { Json } from '../protocol/json.ts';
import { rangeObject } from './range.ts';
import type { Session } from './session.ts';

/** The tables of some sheets. */
export function tablesObject(session: Session, sheets: readonly SheetModel[]): ExcelObject {
  const tables = sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  const find = (key: Argument | undefined): PlacedTable | undefined =>
    tables.find(({ table: { id, name } }) => id === key || name.toLowerCase() === text(key).toLowerCase());
  return new ExcelObject(
    'TableCollection',
    {},
    {
      get: { Count: () => tables.length },
      items: () => tables.map((table) => tableObject(session, table)),
      item: (key) => {
        const table = find(key);
        if (!table) throw itemNotFound();
        return tableObject(session, table);
      },
      methods: {
        GetCount: () => tables.length,
        GetItemOrNullObject: (key) => {
          const table = find(key);
          return table ? tableObject(session, table) : null;
        },
      },
    },
  );
}

interface PlacedTable {
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

function tableObject(session: Session, { sheet, table }: PlacedTable): ExcelObject {
  return new ExcelObject(
    'Table',
    { Id: table.id },
    {
      get: {
        Id: () => table.id,
        Name: () => table.name,
        ShowHeaders: () => true,
        ShowTotals: () => table.totalsRow,
      },
      objects: {
        Worksheet: () => session.worksheet(sheet),
        Rows: () => rowsObject(session, { sheet, table }),
      },
      methods: {
        GetRange: () => rangeObject(session, sheet, table.area),
        GetHeaderRowRange: () => rangeObject(session, sheet, table.header),
        GetDataBodyRange: () => rangeObject(session, sheet, table.body),
      },
    },
  );
}

function rowsObject({ model }: Session, { sheet, table }: PlacedTable): ExcelObject {
  const count = (): number => table.body.bottom - table.body.top + 1;
  return new ExcelObject(
    'TableRowCollection',
    {},
    {
      get: { Count: count },
      methods: {
        GetCount: count,
        Add: (index, values) => {
          if ((index ?? -1) !== -1) throw notImplemented('TableRowCollection.add at an index');
          const rows = rowsOf(values, columnCount(table.area));
          const { area } = table;
          const added = { ...area, top: table.body.bottom + 1, bottom: table.body.bottom + rows.length };
          const below = sheet.usedArea(true);
          if (below !== null && below.bottom > area.bottom) {
            throw notImplemented('TableRowCollection.add above other cells');
          }
          if (table.totalsRow) sheet.moveDown({ ...area, top: area.bottom }, rows.length);
          sheet.write(added, rows);
          table.grow(rows.length);
          model.onEvent({ type: 'changed', sheet, area: added });
          return new ExcelObject('TableRow', {}, { get: { Index: () => added.bottom - table.body.top } });
        },
      },
    },
  );
}

/** No values make one empty row. */
function rowsOf(values: Argument | undefined, columns: number): Entered[][] {
  if (values === null || values === undefined) return [Array<Entered>(columns).fill('')];
  if (!Array.isArray(values)) throw invalidArgument();
  return (values as readonly Json[]).map((row) => {
    if (!Array.isArray(row) || row.length !== columns) throw invalidArgument();
    return row as Entered[];
  });
}
