import type { Json, JsonObject } from './json.ts';

/*
 * What office.js sends and expects, as its own source reads and writes it (excel-win32-16.01.debug.js,
 * ClientRequestBase.buildRequestMessageBodyAndRequestFlags and processRequestExecutorResponseMessage).
 */

export const pathTypes = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const actionTypes = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/** Excel.run was given `delayForCellEdit`. */
export const delayForCellEdit = 64;

interface Arguments {
  readonly Arguments?: readonly Json[];
  /** In the place of each argument that is an object: the id of its path; 0 elsewhere. */
  readonly ReferencedObjectPathIds?: readonly Json[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

/** Which properties: names, or names below names as `tables/name`. */
export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: Query;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ResponseBody {
  readonly Results: { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: number[];
  Error?: JsonObject;
}
