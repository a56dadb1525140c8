import type { SheetModel } from '../model/sheet-model.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';
import type { Events } from '../events.ts';
import type { ExcelObject } from '../protocol/excel-object.ts';
import type { References } from '../protocol/interpreter.ts';

/** What Excel's objects work on. */
export interface Session {
  readonly model: WorkbookModel;
  readonly events: Events;
  readonly references: References;
  /** What a range or a table gives as its worksheet. */
  readonly worksheet: (sheet: SheetModel) => ExcelObject;
  readonly lacksReadOnly: () => boolean;
  /** Opens another window of Excel. */
  readonly openWorkbook: (bytes: Uint8Array | null) => void;
  readonly saveWorkbook: () => void;
}
