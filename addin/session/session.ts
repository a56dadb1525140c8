import type { Notice } from '../excel/notice.ts';
import type { Edition } from '../../framework/edition.ts';
import type { FieldPath, TableName } from '../../framework/fields.ts';
import type { Problem, Step } from '../../framework/problems.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import type { CheckedReturn } from '../../workbook/read/check-return.ts';
import type { Inserted } from '../excel/open-workbook.ts';
import type { RowValues } from './journal.ts';

/** What the pane knows of the workbook that is open. Every change makes a new state. */
export type SessionState =
  | { readonly kind: 'opening' }
  /** Not a Quality Mark workbook: the pane offers to insert the template. */
  | { readonly kind: 'not-ours' }
  /** Of a newer schema, or of an edition that is not known; the message says which. */
  | { readonly kind: 'unsuited'; readonly message: string; readonly remedy: string }
  /** There is nothing to show, because Excel could not be read, or could not make the template's sheets. */
  | { readonly kind: 'closed'; readonly notice: Notice }
  | Ready;

export interface Ready {
  readonly kind: 'ready';
  readonly edition: Edition;
  /** With what was typed in the pane, also where Excel has not taken it yet. */
  readonly schoolReturn: SchoolReturn;
  readonly checked: CheckedReturn;
  /**
   * Paths of fields whose value Excel has not taken yet: the pane keeps it and tries again. The name of a whole table
   * (`evidence`) stands for entries of a row that is being emptied, or is gone.
   */
  readonly waiting: ReadonlySet<string>;
  /** Paths of days whose cell holds a text: they are understood, and Start, which knows only dd/mm/yyyy, does not count them. */
  readonly daysAsText: ReadonlySet<string>;
  /** Something is being typed that is not written yet. It is kept all the same. */
  readonly isTyping: boolean;
  /** The workbook cannot be written: it is read. */
  readonly isReadOnly: boolean;
  /** Rows that somebody has begun and not added, by column; null where none is. */
  readonly newRows: Readonly<Record<TableName, RowValues | null>>;
  /** What was entered and has no place without somebody's decision. */
  readonly kept: readonly Kept[];
  /** What went wrong last, in plain words; null once it is put right. */
  readonly notice: Notice | null;
  /** The school's part is not what was submitted. */
  readonly changedSinceSubmission: boolean;
}

/** An entry of an earlier opening, or of a row that is gone, which somebody is asked about. */
export interface Kept {
  readonly id: string;
  /** What it is of, such as `Details, PD lead`. */
  readonly title: string;
  /** What was entered, as a person would write it; empty where it was to be cleared. */
  readonly text: string;
  /** What stands in its cell now; null where the cell or its row is gone. */
  readonly place: { readonly now: string | null } | null;
}

/** Drives the workbook that is open, and follows it. */
export interface Session {
  /** For `useSyncExternalStore`. */
  readonly state: () => SessionState;
  subscribe(listener: () => void): () => void;
  /** Reads the workbook again; the pane calls it when it gets the focus. */
  refresh(): Promise<void>;
  /**
   * Puts a value into a field, `null` to clear it. The state shows it at once; Excel follows.
   * @returns resolves when Excel has taken it or refused it; a refusal is a notice of the state, and no rejection
   */
  set(field: FieldPath, value: string | null): Promise<void>;
  /**
   * What is being typed into a field: kept from this moment on, whatever happens to the pane, and not yet written.
   * @param over what it goes on from, where that is not what Excel holds any more
   */
  type(field: FieldPath, value: string | null, over?: string | null): void;
  /** The same for a field of a table's row. */
  typeInRow(table: TableName, index: number, key: string, value: string | null, over?: string | null): void;
  /** Keeps what is typed for a row that is not yet added; null once it is added or given up. */
  keepRow(table: TableName, values: RowValues | null): void;
  /**
   * Settles what somebody was asked about.
   * @param id of one of the state's `kept`
   * @param choice to put in what was entered, or to let go of it
   */
  settle(id: string, choice: 'put-in' | 'let-go'): void;
  /**
   * Puts a value into a field of a table's row, e.g. `(evidence, 2, aspect)`. An index that no row has, as that of one
   * row more than there are, adds a row. Where the rows are sorted before Excel has taken the value, it goes along.
   * @returns resolves as `set` does; when a row is added, at once, as `addRow` does
   * @throws Trouble where the table is missing
   */
  setInRow(table: TableName, index: number, key: string, value: string | null): Promise<void>;
  /**
   * Adds a row below the last filled one; values of null are left out. The state shows it at once; Excel follows.
   * @returns its index, without waiting for Excel, except where a table with totals has to grow first
   * @throws Trouble where the table is missing, or has totals and could not grow
   */
  addRow(table: TableName, values: RowValues): Promise<number>;
  /**
   * Adds the row that somebody has begun, with all that is typed into it by the time that there is room for it.
   * @returns whether it is added; nothing is where it was given up meanwhile
   * @throws Trouble as `addRow` does; the row is kept then
   */
  addBegun(table: TableName): Promise<boolean>;
  /**
   * Empties a row; the rows below keep their places in the sheet. Nothing happens for an index that no row has.
   * @returns resolves as `set` does
   * @throws Trouble where the table is missing
   */
  clearRow(table: TableName, index: number): Promise<void>;
  /** Problems of a step, whether or not it has begun. */
  problemsUpTo(step: Step): readonly Problem[];
  /**
   * Writes what waits, re-reads, then records the receipt of the school's part, and a return id where there is none.
   * @returns the receipt; null, and nothing is recorded, while errors remain, while entries wait that Excel has not taken,
   * and where Excel refuses, which is a notice of the state
   */
  submit(): Promise<string | null>;
  /**
   * Records which receipt the verifier has reviewed; nothing while entries wait. Where Excel refuses, that is a notice.
   * @returns whether it is recorded
   */
  review(): Promise<boolean>;
  /** Selects the cell in the grid; nothing for a problem of the whole workbook. Where Excel refuses, that is a notice. */
  goTo(place: Pick<Problem, 'sheet' | 'cell'>): Promise<void>;
  /**
   * Inserts the template's sheets into this workbook, or opens a new one where Excel cannot, or fails at it; the state then
   * stays `not-ours`, and nothing half-inserted is left. Where neither comes about, the state is `closed` with a notice,
   * until the next refresh.
   * @returns where the sheets are; null where neither came about
   */
  create(): Promise<Inserted | null>;
  /** Stops following the workbook. */
  close(): Promise<void>;
}
