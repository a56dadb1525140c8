import { isDate } from '../dates.ts';
import type { LevelId } from '../edition.ts';
import { levelIds } from '../edition.ts';
import type { CellPath, Field, FieldPath } from '../fields.ts';
import { valueAt } from '../fields.ts';
import { tidyText } from '../recognise.ts';
import type { IsoDate, SchoolReturn } from '../school-return.ts';
import type { Value } from '../values.ts';
import { isUnreadable } from '../values.ts';

/**
 * What the fields of a return say. A value that its field cannot have (a level that is none, a day that no calendar
 * has) says nothing here, and is for `misreadOf` to quote, however it came into the return.
 */

/** Null where there is nothing but blanks. */
export function textAt(schoolReturn: SchoolReturn, path: FieldPath | CellPath): string | null {
  return textOf(valueAt(schoolReturn, path));
}

export function levelAt(schoolReturn: SchoolReturn, path: FieldPath | CellPath): LevelId | null {
  return oneOf(valueAt(schoolReturn, path), levelIds);
}

export function dateAt(schoolReturn: SchoolReturn, path: FieldPath | CellPath): IsoDate | null {
  const value = valueAt(schoolReturn, path);
  return typeof value === 'string' && isDate(value) ? value : null;
}

/**
 * A day to compare other days with. Also null for a day in the future: that is reported once already, and its
 * consequences are not a second problem.
 */
export function pastDateAt(schoolReturn: SchoolReturn, path: FieldPath | CellPath, today: IsoDate): IsoDate | null {
  const date = dateAt(schoolReturn, path);
  return date !== null && date <= today ? date : null;
}

/** Whether anything stands there, readable or not. */
export function isFilled(value: Value<string>): boolean {
  return isUnreadable(value) || textOf(value) !== null;
}

export function textOf(value: Value<string>): string | null {
  return typeof value === 'string' ? tidyText(value) : null;
}

export function oneOf<Id extends string>(value: Value<string>, ids: readonly Id[]): Id | null {
  return ids.find((id) => id === value) ?? null;
}

/**
 * Whether a field is still to be filled in. What cannot be read is quoted as such in a date or a list; in a text it
 * comes from a formula gone wrong, and says nothing.
 */
export function isMissing(schoolReturn: SchoolReturn, { path, kind }: Pick<Field, 'path' | 'kind'>): boolean {
  const value = valueAt(schoolReturn, path);
  return kind === 'date' || kind === 'choice' ? !isFilled(value) : textOf(value) === null;
}

/** The text that stands where one of the field's choices, or a day, should; null where there is none such. */
export function misreadOf({ kind, choices }: Pick<Field, 'kind' | 'choices'>, value: Value<string>): string | null {
  if (kind !== 'date' && kind !== 'choice') return null;
  if (isUnreadable(value)) return value.unreadable;
  const text = textOf(value);
  const isReadable = text === null || (kind === 'date' ? isDate(text) : choices.some(({ id }) => id === text));
  return isReadable ? null : text;
}

/**
 * Whether the school answered No to the award: it uses the workbook as an audit tool, and owes nobody the later parts.
 */
export function isAuditOnly(schoolReturn: SchoolReturn): boolean {
  return valueAt(schoolReturn, 'overall.intention') === 'no';
}
