import type { IsoDate } from './school-return.ts';

/** The day it is where this runs. */
export function today(): IsoDate {
  return dayOf(new Date());
}

/** The day of an instant, where this runs. */
export function dayOf(instant: Date): IsoDate {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(instant.getFullYear())}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** The last day of any return: what is found on it is found on every day after those that the return names. */
export const lastDay: IsoDate = '2199-12-31';
