import type { WorkbookModel } from '../model/workbook-model.ts';
import type { Events } from '../events.ts';
import type { References } from '../protocol/interpreter.ts';

/** What Excel's objects work on. */
export interface Session {
  readonly model: WorkbookModel;
  readonly events: Events;
  readonly references: References;
  /** Opens another window of Excel. */
  readonly openWorkbook: (bytes: Uint8Array | null) => void;
}
