import type { IsoDate } from './school-return.ts';

/** Today's date in the time zone of this machine. */
export function today(): IsoDate {
  return dayOf(new Date());
}

/** The day of an instant, where this runs. */
export function dayOf(instant: Date): IsoDate {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(instant.getFullYear())}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/**
 * The last day that a return can name. A check as of this day finds what it will find on any day after those in the
 * return.
 */
export const lastDay: IsoDate = '2199-12-31';
