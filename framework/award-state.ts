import type { IsoDate } from './school-return.ts';

/**
 * What an award is on a day. `due`: in force, and its last day is within twelve months. `superseded`: a later award of the
 * same school took its place while it was valid. Programs read these words: in JSON, in CSV files, on the command line.
 */
export const awardStates = ['in force', 'due', 'lapsed', 'superseded', 'withdrawn'] as const;
export type AwardState = (typeof awardStates)[number];

/** The states of those awards of which a school has no later one, and which were not withdrawn. */
export const latestAwardStates = ['in force', 'due', 'lapsed'] as const satisfies readonly AwardState[];
export type LatestAwardState = (typeof latestAwardStates)[number];

/** As people read them. */
export const awardStateTitles: Readonly<Record<AwardState, string>> = {
  'in force': 'In force',
  due: 'Due',
  lapsed: 'Lapsed',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
};

/** What may be on record of a later day, as people read it. */
export const turnTitles = { withdrawn: 'Withdrawn', reinstated: 'Reinstated' };

/** What its state follows from. */
export interface HeldAward {
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  /** By the day that is asked about. */
  readonly withdrawn: boolean;
}

/**
 * What an award is on a day that is not before its first.
 * @param laterOnes awards of the same school that were decided after it
 */
export function stateOnDay(award: HeldAward, laterOnes: readonly HeldAward[], day: IsoDate): AwardState {
  if (award.withdrawn) return 'withdrawn';
  return laterOnes.some((later) => takesPlaceOf(later, award, day)) ? 'superseded' : stateByLastDay(award.lastDay, day);
}

/** Whether a later award of the school has taken the place of one by then, while that was valid. */
function takesPlaceOf(later: HeldAward, award: HeldAward, day: IsoDate): boolean {
  return !later.withdrawn && later.firstDay <= day && later.firstDay <= award.lastDay;
}

function stateByLastDay(lastDay: IsoDate, day: IsoDate): LatestAwardState {
  return day > lastDay ? 'lapsed' : whileInForce(lastDay, day);
}

/** @param day one on which the certificate holds */
export function whileInForce(lastDay: IsoDate, day: IsoDate): 'in force' | 'due' {
  return lastDay <= aYearAfter(day) ? 'due' : 'in force';
}

/** As text, since the year after 2199 is no date of ours. The year from a 29 February ends with 1 March. */
function aYearAfter(day: IsoDate): string {
  const dayOfYear = day.slice(4);
  return `${String(Number(day.slice(0, 4)) + 1)}${dayOfYear === '-02-29' ? '-03-01' : dayOfYear}`;
}
