import { InvalidArgumentError } from 'commander';
import type { Span } from '../../framework/dates.ts';
import { shareOf } from '../store/share.ts';
import type { Share } from '../store/share.ts';

/* What people write behind options, as values. @throws InvalidArgumentError, which says what to write */

/** Several words of one option, given at once or one after the other. */
export const severalOf = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== ''),
];

export function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 64)
    throw new InvalidArgumentError('Give a whole number from 1 to 64.');
  return number;
}

export function shareIn(text: string): Share {
  const share = shareOf(text.replace('/', '-of-'));
  if (!share || share.number > share.of) throw new InvalidArgumentError('Give it as 1/4, 2/4, 3/4 or 4/4.');
  return share;
}

/** Serials as people type them, in small letters too. What is none stays as it was typed. */
export const serialsOf = (text: string, before?: readonly string[]): readonly string[] =>
  severalOf(text, before).map((word) => (/^pdqm-/i.test(word) ? word.toUpperCase() : word));

export function spanIn(text: string): Span {
  const [, count = '', unit = ''] = /^([1-9]\d{0,2})([dmy])$/i.exec(text.trim()) ?? [];
  if (count === '') throw new InvalidArgumentError('Give days, months or years, such as 90d, 12m or 2y.');
  return { count: Number(count), unit: unit.toLowerCase() as Span['unit'] };
}
