import type { Inserted } from '../../addin/excel/open-workbook.ts';
import type { RowValues } from '../../addin/session/journal.ts';
import type { Notice } from '../../addin/excel/notice.ts';
import type { Ready, Session, SessionState } from '../../addin/session/session.ts';
import type { Edition } from '../../framework/edition.ts';
import type { FieldPath, TableName } from '../../framework/fields.ts';
import type { Problem, Step } from '../../framework/problems.ts';
import type { Action, Evidence, SchoolReturn } from '../../framework/school-return.ts';
import { a1 } from '../../workbook/address.ts';
import type { CheckedReturn } from '../../workbook/read/check-return.ts';
import { checkReturn } from '../../workbook/read/check-return.ts';
import { layoutOf } from '../../workbook/layout/index.ts';
import type { Spot } from '../../workbook/read/read-return.ts';
import { changed, today } from '../returns.ts';

/** A session over a return in memory, without a workbook. Every call that the pane makes is written down. */
export class FakeSession implements Session {
  readonly calls: (readonly [name: string, ...args: readonly unknown[]])[] = [];
  /** Excel takes nothing, and makes nothing, while this is set. */
  refusal: Notice | null = null;
  private current: SessionState;
  private readonly listeners = new Set<() => void>();

  constructor(state: SessionState) {
    this.current = state.kind === 'ready' ? { ...state, newRows: storedRows() ?? state.newRows } : state;
  }

  readonly state = (): SessionState => this.current;

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  refresh(): Promise<void> {
    this.calls.push(['refresh']);
    this.take();
    return Promise.resolve();
  }

  set(field: FieldPath, value: string | null): Promise<void> {
    this.calls.push(['set', field, value]);
    this.enter({ [field]: value }, field);
    return Promise.resolve();
  }

  /** What is being typed, key by key, is no call that a test looks at. */
  type(): void {
    this.showTyping();
  }

  typeInRow(): void {
    this.showTyping();
  }

  keepRow(table: TableName, values: RowValues | null): void {
    this.show({ ...this.ready, newRows: { ...this.ready.newRows, [table]: values } });
    storeRows(this.ready.newRows);
  }

  settle(id: string, choice: 'put-in' | 'let-go'): void {
    this.calls.push(['settle', id, choice]);
    this.show({ ...this.ready, kept: this.ready.kept.filter((each) => each.id !== id) });
  }

  setInRow(table: TableName, index: number, key: string, value: string | null): Promise<void> {
    this.calls.push(['setInRow', table, index, key, value]);
    const field = `${table}.${String(index)}.${key}`;
    this.enter({ [field]: value }, field);
    return Promise.resolve();
  }

  addRow(table: TableName, values: RowValues): Promise<number> {
    this.calls.push(['addRow', table, values]);
    const { schoolReturn, edition } = this.ready;
    const sheet = layoutOf(edition).sheets.find((each) => each.table?.rows === table);
    const empty = Object.fromEntries((sheet?.table?.columns ?? []).map(({ key }) => [key, null]));
    const rows = [...schoolReturn[table], { ...empty, ...values }] as readonly Evidence[] | readonly Action[];
    this.enter({ [table]: rows }, `${table}.${String(rows.length - 1)}.ref`);
    return Promise.resolve(rows.length - 1);
  }

  async addBegun(table: TableName): Promise<boolean> {
    const values = this.ready.newRows[table];
    if (!values) return false;
    await this.addRow(table, values);
    this.keepRow(table, null);
    return true;
  }

  clearRow(table: TableName, index: number): Promise<void> {
    this.calls.push(['clearRow', table, index]);
    const rows: readonly unknown[] = this.ready.schoolReturn[table];
    this.enter({ [table]: rows.filter((_, place) => place !== index) }, table);
    return Promise.resolve();
  }

  problemsUpTo(step: Step): readonly Problem[] {
    return checkedOf(this.ready.schoolReturn, this.ready.edition, step).problems;
  }

  submit(): Promise<string | null> {
    this.calls.push(['submit']);
    if (this.problemsUpTo('submission').some(({ severity }) => severity === 'error')) return Promise.resolve(null);
    const { receipt } = this.ready.checked;
    this.enter({ 'meta.submittedReceipt': receipt }, null);
    return Promise.resolve(receipt);
  }

  review(): Promise<boolean> {
    this.calls.push(['review']);
    this.enter({ 'meta.reviewedReceipt': this.ready.checked.receipt }, null);
    return Promise.resolve(true);
  }

  goTo(place: Pick<Problem, 'sheet' | 'cell'>): Promise<void> {
    this.calls.push(['goTo', place.sheet, place.cell]);
    return Promise.resolve();
  }

  create(): Promise<Inserted> {
    this.calls.push(['create']);
    return this.refusal ? Promise.reject(new Error(this.refusal.detail)) : Promise.resolve('elsewhere');
  }

  close(): Promise<void> {
    this.calls.push(['close']);
    return Promise.resolve();
  }

  /** What somebody else does in the grid. */
  edit(changes: Parameters<typeof changed>[1]): void {
    const { schoolReturn, edition } = this.ready;
    this.show({ ...this.ready, ...readyState(changed(schoolReturn, changes), edition), waiting: this.ready.waiting });
  }

  private get ready(): Ready {
    if (this.current.kind !== 'ready') throw new Error('There is no return here.');
    return this.current;
  }

  private enter(changes: Parameters<typeof changed>[1], field: string | null): void {
    const { schoolReturn, edition, waiting } = this.ready;
    const next = readyState(changed(schoolReturn, changes), edition);
    this.show({
      ...next,
      waiting: field === null ? waiting : new Set([...waiting, field]),
      newRows: this.ready.newRows,
      kept: this.ready.kept,
      isReadOnly: this.ready.isReadOnly,
      notice: this.refusal,
    });
    if (!this.refusal) queueMicrotask(() => this.take());
  }

  private take(): void {
    if (this.current.kind === 'ready' && !this.refusal)
      this.show({ ...this.current, waiting: new Set(), notice: null });
  }

  private showTyping(): void {
    this.show({ ...this.ready, isTyping: true });
  }

  private show(state: SessionState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}

/** The state of a return that Excel holds. */
export function readyState(schoolReturn: SchoolReturn, edition: Edition): Ready {
  const checked = checkedOf(schoolReturn, edition);
  const { submittedReceipt } = schoolReturn.meta;
  return {
    kind: 'ready',
    edition,
    schoolReturn,
    checked,
    waiting: new Set(),
    daysAsText: new Set(),
    isTyping: false,
    isReadOnly: false,
    newRows: { evidence: null, actions: null },
    kept: [],
    notice: null,
    changedSinceSubmission: submittedReceipt !== null && submittedReceipt !== checked.receipt,
  };
}

function checkedOf(schoolReturn: SchoolReturn, edition: Edition, upTo?: Step): CheckedReturn {
  const { sheets } = layoutOf(edition);
  const nothingElse = { problems: [], tables: {}, hidden: null };
  const sheetOrder = sheets.map(({ name }) => name);
  return checkReturn(
    { schoolReturn, edition, spots: spotsOf(schoolReturn, edition), sheetOrder, ...nothingElse },
    today,
    upTo,
  );
}

/** Everything where the layout puts it. */
function spotsOf(schoolReturn: SchoolReturn, edition: Edition): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const { name, inputs, table } of layoutOf(edition).sheets) {
    for (const input of inputs) spots.set(input.field.path, { sheet: name, cell: a1(input) });
    if (!table) continue;
    for (const row of schoolReturn[table.rows].keys()) {
      table.columns.forEach(({ key }, column) => {
        const cell = a1({ row: table.top + 1 + row, column: table.left + column });
        spots.set(`${table.rows}.${String(row)}.${key}`, { sheet: name, cell });
      });
    }
  }
  return spots;
}

/** As the journal does, so that a page that is loaded again finds what was begun. */
const rowsKey = 'fake-session.new-rows';

function storeRows(rows: Ready['newRows']): void {
  if ('sessionStorage' in globalThis) sessionStorage.setItem(rowsKey, JSON.stringify(rows));
}

function storedRows(): Ready['newRows'] | null {
  const stored = 'sessionStorage' in globalThis ? sessionStorage.getItem(rowsKey) : null;
  return stored === null ? null : (JSON.parse(stored) as Ready['newRows']);
}
