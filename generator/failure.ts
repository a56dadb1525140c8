import { getSystemErrorMap } from 'node:util';

/** Exit codes of the command line. */
export const exitCodes = {
  done: 0,
  incomplete: 1,
  usage: 2,
  environment: 3,
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Whether a command ended because somebody wanted it to. */
export function wasInterrupted(code: ExitCode): boolean {
  return code >= exitCodes.hungUp;
}

/** Something that ends a command; the message is one sentence for the person who gave it. */
export class Failure extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.exitCode = exitCode;
  }
}

/** The command was given something that it cannot take. */
export class WrongUsage extends Failure {
  constructor(message: string, options?: ErrorOptions) {
    super(exitCodes.usage, message, options);
  }
}

/** The machine lacks something: a browser, space on the disk, a permission. */
export class EnvironmentLacks extends Failure {
  constructor(message: string, options?: ErrorOptions) {
    super(exitCodes.environment, message, options);
  }
}

/** The code of a system error, such as `ENOENT`; null for any other. */
export function systemCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
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

/** Why a file could not be written: what is not there then is its folder. */
export function writingReason(error: unknown): string {
  return systemCode(error) === 'ENOENT' ? 'there is no such folder' : systemReason(error);
}
