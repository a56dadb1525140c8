import type { IsoDate } from './school-return.ts';

/** The day it is where this runs. */
export function today(): IsoDate {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
