import type { CellSource, SheetSource } from '../../workbook/read/cell-source.ts';
import { sheetSource } from './loaded-sheet.ts';
import type { TableArea } from './reading.ts';
import { Inventory, SheetReading, TableReading } from './reading.ts';
import type { Run } from './run.ts';

/** What was read last. */
export interface Known {
  readonly source: CellSource;
  /** Ids of its sheets, in the same order. */
  readonly sheetIds: readonly string[];
  /** By id. */
  readonly tables: ReadonlyMap<string, TableArea>;
}

export const nothing: Known = {
  source: { sheets: [], names: [], date1904: false, unread: [] },
  sheetIds: [],
  tables: new Map(),
};

/**
 * Reads the workbook: in one request what is known to be there, in another what proves to be new.
 * @param only ids of the sheets to read; other known ones stay as they are
 * @throws Trouble, `sheet-missing` where something known is gone
 */
export function readOver(run: Run, known: Known, only?: ReadonlySet<string>): Promise<Known> {
  return run(async (context) => {
    const inventory = new Inventory(context);
    const sheets = new Map<string, SheetReading>();
    const tables = new Map<string, TableReading>();
    const ask = (sheetIds: Iterable<string>, tableIds: Iterable<string>): void => {
      for (const id of sheetIds) sheets.set(id, new SheetReading(context, id));
      for (const id of tableIds) tables.set(id, new TableReading(context, id));
    };
    ask(only ? known.sheetIds.filter((id) => only.has(id)) : known.sheetIds, known.tables.keys());
    await context.sync();
    ask(
      inventory.sheetIds.filter((id) => !known.sheetIds.includes(id)),
      inventory.tableIds.filter((id) => !known.tables.has(id)),
    );
    await context.sync();

    const areas = new Map([...tables].map(([id, table]) => [id, table.area] as const));
    const before = new Map(known.sheetIds.map((id, index) => [id, known.source.sheets[index]] as const));
    const sheetOf = (id: string): SheetSource => {
      const listed = inventory.sheet(id, areas);
      return sheets.get(id)?.source(listed) ?? { ...(before.get(id) ?? sheetSource(listed, null)), ...listed };
    };
    return {
      source: {
        sheets: inventory.sheetIds.map(sheetOf),
        names: inventory.names,
        date1904: inventory.date1904,
        unread: [],
      },
      sheetIds: inventory.sheetIds,
      tables: areas,
    };
  });
}
