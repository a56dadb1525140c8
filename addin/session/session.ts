import type { Edition } from '../../framework/edition.ts';
import type { Problem, Step } from '../../framework/problems.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import type { CheckedReturn } from '../../workbook/check-return.ts';
import type { Table } from '../../workbook/layout/layout.ts';

/** What the pane knows of the workbook that is open. Every change makes a new state. */
export type SessionState =
  | { readonly kind: 'opening' }
  /** Not a Quality Mark workbook: the pane offers to insert the template. */
  | { readonly kind: 'not-ours' }
  /** Of a newer schema, or of an edition that is not known; the message says which. */
  | { readonly kind: 'unsuited'; readonly message: string; readonly remedy: string }
  /** Excel could not be read at all. */
  | { readonly kind: 'closed'; readonly notice: Notice }
  | Ready;

export interface Ready {
  readonly kind: 'ready';
  readonly edition: Edition;
  /** With what was typed in the pane, also where Excel has not taken it yet. */
  readonly schoolReturn: SchoolReturn;
  readonly checked: CheckedReturn;
  /** Fields whose value Excel has not taken yet: the pane keeps it and tries again. */
  readonly waiting: ReadonlySet<string>;
  /** What went wrong last, in plain words; null once it is put right. */
  readonly notice: Notice | null;
  /** The school's part is not what was submitted. */
  readonly changedSinceSubmission: boolean;
}

/** Something that a person must know. */
export interface Notice {
  readonly kind: 'cell-editing' | 'sheet-missing' | 'locked' | 'refused' | 'failed';
  readonly message: string;
  readonly remedy: string;
  /** What to send to whoever supports the add-in. */
  readonly detail: string;
}

/** Drives the workbook that is open, and follows it. */
export interface Session {
  /** For `useSyncExternalStore`. */
  readonly state: () => SessionState;
  subscribe(listener: () => void): () => void;
  /** Reads the workbook again; the pane calls it when it gets the focus. */
  refresh(): Promise<void>;
  /** Puts a value into a field, `null` to clear it. The state shows it at once; Excel follows. */
  set(field: string, value: string | null): Promise<void>;
  /** Puts a value into a field of a table's row, e.g. `(evidence, 2, aspect)`. */
  setInRow(table: Table['rows'], index: number, key: string, value: string | null): Promise<void>;
  /** Adds a row below the last filled one. @returns its index */
  addRow(table: Table['rows'], values: Readonly<Record<string, string | null>>): Promise<number>;
  /** Empties a row; the rows below keep their places in the sheet. */
  clearRow(table: Table['rows'], index: number): Promise<void>;
  /** Problems of a step, whether or not it has begun. */
  problemsUpTo(step: Step): readonly Problem[];
  /** Re-reads, then records the receipt of the school's part. @returns null, and records nothing, while errors remain. */
  submit(): Promise<string | null>;
  /** Records which receipt the verifier has reviewed. */
  review(): Promise<void>;
  /** Selects the cell in the grid. */
  goTo(place: Pick<Problem, 'sheet' | 'cell'>): Promise<void>;
  /** Inserts the template's sheets into this workbook, or opens a new one where Excel cannot. */
  create(): Promise<void>;
  /** Stops following the workbook. */
  close(): Promise<void>;
}
