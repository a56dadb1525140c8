import type { Count } from '../../../framework/borough/figures.ts';
import { hiddenMark } from './bars.tsx';

/** The number of a year before, and what has changed since: `12`, `3 more`. Nothing is said of what a hidden number is in. */
export function changeInWords(now: Count, before: Count): readonly [before: string, change: string] {
  const shown = before === null ? hiddenMark : before.toLocaleString('en-GB');
  if (now === null || before === null) return [shown, hiddenMark];
  const apart = Math.abs(now - before).toLocaleString('en-GB');
  return [shown, now === before ? 'the same' : `${apart} ${now > before ? 'more' : 'fewer'}`];
}
