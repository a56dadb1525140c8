import type { Edition } from '../edition.ts';
import type { IsoDate, Value } from '../values.ts';

/** One of the words that a choice field may hold. */
export interface Choice<Id extends string = string> {
  readonly id: Id;
  /** The word offered in lists. */
  readonly title: string;
  /** Other ways in which people write it. */
  readonly otherTitles?: readonly string[];
}

/**
 * Whether a step can be finished without a field, the step of those whose part it belongs to. What is asked for stands
 * out and is counted like what is required, but nobody has to give it.
 */
type Need = 'required' | 'asked for' | 'optional';

type Kind = 'line' | 'text' | 'date' | 'choice';

/**
 * All that is known of a field: what a workbook, the pane, the rules and the documentation say of it comes from here.
 * Where it stands is told by its place in `form.ts`.
 */
export interface Description<Of extends Kind = Kind, Id extends string = string> {
  readonly kind: Of;
  /** What the field is called on the form, unique within its sheet. */
  readonly title: string;
  /** The choices of a choice field; empty for any other. */
  readonly choices: (edition: Edition) => readonly Choice<Id>[];
  readonly need: Need;
  /** What to enter, in a sentence; null where the title says it. */
  readonly hint: string | null;
  /** Its name as the head of a column. */
  readonly head: string;
  /** Its name on a page that already names the strand, aspect or row. */
  readonly label: string;
  /** What happened on this day, as in "the date of the visit": the day is not in the future. Null for any other field. */
  readonly past: string | null;
  /** The strand, aspect or row that the title begins with; null where there is none. */
  readonly of: string | null;
}

/** Fields that stand together, by the property of the return that holds each. */
export type Group = Readonly<Record<string, Description>>;

/** Groups nested to any depth, with descriptions of fields at the ends. */
export type Form = Group | { readonly [part: string]: Form | Description } | readonly Form[];

export const isDescription = (part: Form | Description): part is Description =>
  'kind' in part && typeof part.kind === 'string';

/** What a field holds: a text is a string, everything else may be unreadable. */
type HeldIn<Field> =
  Field extends Description<'choice', infer Id>
    ? Value<Id>
    : Field extends Description<'date'>
      ? Value<IsoDate>
      : string | null;

/** What a form holds once it is filled in. */
export type Held<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends Description ? HeldIn<Part[Key]> : Held<Part[Key]>;
};

/** Where the fields of a form stand: `overall.level`. What an edition names may have any name. */
export type PathIn<Part> = Part extends readonly (infer Item)[]
  ? `${number}.${PathIn<Item>}`
  : {
      [Key in keyof Part & string]: Part[Key] extends Description ? Key : `${Key}.${PathIn<Part[Key]>}`;
    }[keyof Part & string];

type Details = Partial<Pick<Description, 'need' | 'hint' | 'head' | 'label' | 'past'>>;

function describe<Of extends Kind, Id extends string>(
  kind: Of,
  title: string,
  choices: (edition: Edition) => readonly Choice<Id>[],
  { need = 'optional', hint = null, past = null, head = capital(title), label = head }: Details,
): Description<Of, Id> {
  return { kind, title, choices, need, hint, head, label, past, of: null };
}

const none = (): readonly Choice[] => [];

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const line = (title: string, details: Details = {}): Description<'line'> =>
  describe('line', title, none, details);

export const text = (title: string, details: Details = {}): Description<'text'> =>
  describe('text', title, none, details);

export const date = (title: string, details: Details = {}): Description<'date'> =>
  describe('date', title, none, details);

export const choice = <Id extends string>(
  title: string,
  choices: (edition: Edition) => readonly Choice<Id>[],
  details: Details = {},
): Description<'choice', Id> => describe('choice', title, choices, details);

/** The same fields, called after what they belong to: `Vision: our level`. */
export function of<Fields extends Group>(name: string, fields: Fields): Fields {
  const named = Object.entries(fields).map(([key, field]) => [
    key,
    { ...field, title: `${name}: ${field.title}`, of: name },
  ]);
  return Object.fromEntries(named) as Fields;
}
