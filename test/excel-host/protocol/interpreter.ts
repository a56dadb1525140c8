import { ExcelError, invalidReference, itemNotFound, notImplemented } from '../model/excel-error.ts';
import type { Answer, Argument } from './excel-object.ts';
import { ExcelObject } from './excel-object.ts';
import type { Json } from './json.ts';
import type { Action, ObjectPath, RequestBody, ResponseBody } from './messages.ts';
import { actionTypes, pathTypes } from './messages.ts';
import { identityOf, own, query } from './query.ts';

/** Objects that the client keeps from one request to the next. */
export class References {
  private readonly objects = new Map<string, ExcelObject>();
  private given = 0;

  /** @returns the id to find it by */
  keep(object: ExcelObject): string {
    if (object.referenceId !== null) return object.referenceId;
    this.given += 1;
    object.referenceId = `ref${String(this.given)}`;
    this.objects.set(object.referenceId, object);
    return object.referenceId;
  }

  find(id: string): ExcelObject {
    const object = this.objects.get(id);
    if (!object) throw invalidReference();
    return object;
  }

  remove(id: string): void {
    this.objects.delete(id);
  }
}

/** Where object paths begin. */
export interface Origins {
  readonly root: ExcelObject;
  /** By the name under which a client makes a new one. */
  readonly services: Readonly<Record<string, ExcelObject>>;
  readonly references: References;
}

/** Carries out the actions of one request in order, up to the first that fails; what came before it stays done. */
export async function interpret(origins: Origins, body: RequestBody): Promise<ResponseBody> {
  const batch = new Batch(origins, body.ObjectPaths);
  const response: ResponseBody = { Results: [], TraceIds: [] };
  for (const [index, action] of body.Actions.entries()) {
    try {
      const value = await batch.carryOut(action);
      response.Results.push({ ActionId: action.Id, Value: value });
      if (action.ActionType === actionTypes.trace) response.TraceIds.push(action.Id);
    } catch (error) {
      response.Error = errorBody(error, batch.location(action), index);
      break;
    }
  }
  return response;
}

/** @param location such as `Range.values` */
export function errorBody(error: unknown, location: string, index: number): NonNullable<ResponseBody['Error']> {
  const { code, httpStatus, message } =
    error instanceof ExcelError ? error : new ExcelError('GeneralException', 500, `test host: ${describeBug(error)}`);
  return { Code: code, Message: message, Location: location, HttpStatusCode: httpStatus, ActionIndex: index };
}

const describeBug = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

class Batch {
  private readonly origins: Origins;
  private readonly paths: RequestBody['ObjectPaths'];
  private readonly found = new Map<number, ExcelObject | null>();

  constructor(origins: Origins, paths: RequestBody['ObjectPaths']) {
    this.origins = origins;
    this.paths = paths;
  }

  async carryOut(action: Action): Promise<Json> {
    if (action.ActionType === actionTypes.trace) return null;
    const object = await this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return object && identityOf(object);
      case actionTypes.query:
        return object && query(object, action.QueryInfo ?? {});
      case actionTypes.method:
        return object && valueOf(await this.call(object, action));
      case actionTypes.setProperty: {
        if (!object) throw itemNotFound();
        const set = own(object.members.set, action.Name);
        if (!set) throw notImplemented(`${object.type}.${lowerCase(action.Name)} (set)`);
        set(action.ArgumentInfo?.Arguments?.[0] ?? null);
        return null;
      }
      default:
        throw notImplemented(`action of type ${String(action.ActionType)}`);
    }
  }

  location({ ObjectPathId, Name }: Action): string {
    const path = this.paths[ObjectPathId];
    const type = this.found.get(ObjectPathId)?.type ?? path?.Name ?? '';
    return Name === '' ? type : `${type}.${lowerCase(Name)}`;
  }

  private async object(pathId: number): Promise<ExcelObject | null> {
    const known = this.found.get(pathId);
    if (known !== undefined) return known;
    const path = this.paths[pathId];
    if (!path) throw invalidReference();
    const object = await this.follow(path);
    this.found.set(pathId, object);
    return object;
  }

  private async follow(path: ObjectPath): Promise<ExcelObject | null> {
    const { root, services, references } = this.origins;
    if (path.ObjectPathType === pathTypes.root) return root;
    if (path.ObjectPathType === pathTypes.nullObject) return null;
    if (path.ObjectPathType === pathTypes.reference) return references.find(path.Name);
    if (path.ParentObjectPathId === undefined) {
      const service = own(services, path.Name);
      if (!service) throw notImplemented(`new ${path.Name}`);
      return service;
    }
    const parent = await this.object(path.ParentObjectPathId);
    // What hangs on a null object is a null object.
    if (!parent) return null;
    if (path.ObjectPathType === pathTypes.method) {
      const answer = await this.call(parent, path);
      if (answer === null || answer instanceof ExcelObject) return answer;
      throw new TypeError(`${parent.type}.${path.Name} gives no object`);
    }
    const { objects, item } = parent.members;
    if (path.ObjectPathType === pathTypes.indexer && item) return item(path.ArgumentInfo?.Arguments?.[0] ?? null);
    const property = own(objects, path.Name);
    if (property) return property();
    throw notImplemented(`${parent.type}.${lowerCase(path.Name || 'getItem')}`);
  }

  private async call(object: ExcelObject, { Name, ArgumentInfo }: Action | ObjectPath): Promise<Answer> {
    if (Name === '_KeepReference') return void this.origins.references.keep(object);
    const method = own(object.members.methods, Name);
    if (!method) throw notImplemented(`${object.type}.${lowerCase(Name)}`);
    const { Arguments = [], ReferencedObjectPathIds = [] } = ArgumentInfo ?? {};
    const given: Argument[] = [];
    for (const [index, argument] of Arguments.entries()) {
      const pathId = ReferencedObjectPathIds[index];
      given.push(typeof pathId === 'number' && pathId !== 0 ? await this.object(pathId) : argument);
    }
    return method(...given);
  }
}

const valueOf = (answer: Answer): Json => (answer instanceof ExcelObject ? identityOf(answer) : (answer ?? null));

const lowerCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
