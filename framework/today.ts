import type { IsoDate } from './school-return.ts';

/** Today's date in the time zone of this machine. */
export function today(): IsoDate {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * The last day that a return can name. A check as of this day finds what it will find on any day after those in the
 * return.
 */
export const lastDay: IsoDate = '2199-12-31';
