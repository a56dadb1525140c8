import type { Shown } from './shown.ts';
import { shownIn } from './shown.ts';

/** What a file shows to be checked; null where it shows nothing. */
export function shownInFile(bytes: Uint8Array): Shown | null {
  return shownIn(new TextDecoder().decode(bytes));
}
