import { invalidArgument } from '../model/excel-error.ts';
import type { Argument } from './excel-object.ts';

/** @throws ExcelError for anything but a text */
export function text(given: Argument | undefined): string {
  if (typeof given !== 'string') throw invalidArgument();
  return given;
}

/** @throws ExcelError for anything but a whole number */
export function whole(given: Argument | undefined): number {
  if (typeof given !== 'number' || !Number.isInteger(given)) throw invalidArgument();
  return given;
}
