import { plainLine } from './recognise.ts';
import type { Details } from './school-return.ts';

/** A URN as it is compared: six digits. Null where none of that shape is given. */
export function urnOf({ urn }: Pick<Details, 'urn'>): string | null {
  const line = plainLine(urn ?? '');
  return /^\d{6}$/.test(line) ? line : null;
}

/** A LAESTAB as it is compared: seven digits without a stroke. Null where none of that shape is given. */
export function laestabOf({ laestab }: Pick<Details, 'laestab'>): string | null {
  const line = plainLine(laestab ?? '').replace('/', '');
  return /^\d{7}$/.test(line) ? line : null;
}
