import { systemUser } from '../system-user.ts';

/** Who is noted for what is put on record: the name given, else the user of the system. */
export function whoWorks(named?: string): string {
  const name = named?.trim() ?? '';
  return name === '' ? systemUser() : name;
}
