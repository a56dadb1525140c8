import type { Edition } from '../../framework/edition.ts';
import type { FieldPath, TableName } from '../../framework/fields.ts';
import type { Problem, Step } from '../../framework/problems.ts';
import { receiptOf } from '../../framework/receipt.ts';
import { returnIdOf } from '../../framework/return-id.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import { checkReturn } from '../../workbook/read/check-return.ts';
import { spareRows } from '../../workbook/layout/layout.ts';
import type { MetaKey } from '../../workbook/layout/meta.ts';
import type { ReadReturn } from '../../workbook/read/read-return.ts';
import type { ReadTable } from '../../workbook/read/read-table.ts';
import type { Inserted, OpenWorkbook } from '../excel/open-workbook.ts';
import { Trouble } from '../excel/trouble.ts';
import { Checks } from './checks.ts';
import type { RowEntry } from './entries.ts';
import { isPastTotals, nextRow } from './entries.ts';
import { InStep } from './in-step.ts';
import type { RowValues } from './journal.ts';
import { Journal } from './journal.ts';
import type { JournalStorage, Panes } from './journal.ts';
import { Pending } from './pending.ts';
import type { Session, SessionState } from './session.ts';
import { isSameState, stateOf } from './state.ts';

export interface SessionOptions {
  /** The editions that are known, the preferred one first. */
  readonly editions: readonly [Edition, ...Edition[]];
  readonly today: () => IsoDate;
  /** The blank workbook, for `create`. */
  readonly templateBase64: () => Promise<string>;
  /** Where what Excel has not confirmed outlives the page; the page's memory where nothing is said. */
  readonly storage?: JournalStorage | null;
  /** The panes that share the storage; no other where nothing is said. */
  readonly panes?: Panes;
  /** Where the workbook is kept; empty where nobody knows. */
  readonly address?: string;
  /** Milliseconds before each new attempt at what Excel did not do. */
  readonly pauses?: readonly number[];
  /** Milliseconds in which moves of the selection count as one. */
  readonly moment?: number;
}

/** Opens the workbook and follows it until the session is closed; its state begins as `opening`. */
export function openSession(workbook: OpenWorkbook, options: SessionOptions): Session {
  const session = new WorkbookSession(workbook, options);
  void session.open();
  return session;
}

class WorkbookSession implements Session {
  private current: SessionState = { kind: 'opening' };
  private stop: (() => Promise<void>) | null = null;
  private isClosed = false;
  private readonly listeners = new Set<() => void>();
  private readonly workbook: OpenWorkbook;
  private readonly options: SessionOptions;
  private readonly inStep: InStep;
  private readonly checks = new Checks();

  constructor(workbook: OpenWorkbook, options: SessionOptions) {
    this.workbook = workbook;
    this.options = options;
    const { editions, storage = null, panes, address = '', pauses, moment } = options;
    this.inStep = new InStep(workbook, {
      editions,
      pending: new Pending(new Journal(storage, panes), address),
      changed: () => this.update(),
      again: () => void this.again(),
      pauses,
      moment,
    });
  }

  async open(): Promise<void> {
    await this.inStep.catchUp();
    await this.follow();
    await this.begin();
  }

  readonly state = (): SessionState => this.current;

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async refresh(): Promise<void> {
    await this.inStep.refresh();
    await this.goOn();
  }

  type(field: FieldPath, value: string | null, over?: string | null): void {
    this.inStep.type({ field, value }, over);
  }

  typeInRow(rows: TableName, index: number, key: string, value: string | null, over?: string | null): void {
    const row = this.inStep.view?.read.tables[rows]?.rows[index]?.row;
    if (row !== undefined) this.inStep.type({ rows, row, key, value }, over);
  }

  keepRow(rows: TableName, values: RowValues | null): void {
    this.inStep.pending.keepRow(rows, values);
    this.update();
  }

  settle(id: string, choice: 'put-in' | 'let-go'): void {
    const { pending } = this.inStep;
    const entry = pending.doubts.get(id)?.entry;
    pending.discard(id);
    if (choice === 'put-in' && entry) void this.inStep.enter([entry]);
    else this.inStep.see();
  }

  set(field: FieldPath, value: string | null): Promise<void> {
    return this.inStep.enter([{ field, value }]);
  }

  async setInRow(rows: TableName, index: number, key: string, value: string | null): Promise<void> {
    const row = this.table(rows).rows[index]?.row;
    if (row === undefined) await this.addRow(rows, { [key]: value });
    else await this.inStep.enter([{ rows, row, key, value }]);
  }

  async addRow(rows: TableName, values: RowValues): Promise<number> {
    return this.addBelow(await this.rowWithRoom(rows), rows, values);
  }

  async addBegun(rows: TableName): Promise<boolean> {
    const row = await this.rowWithRoom(rows);
    const values = this.inStep.pending.newRows.get(rows);
    if (!values) return false;
    this.addBelow(row, rows, values);
    this.keepRow(rows, null);
    return true;
  }

  async clearRow(rows: TableName, index: number): Promise<void> {
    const { columns, rows: filled } = this.table(rows);
    const row = filled[index]?.row;
    if (row === undefined) return;
    await this.inStep.enter([...columns.keys()].map((key) => ({ rows, row, key, value: null })));
  }

  problemsUpTo(step: Step): readonly Problem[] {
    const { view } = this.inStep;
    return view ? this.checks.of(view.read, this.options.today(), step).problems : [];
  }

  submit(): Promise<string | null> {
    return this.inStep.actOnFresh(async (inExcel) => {
      const { problems, receipt } = checkReturn(inExcel, this.options.today(), 'submission');
      if (problems.some(({ severity }) => severity === 'error')) return null;
      const { returnId } = inExcel.schoolReturn.meta;
      await this.record(inExcel, {
        submittedReceipt: receipt,
        ...(returnId === null ? { returnId: newReturnId() } : {}),
      });
      return receipt;
    });
  }

  async review(): Promise<boolean> {
    const isRecorded = await this.inStep.actOnFresh(async (inExcel) => {
      await this.record(inExcel, { reviewedReceipt: receiptOf(inExcel.schoolReturn, inExcel.edition) });
      return true;
    });
    return isRecorded ?? false;
  }

  async goTo({ sheet, cell }: Pick<Problem, 'sheet' | 'cell'>): Promise<void> {
    if (sheet !== null) await this.inStep.act('acting', () => this.workbook.goTo(sheet, cell));
  }

  async create(): Promise<Inserted | null> {
    const inserted = await this.inStep.act('acting', async () =>
      this.workbook.insertTemplate(await this.options.templateBase64()),
    );
    if (inserted) await this.refresh();
    return inserted;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.inStep.close();
    this.listeners.clear();
    await this.stopFollowing();
  }

  /** After something that Excel did not do: reads, writes and follows again, without anybody's asking. */
  private async again(): Promise<void> {
    await this.inStep.catchUp();
    await this.goOn();
  }

  private async goOn(): Promise<void> {
    if (this.inStep.troubles.has('following')) await this.follow();
    await this.begin();
  }

  private async follow(): Promise<void> {
    const hint: Parameters<OpenWorkbook['watch']>[0] = (sheet, left) => this.inStep.hint(sheet, left);
    this.stop = await this.inStep.act('following', () => this.workbook.watch(hint));
    if (this.isClosed) await this.stopFollowing();
  }

  private async begin(): Promise<void> {
    if (this.inStep.view && this.inStep.isReadOnly !== false) await this.inStep.begin();
  }

  private async stopFollowing(): Promise<void> {
    const { stop } = this;
    this.stop = null;
    if (stop) await this.inStep.act('following', stop);
  }

  /** Puts entries on the hidden sheet. */
  private async record({ hidden }: ReadReturn, entries: Partial<Readonly<Record<MetaKey, string>>>): Promise<void> {
    if (!hidden) throw new Trouble('sheet-missing', 'hidden-sheet-missing', hiddenSheetMissing);
    const { sheet, places } = hidden;
    await this.inStep.write(
      [...places].flatMap(([key, place]) => {
        const content = entries[key];
        return content === undefined ? [] : [{ sheet: sheet.name, ...place, content }];
      }),
    );
  }

  /** The row below the last filled one, above the totals of a table that has them. */
  private async rowWithRoom(rows: TableName): Promise<number> {
    const before = this.table(rows);
    if (isPastTotals(nextRow(before), before)) await this.inStep.grow(before.area?.name ?? '', spareRows);
    const grown = this.table(rows);
    const row = nextRow(grown);
    if (isPastTotals(row, grown)) throw new Trouble('refused', `${rows} is full`);
    return row;
  }

  /** @returns the index of the row */
  private addBelow(row: number, rows: TableName, values: RowValues): number {
    const entries = Object.entries(values).map(([key, value]): RowEntry => ({ rows, row, key, value }));
    void this.inStep.enter(entries.filter(({ value }) => value !== null));
    const table = this.table(rows);
    const index = table.rows.findIndex((each) => each.row === row);
    return index < 0 ? table.rows.length : index;
  }

  /** @throws Trouble where it is not there */
  private table(rows: TableName): ReadTable {
    const table = this.inStep.view?.read.tables[rows];
    if (!table) throw new Trouble('sheet-missing', rows);
    return table;
  }

  private update(): void {
    const next = stateOf(this.inStep, this.checks, this.options.today());
    if (isSameState(next, this.current)) return;
    this.current = next;
    for (const listener of [...this.listeners]) listener();
  }
}

const hiddenSheetMissing = {
  message: 'The workbook has lost its hidden sheet, which keeps the receipt.',
  remedy: 'Copy the entries into a fresh workbook and submit that one.',
};

function newReturnId(): string {
  return returnIdOf(crypto.getRandomValues(new Uint8Array(32)));
}
