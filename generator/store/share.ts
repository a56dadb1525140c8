import { createHash } from 'node:crypto';
import path from 'node:path';

/** One of several parts that a run is divided into, counted from 1. */
export interface Share {
  readonly number: number;
  readonly of: number;
}

/**
 * Whether an input belongs to the share. It depends on nothing but the input's name, so that every machine gets the
 * same answer, and adding a file moves no other.
 * @param name path of the input below the folder that was given
 */
export function isInShare(name: string, { number, of }: Share): boolean {
  const plain = name.normalize('NFC').replaceAll(path.win32.sep, path.posix.sep);
  return createHash('sha256').update(plain).digest().readUInt32BE() % of === number - 1;
}

/** The share as used in file names: `all`, or `2-of-4`. */
export function shareLabel(share: Share | null): string {
  return share === null ? 'all' : `${String(share.number)}-of-${String(share.of)}`;
}

/** @returns undefined where the text labels no share and no whole */
export function shareOf(label: string): Share | null | undefined {
  if (label === 'all') return null;
  const numbers = /^([1-9]\d{0,3})-of-([1-9]\d{0,3})$/.exec(label);
  return numbers ? { number: Number(numbers[1]), of: Number(numbers[2]) } : undefined;
}

/** Whether an input could belong to both. */
export function overlap(one: Share | null, other: Share | null): boolean {
  if (one === null || other === null) return true;
  return one.of !== other.of || one.number === other.number;
}
