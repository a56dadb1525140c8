import type { CellSource, SheetSource } from '../../workbook/read/cell-source.ts';
import { sheetSource } from './loaded-sheet.ts';
import type { Listed, TableArea } from './reading.ts';
import { Inventory, SheetReading, TableReading } from './reading.ts';
import type { Run } from './run.ts';

/** What was read last. */
export interface Known {
  readonly source: CellSource;
  /** Ids of its sheets, in the same order. Before anything has been read, names of those that are likely to be there. */
  readonly sheetIds: readonly string[];
  /** Ids of its tables, or names of those that are likely to be there. */
  readonly tableIds: readonly string[];
}

export const nothing: Known = {
  source: { sheets: [], names: [], date1904: false, unread: [] },
  sheetIds: [],
  tableIds: [],
};

/**
 * Reads the workbook: in one request what is known, or likely, to be there, in another what proves to be new.
 * @param only ids of the sheets to read; other known ones stay as they are
 * @throws Trouble, `sheet-missing` where something known or likely is not there
 */
export function readOver(run: Run, known: Known, only?: ReadonlySet<string>): Promise<Known> {
  const before = new Map(known.source.sheets.map((sheet, index) => [known.sheetIds[index] ?? '', sheet] as const));
  return run(async (context) => {
    const inventory = new Inventory(context);
    const sheets = new Map<string, SheetReading>();
    const tables = new Map<string, TableReading>();
    const askForSheet = (key: string, name: string): void => void sheets.set(key, new SheetReading(context, key, name));
    const askForTable = (key: string): void => void tables.set(key, new TableReading(context, key));
    for (const id of known.sheetIds) if (only?.has(id) ?? true) askForSheet(id, before.get(id)?.name ?? id);
    known.tableIds.forEach(askForTable);
    await context.sync();
    for (const sheet of inventory.sheets) {
      if (!before.has(sheet.id) && !asked(sheets, sheet)) askForSheet(sheet.id, sheet.name);
    }
    for (const table of inventory.tables) if (!asked(tables, table)) askForTable(table.id);
    await context.sync();

    const areas = new Map<string, TableArea>();
    for (const table of inventory.tables) {
      const area = asked(tables, table)?.area;
      if (area) areas.set(table.id, area);
    }
    const sheetOf = (sheet: Listed): SheetSource => {
      const listed = inventory.sheet(sheet.id, areas);
      const reading = asked(sheets, sheet);
      return reading ? reading.source(listed) : { ...(before.get(sheet.id) ?? sheetSource(listed, null)), ...listed };
    };
    return {
      source: {
        sheets: inventory.sheets.map(sheetOf),
        names: inventory.names,
        date1904: inventory.date1904,
        unread: [],
      },
      sheetIds: inventory.sheets.map(({ id }) => id),
      tableIds: inventory.tables.map(({ id }) => id),
    };
  });
}

/** What was asked for by its id or by its name. */
function asked<T>(readings: ReadonlyMap<string, T>, { id, name }: Listed): T | undefined {
  return readings.get(id) ?? readings.get(name);
}
