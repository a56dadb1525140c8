import type { Edition } from './edition.ts';
import type { Choice, Description, Form, Held } from './fields/describe.ts';
import { isDescription } from './fields/describe.ts';
import type { FieldPath } from './fields/form.ts';
import { formOf } from './fields/form.ts';
import { record } from './fields/review.ts';
import type { TableName } from './fields/tables.ts';
import { action, evidence } from './fields/tables.ts';
import { perEdition } from './per-edition.ts';
import type { Action, Evidence, ReturnMeta, SchoolReturn } from './school-return.ts';
import type { Value } from './values.ts';

export { aspectChoices, levelChoices, outcomeChoices, strandChoices } from './fields/choices.ts';
export type { Choice } from './fields/describe.ts';
export type { FieldPath } from './fields/form.ts';
export { sampledRows } from './fields/review.ts';
export type { TableName } from './fields/tables.ts';
export { tableNames } from './fields/tables.ts';

/** Whose part of the return a field belongs to. */
export type Part = 'school' | 'verifier' | 'panel';

/** What is described of a field, for an edition. */
type FieldShape = Omit<Description, 'choices'> & { readonly choices: readonly Choice[] };

/** One input of a return. */
export interface Field extends FieldShape {
  readonly path: FieldPath;
  readonly part: Part;
}

/** One column of the Evidence or Actions table; `key` is the property of the row. */
export interface Column<Key extends string> extends FieldShape {
  readonly key: Key;
}

export type ColumnKey = keyof Evidence | keyof Action;

/** A row of either table. */
export type Row = Readonly<Partial<Record<ColumnKey, Value<string>>>>;

/** A cell of a table, by the index of its row: `evidence.2.aspect`. */
export type CellPath = `${TableName}.${number}.${ColumnKey}`;

/** Every single-valued input of a return, in the order in which the workbook asks for them. */
export const fieldsOf = perEdition((edition): readonly Field[] =>
  describedIn(formOf(edition)).map(([path, description]) => ({
    ...shapeOf(edition, description),
    path: path as FieldPath,
    part: partOf(path),
  })),
);

export const evidenceColumns = perEdition((edition) => columnsFrom(edition, evidence));

export const actionColumns = perEdition((edition) => columnsFrom(edition, action));

export function columnsOf(edition: Edition, table: TableName): readonly Column<ColumnKey>[] {
  return (table === 'evidence' ? evidenceColumns : actionColumns)(edition);
}

/** The fields of Details in two groups: those that are needed, and the others. */
export function detailGroups(
  edition: Edition,
): readonly { readonly title: string; readonly fields: readonly Field[] }[] {
  const fields = fieldsOf(edition).filter(({ path }) => path.startsWith('details.'));
  const groups = [
    ['Needed', true],
    ['Optional: helps your LA to recognise your school', false],
  ] as const;
  return groups.map(([title, isNeeded]) => {
    return { title, fields: fields.filter(({ need }) => (need === 'required') === isNeeded) };
  });
}

/** The block of the verifier's record to which a single field belongs. */
export function blockOf(property: string): keyof typeof record {
  return property in record.before ? 'before' : property in record.visit ? 'visit' : 'summary';
}

/** The single fields of one block of the verifier's record. */
export function recordFields(edition: Edition, about: keyof typeof record): readonly Field[] {
  const keys = Object.keys(record[about]);
  return keys.map((key) => fieldAt(edition, `verification.${key}` as FieldPath));
}

function shapeOf(edition: Edition, description: Description): FieldShape {
  return { ...description, choices: description.choices(edition) };
}

function columnsFrom<Key extends string>(
  edition: Edition,
  columns: Readonly<Record<Key, Description>>,
): readonly Column<Key>[] {
  const keys = Object.keys(columns) as Key[];
  return keys.map((key) => ({ key, ...shapeOf(edition, columns[key]) }));
}

/** Whose part of a return a path belongs to. */
export function partOf(path: string): Part {
  if (path.startsWith('verification.')) return 'verifier';
  return path.startsWith('panel.') ? 'panel' : 'school';
}

function describedIn(form: Form, before = ''): readonly (readonly [path: string, description: Description])[] {
  return Object.entries(form).flatMap(([key, part]: [string, Form | Description]) =>
    isDescription(part) ? [[before + key, part] as const] : describedIn(part, `${before}${key}.`),
  );
}

/** @throws RangeError where the edition has no field of this path */
export function fieldAt(edition: Edition, path: FieldPath): Field {
  const field = fieldNamed(edition, path);
  if (!field) throw new RangeError(`The edition ${edition.id} has no field ${path}`);
  return field;
}

/** The field of a path that may not be valid, such as one from a finding. */
export function fieldNamed(edition: Edition, path: string): Field | undefined {
  return fieldsOf(edition).find((field) => field.path === path);
}

/** The value of a field or a cell. Null where nothing stands there. */
export function valueAt(schoolReturn: SchoolReturn, path: FieldPath | CellPath): Value<string> {
  let place: unknown = schoolReturn;
  for (const key of keysOf(path)) {
    if (typeof place !== 'object' || place === null) return null;
    place = (place as Record<string, unknown>)[key];
  }
  return (place ?? null) as Value<string>;
}

const keysOfPaths = new Map<string, readonly string[]>();
/** More than an edition has fields. */
const mostPaths = 10_000;

/** The keys of a path, parted once: a check looks at a field a dozen times. */
function keysOf(path: string): readonly string[] {
  const known = keysOfPaths.get(path);
  if (known) return known;
  const keys = path.split('.');
  if (keysOfPaths.size < mostPaths) keysOfPaths.set(path, keys);
  return keys;
}

/** Everything that a return holds, as values by field path. Paths that are left out are empty. */
export interface ReturnContent {
  readonly meta: ReturnMeta;
  readonly values: ReadonlyMap<string, Value<string>>;
  readonly evidence: readonly Evidence[];
  readonly actions: readonly Action[];
}

/** The return with this content: every field of the edition stands in it. */
export function assembleReturn(edition: Edition, { meta, values, evidence, actions }: ReturnContent): SchoolReturn {
  return { meta, evidence, actions, ...filledIn(formOf(edition), values) };
}

function filledIn<Part extends Form>(form: Part, values: ReturnContent['values']): Held<Part> {
  const holding = (part: Form, before: string): unknown => {
    const held = (Array.isArray(part) ? [] : {}) as Record<string, unknown>;
    for (const [key, inner] of Object.entries<Form | Description>(part)) {
      held[key] = isDescription(inner) ? (values.get(before + key) ?? null) : holding(inner, `${before}${key}.`);
    }
    return held;
  };
  return holding(form, '') as Held<Part>;
}

/** A blank return of an edition. */
export function emptyReturn(edition: Edition, meta: Partial<ReturnMeta> = {}): SchoolReturn {
  return assembleReturn(edition, {
    meta: { returnId: null, sample: false, submittedReceipt: null, reviewedReceipt: null, ...meta },
    values: new Map(),
    evidence: [],
    actions: [],
  });
}
