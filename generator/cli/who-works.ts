import os from 'node:os';

/** Who is noted for what is put on record: the name given, else the user of the system. */
export function whoWorks(named?: string): string {
  const name = named?.trim() ?? '';
  if (name !== '') return name;
  try {
    return os.userInfo().username;
  } catch {
    // A user of a container may have no name.
    return 'unknown';
  }
}
