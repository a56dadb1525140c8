import type { Area } from '../../../workbook/read/cell-source.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import type { Json, JsonObject } from './json.ts';

/** What an add-in gives to a method. */
export type Argument = Json | ExcelObject;

/** What a method gives back: an object (null for a null object), a value, or nothing; some take time. */
export type Answer = Json | ExcelObject | undefined;

interface Members {
  /** As the requests name them: with a capital letter. */
  readonly get?: Readonly<Record<string, () => Json>>;
  readonly set?: Readonly<Record<string, (value: Json) => void>>;
  readonly objects?: Readonly<Record<string, () => ExcelObject>>;
  readonly methods?: Readonly<Record<string, (...given: readonly Argument[]) => Answer | Promise<Answer>>>;
  /** Of a collection. */
  readonly items?: () => readonly ExcelObject[];
  /** The item of a collection with this id or name. */
  readonly item?: (key: Json) => ExcelObject;
  /** Of a range. */
  readonly cells?: Cells;
}

/** The cells of a range. */
export interface Cells {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** One object of Excel's, as the requests address it. A member that is not here is one that the host has not learnt. */
export class ExcelObject {
  /** Excel's class, such as `Worksheet`. */
  readonly type: string;
  /** What goes with every answer about it: its id. */
  readonly identity: JsonObject;
  readonly members: Members;
  /** Under which the client keeps it beyond one request. */
  referenceId: string | null = null;

  constructor(type: string, identity: JsonObject, members: Members) {
    this.type = type;
    this.identity = identity;
    this.members = members;
  }
}
