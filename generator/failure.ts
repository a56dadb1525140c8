/** Exit codes of the command line. */
export const exitCodes = { done: 0, incomplete: 1, usage: 2, environment: 3, interrupted: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

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
  EEXIST: 'a file of this name is in the way',
  ENOTDIR: 'part of the path is a file',
  EBUSY: 'another program has it open',
  ENAMETOOLONG: 'the name is too long',
};

/** Why the system refused something, in a few words. */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  return (code === null ? undefined : reasons[code]) ?? code ?? String(error);
}
