import ExcelJS from 'exceljs';
import type { Area } from '../../../workbook/read/cell-source.ts';
import { parseReference } from '../../../workbook/address.ts';
import { absoluteAddress, parseArea } from './area.ts';
import { invalidArgument, itemNotFound } from './excel-error.ts';
import { mergeValidations } from './merge-validations.ts';
import { SheetModel } from './sheet-model.ts';
import { storedTables, TableModel } from './table-model.ts';

/** A defined name of the workbook that stands for one area. */
export interface NameModel {
  readonly name: string;
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** What happened in the workbook, as Excel tells add-ins. */
export type WorkbookEvent =
  | {
      readonly type: 'changed' | 'selected';
      readonly sheet: SheetModel;
      readonly area: Area;
      /** Add-ins are not told. */
      readonly silent?: boolean;
    }
  | { readonly type: 'activated' | 'deactivated' | 'added' | 'deleted' | 'renamed'; readonly sheet: SheetModel };

export interface Insertion {
  /** All sheets where nothing is named. */
  readonly sheetNamesToInsert?: readonly string[];
  readonly positionType?: 'None' | 'Before' | 'After' | 'Beginning' | 'End';
}

/** A workbook as Excel holds it while it is open: changed in memory, saved as .xlsx. It does not calculate. */
export class WorkbookModel {
  readonly sheets: SheetModel[] = [];
  names: NameModel[] = [];
  activeSheet: SheetModel;
  /** Open for reading only: add-ins are refused every change. */
  isReadOnly = false;
  /** Fails when it has inserted sheets already. */
  failsAfterInsertion = false;
  /** Told of everything that happens, in order. */
  onEvent: (event: WorkbookEvent) => void = () => undefined;
  private readonly workbook: ExcelJS.Workbook;
  private idsGiven = 0;

  private constructor(workbook: ExcelJS.Workbook) {
    this.workbook = workbook;
    for (const worksheet of workbook.worksheets) this.sheets.push(this.adopt(worksheet));
    const first = this.sheets[activeTab(workbook)] ?? this.sheets.find(({ visibility }) => visibility === 'Visible');
    if (!first) throw new Error('A workbook has at least one visible sheet.');
    this.activeSheet = first;
    this.names = namesIn(workbook, this.sheets);
  }

  /** @param bytes of an .xlsx file */
  static async open(bytes: Uint8Array): Promise<WorkbookModel> {
    return new WorkbookModel(await load(bytes));
  }

  /** A new workbook, as Excel opens it: one empty sheet. */
  static blank(): WorkbookModel {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Sheet1');
    return new WorkbookModel(workbook);
  }

  /** @returns the bytes of an .xlsx file, which is not packed: that takes most of the time */
  async save(): Promise<Uint8Array> {
    const alive = this.names.filter(({ sheet }) => !sheet.deleted);
    this.workbook.definedNames.model = alive.map(({ name, sheet, area }) => ({
      name,
      ranges: [absoluteAddress(sheet.name, area)],
    }));
    // What Excel opens next it calculates: here nothing does.
    this.workbook.calcProperties.fullCalcOnLoad = true;
    const takeBack = this.workbook.worksheets.map(mergeValidations);
    try {
      return new Uint8Array(await this.workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } }));
    } finally {
      for (const each of takeBack) each();
    }
  }

  get tables(): TableModel[] {
    return this.sheets.flatMap(({ tables }) => tables);
  }

  /** By id or by name, whatever its case; undefined where there is none. */
  find(idOrName: string): SheetModel | undefined {
    const wanted = idOrName.toLowerCase();
    return this.sheets.find(({ id, name }) => id === idOrName || name.toLowerCase() === wanted);
  }

  /** @throws ExcelError where there is none */
  sheet(idOrName: string): SheetModel {
    const sheet = this.find(idOrName);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  select(sheet: SheetModel, area: Area): void {
    this.activate(sheet);
    sheet.selection = area;
    this.onEvent({ type: 'selected', sheet, area });
  }

  activate(sheet: SheetModel): void {
    if (sheet === this.activeSheet) return;
    const before = this.activeSheet;
    this.activeSheet = sheet;
    if (!before.deleted) this.onEvent({ type: 'deactivated', sheet: before });
    this.onEvent({ type: 'activated', sheet });
  }

  delete(sheet: SheetModel): void {
    const visible = this.sheets.filter(({ visibility }) => visibility === 'Visible');
    if (visible.length === 1 && visible[0] === sheet) throw new Error('The last visible sheet stays.');
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.workbook.removeWorksheet(sheet.worksheet.id);
    sheet.deleted = true;
    this.onEvent({ type: 'deleted', sheet });
    if (this.activeSheet === sheet) this.activate(visible.find((other) => other !== sheet) ?? sheet);
  }

  /**
   * Copies sheets of another workbook into this one, with their tables and the names that stand for their cells. What
   * has a name that is taken gets another one; a defined name that is taken is left out.
   * @returns the new sheets
   */
  async insertSheets(bytes: Uint8Array, { sheetNamesToInsert = [], positionType }: Insertion): Promise<SheetModel[]> {
    const source = await load(bytes).catch(() => {
      throw invalidArgument();
    });
    const wanted = source.worksheets.filter(
      ({ name }) => sheetNamesToInsert.length === 0 || sheetNamesToInsert.includes(name),
    );
    const copies = wanted.map((worksheet) => this.copy(worksheet));
    const beginning = positionType === 'Beginning' || positionType === 'Before';
    this.sheets.splice(beginning ? 0 : this.sheets.length, 0, ...copies);
    this.sheets.forEach(({ worksheet }, index) => {
      (worksheet as { orderNo?: number }).orderNo = index;
    });
    const taken = new Set(this.names.map(({ name }) => name.toLowerCase()));
    const inSource = wanted.map((worksheet, index) => ({ name: worksheet.name, sheet: copies[index] }));
    for (const { name, sheet: sheetName, area } of storedNames(source)) {
      const sheet = inSource.find((each) => each.name === sheetName)?.sheet;
      if (sheet && !taken.has(name.toLowerCase())) this.names.push({ name, sheet, area });
    }
    for (const sheet of copies) this.onEvent({ type: 'added', sheet });
    return copies;
  }

  private copy(worksheet: ExcelJS.Worksheet): SheetModel {
    const name = free(
      worksheet.name,
      (each) => this.find(each) !== undefined,
      (base, n) => `${base} (${n})`,
    );
    const copy = this.workbook.addWorksheet(name);
    const tableNames = new Set(this.tables.map((table) => table.name.toLowerCase()));
    for (const table of storedTables(worksheet)) {
      table.name = free(
        table.name,
        (each) => tableNames.has(each.toLowerCase()),
        (base, n) => `${base}${n}`,
      );
      table.displayName = table.name;
    }
    const { model } = worksheet as { model: ExcelJS.WorksheetModel };
    copy.model = { ...model, id: copy.id, name, mergeCells: model.merges } as ExcelJS.WorksheetModel;
    copy.state = worksheet.state;
    return this.adopt(copy);
  }

  private adopt(worksheet: ExcelJS.Worksheet): SheetModel {
    const sheet = new SheetModel(worksheet, `{${this.nextId()}}`, () => this.isReadOnly);
    sheet.tables = storedTables(worksheet).map((table) => new TableModel(table, `{${this.nextId()}}`));
    return sheet;
  }

  private nextId(): string {
    this.idsGiven += 1;
    return `00000000-0001-0000-0000-${String(this.idsGiven).padStart(12, '0')}`;
  }
}

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook;
}

/** A file may say nothing of its windows, which the types leave out. */
const activeTab = ({ views }: { views?: readonly ExcelJS.WorkbookView[] }): number => views?.[0]?.activeTab ?? -1;

function storedNames({ definedNames }: ExcelJS.Workbook): { name: string; sheet: string; area: Area }[] {
  return definedNames.model.flatMap(({ name, ranges }) => {
    const [reference = ''] = ranges;
    const place = ranges.length === 1 ? parseReference(reference) : null;
    const area = parseArea(reference.slice(reference.lastIndexOf('!') + 1));
    return place && area ? [{ name, sheet: place.sheet, area }] : [];
  });
}

function namesIn(workbook: ExcelJS.Workbook, sheets: readonly SheetModel[]): NameModel[] {
  return storedNames(workbook).flatMap(({ name, sheet: sheetName, area }) => {
    const sheet = sheets.find((each) => each.name === sheetName);
    return sheet ? [{ name, sheet, area }] : [];
  });
}

/** The name, or where it is taken the first free one that follows from it. */
function free(name: string, isTaken: (name: string) => boolean, next: (name: string, n: string) => string): string {
  if (!isTaken(name)) return name;
  for (let n = 2; ; n += 1) {
    const candidate = next(name, String(n));
    if (!isTaken(candidate)) return candidate;
  }
}
