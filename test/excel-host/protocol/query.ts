import { notImplemented } from '../model/excel-error.ts';
import type { ExcelObject } from './excel-object.ts';
import type { Json, JsonObject } from './json.ts';
import type { Query } from './messages.ts';

/** What is asked of an object's properties; of all items where it is a collection. */
export function query(object: ExcelObject, { Select = [], Expand = [], Top, Skip = 0 }: Query): JsonObject {
  const { items } = object.members;
  const wanted = [...Select, ...Expand.map((path) => `${path}/*`)];
  if (!items) return describe(object, wanted);
  const chosen = items().slice(Skip, Top === undefined ? undefined : Skip + Top);
  return { ...identityOf(object), _Items: chosen.map((item) => describe(item, wanted)) };
}

export function identityOf({ identity, referenceId }: ExcelObject): JsonObject {
  return referenceId === null ? identity : { ...identity, _ReferenceId: referenceId };
}

function describe(object: ExcelObject, wanted: readonly string[]): JsonObject {
  const { get = {}, objects = {} } = object.members;
  const answer: Record<string, Json> = { ...identityOf(object) };
  const below = new Map<string, string[]>();
  for (const path of wanted.length === 0 ? ['*'] : wanted) {
    const [head = '', ...rest] = path.split(/[./]/);
    const name = capitalised(head);
    const read = own(get, name);
    if (head === '*') for (const [each, readEach] of Object.entries(get)) answer[each] = readEach();
    else if (read) answer[name] = read();
    else if (own(objects, name))
      below.set(name, [...(below.get(name) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
    // Whether an object is a null object comes with every answer.
    else if (name !== 'IsNullObject') throw notImplemented(`${object.type}.${head}`);
  }
  for (const [name, paths] of below) {
    const inner = own(objects, name)?.();
    if (inner) answer[name] = query(inner, { Select: paths });
  }
  return answer;
}

/** Members only: never what every object inherits. */
export function own<T>(members: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
