import os from 'node:os';

/** Who works at this computer, by the system. */
export function systemUser(): string {
  try {
    return os.userInfo().username;
  } catch {
    // A user of a container may have no name.
    return 'unknown';
  }
}
