import type { TableName } from '../../framework/fields.ts';
import type { Edition } from '../../framework/edition.ts';
import { assembleReturn } from '../../framework/fields.ts';
import type { Action, Evidence, SchoolReturn } from '../../framework/school-return.ts';
import type { Value } from '../../framework/values.ts';
import type { CellAddress } from '../address.ts';
import { a1 } from '../address.ts';
import type { CellSource, SheetSource } from './cell-source.ts';
import { layoutOf } from '../layout/index.ts';
import type { Input, SheetLayout, Table, WorkbookLayout } from '../layout/layout.ts';
import { metaSheetName, schemaVersion } from '../layout/meta.ts';
import { submittedReceipt } from '../layout/start.ts';
import type { Place, SheetMap } from './locate.ts';
import { isSameText, locateInputs, locateNames, locateSheets, neverThere } from './locate.ts';
import { NotAReturn, notAReturn } from './not-a-return.ts';
import type { WorkbookMeta } from './read-meta.ts';
import { readMeta } from './read-meta.ts';
import type { ReadTable } from './read-table.ts';
import { mostRows, readTable } from './read-table.ts';
import { readValue } from './read-value.ts';
import type { ReadingProblem } from './reading-problems.ts';
import { outsideForm } from './outside-form.ts';
import { renamedColumns } from './table-columns.ts';
import {
  cellFault,
  columnMissing,
  columnRenamed,
  columnUnknown,
  headersMissing,
  headingsRepeated,
  inputMissing,
  metaMissing,
  rowsLeftOut,
  sheetMissing,
  sheetUnknown,
  stepOfPart,
  textsOutside,
  unreadIn,
  workbookOutdated,
} from './reading-problems.ts';

/** Where something stands in the workbook as it is; `cell` is null for a whole sheet. */
export interface Spot {
  readonly sheet: string;
  readonly cell: string | null;
}

export interface ReadReturn {
  readonly edition: Edition;
  readonly schoolReturn: SchoolReturn;
  readonly problems: readonly ReadingProblem[];
  /** Names of the sheets in tab order. */
  readonly sheetOrder: readonly string[];
  /** By field path: `details.la`, `evidence.2.aspect`, `evidence` for the whole table. */
  readonly spots: ReadonlyMap<string, Spot>;
  /** The tables that are there. */
  readonly tables: Partial<Readonly<Record<TableName, ReadTable>>>;
  /** The hidden sheet; null in a workbook that has lost it. */
  readonly hidden: WorkbookMeta | null;
}

/**
 * Reads a return from a workbook. Sheets, inputs and tables are recognised wherever people have moved them; what could
 * not be recognised is a problem of its own.
 * @param editions the editions that are known; a workbook that has lost its hidden sheet is read as the first
 * @throws NotAReturn for a workbook that is not ours, of a newer schema, or of an edition that is not known
 */
export function readReturn(source: CellSource, editions: readonly [Edition, ...Edition[]]): ReadReturn {
  const meta = readMeta(source);
  const edition = editionOf(meta, editions);
  const layout = layoutOf(edition);
  const names = locateNames(source);
  const sheets = locateSheets(source, layout, names);
  if (!meta && sheets.size * 2 < layout.sheets.length) throw notAReturn(source.unread);
  const reading = new Reading(source, sheets);
  const damagedSheets = new Set(reading.listUnread(layout));
  for (const sheet of layout.sheets) {
    if (sheets.has(sheet) || damagedSheets.has(sheet) || sheet.inputs.length === 0) continue;
    reading.problems.push(sheetMissing(sheet));
  }
  const newer = neverThere(sheets, source);
  const places = locateInputs(sheets, names);
  for (const [input, place] of places) reading.readInput(input, place, newer.has(input));
  for (const [sheet, found] of sheets) reading.listOutside(sheet, outsideForm(sheet, found, places));
  const rows = { evidence: [] as readonly unknown[], actions: [] as readonly unknown[] };
  const titles = layout.sheets.flatMap(({ table }) => table?.columns.map(({ title }) => title) ?? []);
  for (const sheet of layout.sheets) {
    if (sheet.table) rows[sheet.table.rows] = reading.readRows(sheet, sheet.table, titles);
  }
  reading.placeReceipt();
  if (meta) reading.used.add(meta.sheet);
  else reading.problems.push(metaMissing(metaSheetName));
  reading.listUnknownSheets();

  const { returnId = null, sample = false, submittedReceipt = null, reviewedReceipt = null } = meta ?? {};
  return {
    edition,
    schoolReturn: assembleReturn(edition, {
      meta: { returnId, sample, submittedReceipt, reviewedReceipt },
      values: reading.values,
      evidence: rows.evidence as readonly Evidence[],
      actions: rows.actions as readonly Action[],
    }),
    problems: reading.problems,
    sheetOrder: source.sheets.map(({ name }) => name),
    spots: reading.spots,
    tables: reading.tables,
    hidden: meta,
  };
}

function editionOf(meta: WorkbookMeta | null, editions: readonly [Edition, ...Edition[]]): Edition {
  if (!meta) return editions[0];
  if (meta.schema > schemaVersion) {
    throw new NotAReturn({
      code: 'newer-schema',
      message: `This workbook was made by a newer version of the software (schema ${String(meta.schema)}; this version reads up to ${String(schemaVersion)}).`,
      remedy: 'Update the software and try again.',
    });
  }
  const edition = editions.find(({ id }) => id === meta.edition);
  if (edition) return edition;
  throw new NotAReturn(
    {
      code: 'other-edition',
      message: `This workbook was made for the framework edition ${meta.edition ?? 'without a name'}, which is not known here.`,
      remedy: 'Read it together with the file of that edition.',
    },
    meta.edition,
  );
}

/** What has been read of one workbook so far. */
class Reading {
  readonly values = new Map<string, Value<string>>();
  readonly spots = new Map<string, Spot>();
  readonly problems: ReadingProblem[] = [];
  readonly tables: Partial<Record<TableName, ReadTable>> = {};
  readonly used: Set<SheetSource>;
  private readonly source: CellSource;
  private readonly sheets: SheetMap;

  constructor(source: CellSource, sheets: SheetMap) {
    this.source = source;
    this.sheets = sheets;
    this.used = new Set(sheets.values());
  }

  /** Problems with a receipt are shown where people see receipts. */
  placeReceipt(): void {
    for (const [{ cells }, sheet] of this.sheets) {
      const shown = cells.find(({ content }) => content === submittedReceipt);
      const spot = shown && { sheet: sheet.name, cell: a1(shown) };
      if (spot) for (const field of ['meta.submittedReceipt', 'meta.reviewedReceipt']) this.spots.set(field, spot);
    }
  }

  /** Names what is damaged. Returns the sheets of the layout among it. */
  listUnread({ sheets }: WorkbookLayout): readonly SheetLayout[] {
    return this.source.unread.flatMap((unread) => {
      const ours = sheets.find((sheet) => !this.sheets.has(sheet) && isSameText(sheet.name, unread.name));
      const needed = ours && (ours.inputs.length > 0 || ours.table) ? ours : undefined;
      this.problems.push(unreadIn(unread, needed));
      return unread.what === 'sheet' && needed ? [needed] : [];
    });
  }

  readInput({ field, name }: Input, place: Place | null, isNewer: boolean): void {
    const step = stepOfPart(field.part);
    if (!place) {
      if (isNewer && field.need === 'optional') return;
      this.problems.push((isNewer ? workbookOutdated : inputMissing)(this.sheetNameOf(name), field, step));
      return;
    }
    const spot = { sheet: place.sheet.name, cell: a1(place) };
    const { value, fault } = readValue(place.sheet.cell(place.row, place.column), field, this.source.date1904);
    this.values.set(field.path, value);
    this.spots.set(field.path, spot);
    if (fault) this.problems.push(cellFault(fault, { ...spot, field: field.path }, field.title, step));
  }

  readRows(layout: SheetLayout, table: Table, otherTitles: readonly string[]): readonly unknown[] {
    const read = readTable(this.source, { ...table, otherTitles }, this.sheets.get(layout));
    if (!read) {
      const sheet = this.sheets.get(layout);
      const isDamaged = this.source.unread.some(({ what, name }) => what === 'sheet' && isSameText(name, layout.name));
      if (sheet || !isDamaged) this.problems.push(sheet ? headersMissing(sheet.name, table) : sheetMissing(layout));
      return [];
    }
    this.used.add(read.sheet);
    this.tables[table.rows] = read;
    this.placeRows(table, read);
    return read.rows.map(({ values }) => values);
  }

  private placeRows(table: Table, read: ReadTable): void {
    const sheet = read.sheet.name;
    const header = a1({ row: read.header, column: Math.min(...read.columns.values()) });
    this.spots.set(table.rows, { sheet, cell: header });
    const renamed = renamedColumns(table, read);
    for (const { key, title, need } of table.columns) {
      if (read.columns.has(key)) continue;
      const field = `${table.rows}.${key}` as const;
      const severity = need !== 'optional' && read.rows.length > 0 ? 'error' : 'query';
      const now = renamed.get(key);
      this.problems.push(
        now
          ? columnRenamed({ sheet, cell: a1(now), field }, severity, title, now.text)
          : columnMissing({ sheet, cell: header, field }, severity, title),
      );
    }
    const asked = new Set(renamed.values());
    for (const unknown of read.unknownHeaders) {
      if (!asked.has(unknown)) this.problems.push(columnUnknown(sheet, a1(unknown), unknown.text));
    }
    read.rows.forEach(({ row, faults }, index) => {
      for (const { key, title } of table.columns) {
        const field = `${table.rows}.${index}.${key}` as const;
        const spot = { sheet, cell: a1({ row, column: read.columns.get(key) ?? 1 }) };
        this.spots.set(field, spot);
        const found = faults.find((each) => each.key === key);
        if (found) {
          this.problems.push(cellFault(found.fault, { ...spot, field }, title, 'submission'));
        }
      }
    });
    if (read.headerRows.length > 0) this.problems.push(headingsRepeated(sheet, read));
    if (read.leftOut > 0) this.problems.push(rowsLeftOut(sheet, header, read.leftOut, mostRows));
  }

  listOutside(layout: SheetLayout, cells: readonly CellAddress[]): void {
    const sheet = this.sheets.get(layout);
    if (sheet && cells.length > 0) this.problems.push(textsOutside(sheet.name, layout, cells.map(a1)));
  }

  listUnknownSheets(): void {
    for (const sheet of this.source.sheets) {
      if (!this.used.has(sheet) && sheet.rows > 0) this.problems.push(sheetUnknown(sheet.name));
    }
  }

  private sheetNameOf(inputName: string): string {
    const layout = [...this.sheets.keys()].find(({ inputs }) => inputs.some(({ name }) => name === inputName));
    return (layout && this.sheets.get(layout)?.name) ?? '';
  }
}
