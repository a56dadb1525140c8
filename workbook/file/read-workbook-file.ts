import type { CellSource, SheetSource, TableSource, Unread } from '../read/cell-source.ts';
import type { CellContext } from './cell-value.ts';
import type { IsDateStyle } from './date-formats.ts';
import { readDateStyles } from './date-formats.ts';
import { Budget } from './limits.ts';
import { findMainPart } from './main-part.ts';
import { readSavedAt } from './saved-at.ts';
import { readSharedStrings } from './shared-strings.ts';
import { SheetCells } from './sheet-cells.ts';
import { requireZip } from './signature.ts';
import { readTablePart } from './table-part.ts';
import { damaged, UnreadableWorkbook } from './unreadable-workbook.ts';
import type { ListedSheet } from './workbook-part.ts';
import { readWorkbookPart } from './workbook-part.ts';
import type { Relationships } from './workbook-package.ts';
import { WorkbookPackage } from './workbook-package.ts';
import { readWorksheet } from './worksheet.ts';

export interface WorkbookFile extends CellSource {
  /** When a program last saved it, as an ISO instant in UTC; null where the file does not say. */
  readonly savedAt: string | null;
}

type MostRowsOf = (sheet: string) => number;

/**
 * Reads an .xlsx (.xlsm, .xltx, .xltm, .xlam) that anybody may have sent: in bounded time and memory, without evaluating
 * anything. A sheet of charts is listed, and empty. A sheet, a table or the formats that are damaged are named as unread, and
 * the rest is read; a cell that is damaged says so.
 * @param budget what reading it may spend
 * @param mostRowsOf how many rows of a sheet are looked at, by its name; what comes below may be left unread
 * @throws UnreadableWorkbook, and nothing else
 */
export function readWorkbookFile(
  bytes: Uint8Array,
  budget = new Budget(),
  mostRowsOf: MostRowsOf = () => Infinity,
): WorkbookFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  requireZip(file);
  const opened = new WorkbookPackage(file, budget);
  const main = findMainPart(opened);
  const { date1904, sheets, names } = readWorkbookPart(opened, main, budget);
  const relationships = opened.relationshipsOf(main);
  const reading = new SheetReading(opened, relationships, budget, mostRowsOf);
  const context = { ...reading.shared(), date1904 };
  const read = sheets.flatMap((sheet) => reading.sheet(sheet, context) ?? []);
  if (read.length === 0 && reading.fault) throw reading.fault;
  return {
    sheets: read,
    names,
    date1904,
    unread: reading.unread,
    savedAt: readSavedAt(opened),
  };
}

/** ECMA-376 Part 1, sections 12.3.2, 12.3.7 and [MS-XLSX] 2.1: sheets that have no cells, or none for people. */
const cellless = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

const noDates: IsDateStyle = () => false;

/** Reads what sheets share, then sheet by sheet; what is damaged is passed over, and named. */
class SheetReading {
  readonly unread: Unread[] = [];
  /** The error of the first part that could not be read. */
  fault: UnreadableWorkbook | null = null;
  private readonly opened: WorkbookPackage;
  private readonly relationships: Relationships;
  private readonly budget: Budget;
  private readonly mostRowsOf: MostRowsOf;

  constructor(opened: WorkbookPackage, relationships: Relationships, budget: Budget, mostRowsOf: MostRowsOf) {
    this.opened = opened;
    this.relationships = relationships;
    this.budget = budget;
    this.mostRowsOf = mostRowsOf;
  }

  shared(): Pick<CellContext, 'sharedStrings' | 'isDateStyle'> {
    const styles = this.partOfKind('styles');
    const strings = this.partOfKind('sharedStrings');
    const isDateStyle =
      styles === null
        ? noDates
        : this.unless({ what: 'formats', name: '' }, () => readDateStyles(this.opened, styles, this.budget));
    return {
      sharedStrings: strings === null ? [] : orNull(() => readSharedStrings(this.opened, strings, this.budget)),
      isDateStyle: isDateStyle ?? noDates,
    };
  }

  sheet({ name, hidden, id }: ListedSheet, context: CellContext): SheetSource | null {
    return this.unless({ what: 'sheet', name }, () => {
      const { kind, target } = this.relationships.get(id) ?? { kind: null, target: null };
      if (kind !== null && cellless.has(kind)) return sheetSource(name, hidden, new SheetCells(), []);
      if (kind !== 'worksheet' || target === null) throw damaged('a sheet without its part');
      const { cells, tables } = readWorksheet(this.opened, target, context, this.budget, this.mostRowsOf(name));
      return sheetSource(name, hidden, cells, this.tables(name, target, tables));
    });
  }

  private tables(sheet: string, part: string, ids: readonly string[]): readonly TableSource[] {
    if (ids.length === 0) return [];
    const relationships = orNull(() => this.opened.relationshipsOf(part));
    return ids.flatMap((id) => {
      const { kind = null, target = null } = relationships?.get(id) ?? {};
      const table = this.unless({ what: 'table', name: sheet }, () => {
        if (kind !== 'table' || target === null) throw damaged('a table without its part');
        return readTablePart(this.opened, target);
      });
      return table ?? [];
    });
  }

  private partOfKind(kind: string): string | null {
    return [...this.relationships.values()].find((relationship) => relationship.kind === kind)?.target ?? null;
  }

  private unless<T>(what: Unread, read: () => T): T | null {
    return orNull(read, (fault) => {
      this.unread.push(what);
      this.fault ??= fault;
    });
  }
}

/** Null for what is damaged. @throws UnreadableWorkbook for everything else */
function orNull<T>(read: () => T, otherwise?: (fault: UnreadableWorkbook) => void): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook) || error.code !== 'damaged') throw error;
    otherwise?.(error);
    return null;
  }
}

function sheetSource(name: string, hidden: boolean, cells: SheetCells, tables: SheetSource['tables']): SheetSource {
  return {
    name,
    hidden,
    tables,
    rows: cells.rows,
    columns: cells.columns,
    cell: (row, column) => cells.at(row, column),
    filled: () => cells.filled(),
  };
}
