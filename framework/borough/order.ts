import type { AwardHeld } from './borough-return.ts';
import type { LaArea } from './figures.ts';

/** Orders of the lists of a borough return. None depends on the order of the files or on the machine's language. */

const inEnglish = new Intl.Collator('en-GB', { numeric: true });

export function byFile(one: { readonly file: string }, other: { readonly file: string }): number {
  return one.file < other.file ? -1 : Number(one.file > other.file);
}

export function byArea(one: LaArea, other: LaArea): number {
  return Number(one.code === null) - Number(other.code === null) || inEnglish.compare(one.name, other.name);
}

interface OfSchool {
  readonly la: LaArea;
  readonly organisation: string;
}

export function bySchool(one: OfSchool, other: OfSchool): number {
  return byArea(one.la, other.la) || inEnglish.compare(one.organisation, other.organisation);
}

export function byExpiry(one: AwardHeld, other: AwardHeld): number {
  return one.lastDay < other.lastDay ? -1 : Number(one.lastDay > other.lastDay) || bySchool(one, other);
}

export function byAwardDate(one: Pick<AwardHeld, 'awardedOn'>, other: Pick<AwardHeld, 'awardedOn'>): number {
  return one.awardedOn < other.awardedOn ? -1 : Number(one.awardedOn > other.awardedOn);
}
