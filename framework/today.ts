import type { IsoDate } from './school-return.ts';

/** The day it is where this runs. */
export function today(): IsoDate {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The last day of any return: what is found on it is found on every day after those that the return names. */
export const lastDay: IsoDate = '2199-12-31';
