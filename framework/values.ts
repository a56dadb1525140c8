/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;

/** Text in place of a value that cannot be recognised. It is kept so that a problem can quote it. */
export interface Unreadable {
  readonly unreadable: string;
}

/** What a field holds: a value, nothing, or something unreadable. Text fields are never unreadable. */
export type Value<T> = T | Unreadable | null;

export function isUnreadable(value: unknown): value is Unreadable {
  return typeof value === 'object' && value !== null && 'unreadable' in value;
}

/** The value where there is a readable one, else null. */
export function known<T>(value: Value<T>): T | null {
  return isUnreadable(value) ? null : value;
}
