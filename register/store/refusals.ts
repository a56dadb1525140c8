import { RegisterRefused, RegisterUnusable } from '../refused.ts';
import { isGone } from './gone.ts';

export function isHeld(error: unknown): boolean {
  return error instanceof Error && /database is locked|SQLITE_BUSY/.test(error.message);
}

/** Whether SQLite or PostgreSQL says that the disk takes nothing more. */
function isFull(error: unknown): boolean {
  return (
    error instanceof Error && (error.message.includes('disk is full') || ('code' in error && error.code === '53100'))
  );
}

function isReadOnly(error: unknown): boolean {
  return error instanceof Error && error.message.includes('readonly database');
}

/** Whether PostgreSQL says that a role may not do something. */
function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42501';
}

export function ofNewerProgram(address: string, cause: unknown): RegisterUnusable {
  return new RegisterUnusable(
    {
      code: 'register-of-newer-program',
      message: `${address}: a newer version of this program has written this register.`,
      remedy: 'Install that version here; nothing was changed.',
    },
    { cause },
  );
}

export function moved(address: string, to: string): RegisterRefused {
  return new RegisterRefused({
    code: 'register-moved',
    message: `${address}: this register was moved to ${to}, and nothing more is put on record here.`,
    remedy: 'Use the register where it is now.',
  });
}

export function notEmpty(address: string): RegisterRefused {
  return new RegisterRefused({
    code: 'register-not-empty',
    message: `${address}: this register holds events already.`,
    remedy: 'Name a new one.',
  });
}

export function unusable(address: string, cause: unknown): RegisterUnusable {
  const reason = (cause instanceof Error ? cause.message : String(cause)).replace(/\s+/g, ' ').slice(0, 200);
  if (isHeld(cause)) {
    return new RegisterUnusable(
      {
        code: 'register-held',
        message: `${address}: another program has been writing to this register for ten seconds.`,
        remedy: 'Wait for it to end, and run this again.',
      },
      { cause },
    );
  }
  if (isFull(cause)) {
    return new RegisterUnusable(
      {
        code: 'register-disk-full',
        message: `${address}: the disk of the register is full, so nothing was put on record.`,
        remedy: 'Free some space on it, and run this again.',
      },
      { cause },
    );
  }
  if (isReadOnly(cause)) {
    return new RegisterUnusable(
      {
        code: 'register-read-only',
        message: `${address}: the register cannot be written to, so nothing was put on record.`,
        remedy: 'Ask for permission to write to this file and to the folder that it is in.',
      },
      { cause },
    );
  }
  if (isForbidden(cause)) {
    return new RegisterUnusable(
      {
        code: 'register-forbidden',
        message: `${address}: the database does not let you do this (${reason}).`,
        remedy:
          'See that the address names your own office’s schema and role. If it does, whoever runs the database has to prepare the register: for a new office, and after each new version of this program.',
      },
      { cause },
    );
  }
  return new RegisterUnusable(
    {
      code: 'register-unusable',
      message: `${address}: the register cannot be used (${reason}).`,
      remedy: remedyOf(cause),
    },
    { cause },
  );
}

function remedyOf(cause: unknown): string {
  if (isGone(cause)) return 'See that PostgreSQL runs, can be reached and takes connections, and run this again.';
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_INVALID_URL'
    ? 'Correct the address: in a name or password, write %40 for @, %23 for #, %2F for / and %3F for ?.'
    : 'Put it right, or take it from your last backup.';
}
