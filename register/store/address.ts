import { RegisterRefused } from '../refused.ts';

/** Whether an address is that of a PostgreSQL database; any other is the path of a file. */
export function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address);
}

/** Whether an address is that of something else, such as another database, where no register can be. */
export function isElsewhere(address: string): boolean {
  return !isPostgres(address) && /^[a-z][a-z\d+.-]+:\/\//i.test(address);
}

/** An address as people may read it: also one that is not as it should be, as with an @ in its password. */
export function withoutPassword(address: string): string {
  return address
    .replace(/^([a-z][a-z\d+.-]+:\/\/[^:/@]*):(?:[^?#]*|(?!\d*[/?#]).*)@/i, '$1@')
    .replaceAll(/([?&]\w*password=)[^&#]*/gi, '$1…');
}

export function hasPassword(address: string): boolean {
  return withoutPassword(address) !== address;
}

/** Where the tables of a register are whose address names no schema. */
export const usualSchema = 'public';
/** Whose queue is beside that register. */
const usualQueue = 'pdqm';

/** What the name of a schema ends with that a queue of work has. */
const queueEnding = '_queue';

/** Whether an office can have a schema of this name: at most 40 of a to z, 0 to 9 and _, and none of PostgreSQL’s own or of a queue. */
export function isOfficeName(name: string): boolean {
  return (
    /^(?!pg_)[a-z][a-z0-9_]{0,39}$/.test(name) &&
    !name.endsWith(queueEnding) &&
    ![usualSchema, usualQueue, 'information_schema', 'none'].includes(name)
  );
}

/** The schema of the queue beside a register: each office has its own, since a queue holds what is printed. */
export function queueSchema(schema: string): string {
  return `${schema === usualSchema ? usualQueue : schema}${queueEnding}`;
}

/**
 * The schema that an address names, as in `postgres://thameside@server/awards?schema=thameside`.
 * @throws RegisterRefused where it names several, or one that no office can have
 */
export function schemaIn(address: string): string {
  const [schema = usualSchema, ...others] = schemasIn(address);
  if (others.length > 0 || !(schema === usualSchema || isOfficeName(schema))) {
    throw new RegisterRefused({
      code: 'register-schema',
      message: `${withoutPassword(address)}: no office can have this schema.`,
      remedy: 'Name one schema: a small letter, then at most 39 small letters, digits and _.',
    });
  }
  return schema;
}

/** The address of an office’s register in the database of another. */
export function inSchema(address: string, schema: string): string {
  const [place = '', query = ''] = address.split('#', 1).join('').split('?', 2);
  const settings = new URLSearchParams(query);
  settings.set('schema', schema);
  return `${place}?${settings.toString()}`;
}

function schemasIn(address: string): readonly string[] {
  return new URLSearchParams(/\?([^#]*)/.exec(address)?.[1] ?? '').getAll('schema');
}
