import { dayBefore, longDate } from '../framework/dates.ts';
import { whyUnprintable } from '../framework/printable-line.ts';
import type { IsoDate } from '../framework/school-return.ts';
import { stepsBetween } from '../framework/steps-between.ts';
import { plainLine, tidyText } from '../framework/recognise.ts';
import type { Award, Turn } from './award.ts';
import type { Book } from './book.ts';
import type { AwardEvent, DocumentRecord, School } from './events.ts';
import { onTheCertificate } from './events.ts';
import { RegisterRefused } from './refused.ts';
import { isWithdrawn, lastTurn } from './state.ts';

/** What a correction puts right; the panel's decision stands. */
export type Correction = Partial<Pick<School, 'organisation' | 'la' | 'laCode' | 'urn' | 'laestab'>>;

/** @throws RegisterRefused where no award has the serial */
export function awardWith(serial: string, book: Book): Award {
  const award = book.get(serial);
  if (award) return award;
  const near = book.awards().find((each) => isMistypedAs(serial, each.serial));
  throw new RegisterRefused({
    code: 'serial-unknown',
    message: `${serial}: no award in the register has this serial.`,
    remedy: near
      ? `Did you mean ${near.serial} (${near.school.organisation})?`
      : 'Look for it by the name of the school.',
  });
}

/** A serial as people type it: in small letters, with blanks around it, with other hyphens. */
export function serialIn(text: string): string {
  return plainLine(text)
    .toUpperCase()
    .replace(/\s*\p{Dash}\s*/gu, '-');
}

function isMistypedAs(typed: string, serial: string): boolean {
  return Math.abs(typed.length - serial.length) <= 1 && stepsBetween(typed, serial) === 1;
}

/**
 * What a correction adds to the register: nothing where all is as it says. Where only numbers change, the certificate says the same
 * and has no new issue.
 * @throws RegisterRefused
 */
export function corrected(serial: string, correction: Correction, book: Book): readonly AwardEvent[] {
  const { school } = awardWith(serial, book);
  const organisation = correction.organisation;
  const why = organisation === undefined ? null : organisation === '' ? 'is empty.' : whyUnprintable(organisation);
  if (why !== null) {
    throw new RegisterRefused({
      code: 'name-unprintable',
      message: `The name of the school ${why}`,
      remedy: 'Give the name as it should appear on the certificate.',
    });
  }
  const changed = Object.entries(correction).filter(([key, value]) => school[key as keyof Correction] !== value);
  if (changed.length === 0) return [];
  const kind = changed.some(([key]) => onTheCertificate.some((each) => each === key)) ? 'corrected' : 'learnt';
  return [{ kind, serial, school: Object.fromEntries(changed) }];
}

/**
 * Awards that bear a number which this one had before, and do not count as of its school any more: either the number was another
 * school's, or the school has a new one, which they should have too.
 */
export function leftBehind(award: Award, book: Book): readonly Award[] {
  const relatives = book.relativesOf(award);
  return book
    .awards()
    .filter((other) => !relatives.includes(other) && award.earlier.some((before) => shareNumber(before, other.school)));
}

function shareNumber(one: School, other: School): boolean {
  return (['urn', 'laestab'] as const).some((key) => one[key] !== null && one[key] === other[key]);
}

/** From which day a turn counts, and the day on which it is put on record. */
export interface TurnDays {
  readonly on: IsoDate;
  readonly today: IsoDate;
}

/** @throws RegisterRefused */
export function withdrawn(serial: string, days: TurnDays, book: Book): readonly AwardEvent[] {
  return turned('withdrawn', awardWith(serial, book), days);
}

/** @throws RegisterRefused */
export function reinstated(serial: string, days: TurnDays, book: Book): readonly AwardEvent[] {
  return turned('reinstated', awardWith(serial, book), days);
}

/**
 * What makes an award withdrawn, or reinstated, from a day on, whatever is recorded of later days. A turn of the same kind that was to
 * come before that day is taken back first.
 */
function turned(kind: Turn['kind'], award: Award, { on, today }: TurnDays): readonly AwardEvent[] {
  const { serial, turns } = award;
  requireInTime(award, { on, today });
  const isSo = (day: IsoDate) => isWithdrawn(award, day) === (kind === 'withdrawn');
  const days = turns.map((each) => each.on);
  const turn: AwardEvent = { kind, serial, on };
  const planned = days
    .filter((day) => day > today && day < on && isSo(day) && !isSo(dayBefore(day)))
    .sort()
    .at(-1);
  if (planned !== undefined && isSo(on))
    return [{ kind: kind === 'withdrawn' ? 'reinstated' : 'withdrawn', serial, on: planned }, turn];
  return [on, ...days.filter((day) => day > on)].every(isSo) ? [] : [turn];
}

/** The certificate of an award, made again. */
export function printed(serial: string, document: DocumentRecord, book: Book): readonly AwardEvent[] {
  awardWith(serial, book);
  return [{ kind: 'printed', serial, document }];
}

/** In characters: it stays in the register for ever. */
const longestReason = 2_000;

/** @throws RegisterRefused where no reason is given, or a whole page */
export function requireReason(reason: string | null): string {
  const given = tidyText(reason ?? '');
  if (given !== null && given.length > longestReason)
    throw new RegisterRefused({
      code: 'reason-too-long',
      message: `This reason has ${String(given.length)} characters; up to ${String(longestReason)} are kept.`,
      remedy: 'Say why in a few sentences.',
    });
  if (given !== null) return given;
  throw new RegisterRefused({
    code: 'reason-missing',
    message: 'A correction or a withdrawal needs a reason: it is read by whoever asks, years later.',
    remedy: 'Say why, in a sentence.',
  });
}

/** What has come into effect stays as it was. */
function requireInTime(award: Award, { on, today }: TurnDays): void {
  const { serial, facts } = award;
  const last = lastTurn(award, today);
  if (on >= (last?.on ?? facts.validFrom) && on <= facts.validUntil) return;
  throw new RegisterRefused({
    code: 'day-out-of-time',
    message: `${longDate(on)}: ${serial} is valid from ${longDate(facts.validFrom)} to ${longDate(facts.validUntil)}${last === null ? '' : `, and was last changed on ${longDate(last.on)}`}.`,
    remedy: 'Give a day from then on, within that time.',
  });
}
