import { getSystemErrorMap } from 'node:util';

/** The code of a system error, such as `ENOENT`; null for any other. */
export function systemCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(error.code) ? error.code : null;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOENT: 'it is not there',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk does not answer',
  ELOOP: 'its links lead in a circle',
  EXDEV: 'it is on another disk',
  ENOTEMPTY: 'the folder is not empty',
  EINVAL: 'the name is not possible here',
  ENXIO: 'it is not a file',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'the file is too large for the disk',
  EEXIST: 'a file of this name is in the way',
  ENOTDIR: 'part of the path is a file',
  EBUSY: 'another program has it open',
  ENAMETOOLONG: 'the name is too long',
};

/** Why the system refused something, in a few words. */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  if (code === null) return String(error);
  const words = [...getSystemErrorMap().values()].find(([name]) => name === code)?.[1];
  return reasons[code] ?? (words === undefined ? 'the system refused it' : `the system says: ${words}`);
}

/** Why a file could not be written: if something is not there, it is the folder. */
export function writingReason(error: unknown): string {
  return systemCode(error) === 'ENOENT' ? 'there is no such folder' : systemReason(error);
}
