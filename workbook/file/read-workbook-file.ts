import type { CellSource, SheetSource, TableSource } from '../cell-source.ts';
import type { CellContext } from './cell-value.ts';
import { readDateStyles } from './date-formats.ts';
import { Budget } from './limits.ts';
import { findMainPart } from './main-part.ts';
import { readSavedAt } from './saved-at.ts';
import { readSharedStrings } from './shared-strings.ts';
import { SheetCells } from './sheet-cells.ts';
import { requireZip } from './signature.ts';
import { readTablePart } from './table-part.ts';
import { damaged } from './unreadable-workbook.ts';
import type { ListedSheet } from './workbook-part.ts';
import { readWorkbookPart } from './workbook-part.ts';
import type { Relationships } from './workbook-package.ts';
import { WorkbookPackage } from './workbook-package.ts';
import { readWorksheet } from './worksheet.ts';

export interface WorkbookFile extends CellSource {
  /** When a program last saved it, as an ISO instant in UTC; null where the file does not say. */
  readonly savedAt: string | null;
}

/**
 * Reads an .xlsx (.xlsm, .xltx, .xltm, .xlam) that anybody may have sent: in bounded time and memory, without evaluating
 * anything, whole or not at all. A sheet of charts is listed, and empty.
 * @throws UnreadableWorkbook, and nothing else
 */
export function readWorkbookFile(bytes: Uint8Array): WorkbookFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  requireZip(file);
  const budget = new Budget();
  const opened = new WorkbookPackage(file, budget);
  const main = findMainPart(opened);
  const { date1904, sheets, names } = readWorkbookPart(opened, main, budget);
  const relationships = opened.relationshipsOf(main);
  const styles = partOfKind(relationships, 'styles');
  const strings = partOfKind(relationships, 'sharedStrings');
  const context: CellContext = {
    sharedStrings: strings === null ? [] : readSharedStrings(opened, strings, budget),
    isDateStyle: styles === null ? () => false : readDateStyles(opened, styles),
    date1904,
  };
  return {
    sheets: sheets.map((sheet) => readSheet(opened, sheet, relationships, context, budget)),
    names,
    date1904,
    savedAt: readSavedAt(opened),
  };
}

function partOfKind(relationships: Relationships, kind: string): string | null {
  return [...relationships.values()].find((relationship) => relationship.kind === kind)?.target ?? null;
}

/** ECMA-376 Part 1, sections 12.3.2, 12.3.7 and [MS-XLSX] 2.1: sheets that have no cells, or none for people. */
const cellless = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

function readSheet(
  opened: WorkbookPackage,
  { name, hidden, id }: ListedSheet,
  relationships: Relationships,
  context: CellContext,
  budget: Budget,
): SheetSource {
  const { kind, target } = relationships.get(id) ?? { kind: null, target: null };
  if (kind !== null && cellless.has(kind)) return sheetSource(name, hidden, new SheetCells(), [], []);
  if (kind !== 'worksheet' || target === null) throw damaged('a sheet without its part');
  const { cells, merges, tables } = readWorksheet(opened, target, context, budget);
  return sheetSource(name, hidden, cells, merges, readTables(opened, target, tables, budget));
}

function sheetSource(
  name: string,
  hidden: boolean,
  cells: SheetCells,
  merges: SheetSource['merges'],
  tables: SheetSource['tables'],
): SheetSource {
  return {
    name,
    hidden,
    tables,
    merges,
    rows: cells.rows,
    columns: cells.columns,
    cell: (row, column) => cells.at(row, column),
    filled: () => cells.filled(),
  };
}

function readTables(
  opened: WorkbookPackage,
  sheet: string,
  ids: readonly string[],
  budget: Budget,
): readonly TableSource[] {
  if (ids.length === 0) return [];
  const relationships = opened.relationshipsOf(sheet);
  return ids.flatMap((id) => {
    budget.spend('areas');
    const { kind, target } = relationships.get(id) ?? { kind: null, target: null };
    if (kind !== 'table' || target === null) throw damaged('a table without its part');
    return readTablePart(opened, target) ?? [];
  });
}
