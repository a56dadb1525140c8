import type { AwardState, HeldAward } from '../framework/award-state.ts';
import { stateOnDay } from '../framework/award-state.ts';
import type { IsoDate } from '../framework/school-return.ts';
import type { Award, Turn } from './award.ts';

/**
 * What an award is on a day; null before its first.
 * @param ofSchool all awards of the same school, this one among them
 */
export function stateOn(award: Award, day: IsoDate, ofSchool: readonly Award[]): AwardState | null {
  if (day < award.facts.validFrom) return null;
  const laterOnes = ofSchool.filter((other) => isLater(other, award));
  return stateOnDay(
    held(award, day),
    laterOnes.map((other) => held(other, day)),
    day,
  );
}

function held(award: Award, day: IsoDate): HeldAward {
  const { validFrom: firstDay, validUntil: lastDay } = award.facts;
  return { firstDay, lastDay, withdrawn: isWithdrawn(award, day) };
}

/** Whether a certificate of this state holds. */
export function isInForce(state: AwardState | null): boolean {
  return state === 'in force' || state === 'due';
}

/** What was recorded last of those turns that count by then. */
export function isWithdrawn(award: { readonly turns: readonly Pick<Turn, 'kind' | 'on'>[] }, day: IsoDate): boolean {
  return lastTurn(award, day)?.kind === 'withdrawn';
}

/** The last of these awards that was not withdrawn; where all were, the last. Null where there are none. */
export function lastStanding(awards: readonly Award[], day: IsoDate): Award | null {
  return awards.filter((award) => !isWithdrawn(award, day)).at(-1) ?? awards.at(-1) ?? null;
}

export function lastTurn<T extends Pick<Turn, 'on'>>(
  { turns }: { readonly turns: readonly T[] },
  day: IsoDate,
): T | null {
  return turns.filter(({ on }) => on <= day).at(-1) ?? null;
}

/** The next turn after a day that changes whether an award is withdrawn; null where none is recorded. */
export function comingTurn<T extends Pick<Turn, 'kind' | 'on'>>(
  award: { readonly turns: readonly T[] },
  day: IsoDate,
): T | null {
  const isNow = isWithdrawn(award, day);
  const days = award.turns.map(({ on }) => on).filter((on) => on > day);
  const change = days.sort().find((on) => isWithdrawn(award, on) !== isNow);
  return change === undefined ? null : lastTurn(award, change);
}

/** Whether another award of the school takes the place of one from its first day on, as long as it is not withdrawn. */
export function supersedes(other: Award, award: Award): boolean {
  return isLater(other, award) && other.facts.validFrom <= award.facts.validUntil;
}

/** Of two awards of one day, the one that was recorded later. */
export function isLater(one: Award, other: Award): boolean {
  if (one.facts.decidedOn !== other.facts.decidedOn) return one.facts.decidedOn > other.facts.decidedOn;
  return one.serial !== other.serial && [one.registered, one.serial] > [other.registered, other.serial];
}
