import { closeSync, lstatSync, openSync } from 'node:fs';
import { getSystemErrorMap } from 'node:util';

/** The code of a system error, such as `ENOENT`; null for any other. */
export function systemCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(error.code) ? error.code : null;
}

/** Why the system refused something, in a few words, and what to do about it, in a sentence. */
export interface WhyNot {
  readonly reason: string;
  readonly remedy: string;
}

const noPermission = {
  reason: 'no permission',
  remedy: 'Ask for permission, or choose another place; if another program has it open, close it there.',
};
const openElsewhere = { reason: 'another program has it open', remedy: 'Close it there and try again.' };
const tooManyOpen = { reason: 'too many files are open', remedy: 'Close other programs and try again.' };
const anotherPlace = 'Choose another place.';
const anotherName = 'Choose another name.';

const known: Readonly<Record<string, WhyNot>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: { reason: 'the disk is read-only', remedy: 'Choose a place on another disk.' },
  ENOSPC: { reason: 'the disk is full', remedy: 'Free some space on it, or choose a place on another disk.' },
  ENOENT: { reason: 'it is not there', remedy: 'Check the name, or put it back.' },
  EISDIR: { reason: 'it is a folder', remedy: 'Name a file in it.' },
  EMFILE: tooManyOpen,
  ENFILE: tooManyOpen,
  EIO: { reason: 'the disk does not answer', remedy: 'Check the disk or the network, and try again.' },
  ELOOP: { reason: 'its links lead in a circle', remedy: anotherPlace },
  EXDEV: { reason: 'it is on another disk', remedy: anotherPlace },
  ENOTEMPTY: { reason: 'the folder is not empty', remedy: anotherName },
  EINVAL: { reason: 'the name is not possible here', remedy: anotherName },
  ENXIO: { reason: 'it is not a file', remedy: anotherName },
  EDQUOT: { reason: 'your share of the disk is full', remedy: 'Free some of it, or choose a place on another disk.' },
  EFBIG: { reason: 'the file is too large for the disk', remedy: 'Choose a place on another disk.' },
  EEXIST: { reason: 'a file of this name is in the way', remedy: anotherName },
  ENOTDIR: { reason: 'part of the path is a file', remedy: anotherPlace },
  EBUSY: openElsewhere,
  ENAMETOOLONG: { reason: 'the name is too long', remedy: 'Choose a shorter one.' },
};

const unreadableName = { reason: 'its name has letters that this system cannot read', remedy: 'Rename it.' };

/** Whether something was not found because its name cannot be spelt: a ZIP of another system was unpacked here. */
export function isOfUnreadableName(error: unknown): boolean {
  return (
    systemCode(error) === 'ENOENT' && error instanceof Error && 'path' in error && /\uFFFD/.test(String(error.path))
  );
}

export function whyNot(error: unknown): WhyNot {
  const code = systemCode(error);
  if (code === null) return { reason: String(error), remedy: 'Try again.' };
  if (isOfUnreadableName(error)) return unreadableName;
  const words = [...getSystemErrorMap().values()].find(([name]) => name === code)?.[1];
  const reason = words === undefined ? 'the system refused it' : `the system says: ${words}`;
  return known[code] ?? { reason, remedy: 'Try again, or choose another place.' };
}

/** Why a file or a folder could not be written: what is not there then is the folder around it. */
export function whyNotWritten(error: unknown, place: string): WhyNot {
  const code = systemCode(error);
  if ((code === 'ENOENT' || code === 'EEXIST') && isLink(place))
    return { reason: 'it is a link that leads nowhere', remedy: 'Delete the link, or put back what it leads to.' };
  if (code === 'EPERM' && isOpenElsewhere(place)) return openElsewhere;
  return code === 'ENOENT'
    ? { reason: 'there is no such folder', remedy: 'Make it first, or choose another place.' }
    : whyNot(error);
}

/** Windows lets nothing take the place of a file that is open, and calls that no permission. */
function isOpenElsewhere(place: string): boolean {
  try {
    closeSync(openSync(place, 'r+'));
    return false;
  } catch (error) {
    return systemCode(error) === 'EBUSY';
  }
}

/** Whether a link has the name, wherever it leads. */
export function isLink(place: string): boolean {
  try {
    return lstatSync(place).isSymbolicLink();
  } catch {
    return false;
  }
}
