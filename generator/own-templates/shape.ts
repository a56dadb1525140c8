/** What is known of a value of views, from examples of it. */
export interface Shape {
  /** False where no example has anything there: whatever a template asks of it may be right. */
  readonly isKnown: boolean;
  /** Of groups of fields. */
  readonly fields: ReadonlyMap<string, Shape>;
  /** Of lists; null where it is none. */
  readonly items: Shape | null;
  /** Texts that examples have there. */
  readonly texts: ReadonlySet<string>;
  /** What examples have there that is neither a group nor a list. */
  readonly types: ReadonlySet<'string' | 'number' | 'boolean'>;
  /** Whether examples have nothing there as well. */
  readonly isOptional: boolean;
}

export const unknownShape: Shape = {
  isKnown: false,
  fields: new Map(),
  items: null,
  texts: new Set(),
  types: new Set(),
  isOptional: false,
};
export const textShape: Shape = { ...unknownShape, isKnown: true };

/** The shape that all of these values have together. */
export function shapeOf(values: readonly unknown[]): Shape {
  const given = values.filter((value) => value !== null && value !== undefined);
  const lists = given.filter((value) => Array.isArray(value)) as (readonly unknown[])[];
  const groups = given.filter((value) => typeof value === 'object' && !Array.isArray(value)) as Group[];
  const names = new Set(groups.flatMap((group) => Object.keys(group)));
  return {
    isKnown: given.length > 0,
    fields: new Map(
      [...names].map((name) => [name, shapeOf(groups.filter((group) => name in group).map((group) => group[name]))]),
    ),
    items: lists.length === 0 ? null : shapeOf(lists.flat()),
    texts: new Set(given.filter((value) => typeof value === 'string')),
    types: new Set(
      given.map((value) => typeof value).filter((type) => type === 'string' || type === 'number' || type === 'boolean'),
    ),
    isOptional: given.length < values.length,
  };
}

type Group = Readonly<Record<string, unknown>>;

/** A group of fields with more of them. */
export function withFields(shape: Shape, more: ReadonlyMap<string, Shape>): Shape {
  return more.size === 0 ? shape : { ...shape, fields: new Map([...shape.fields, ...more]) };
}
