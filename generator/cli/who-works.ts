import { onOneLine } from '../on-one-line.ts';
import { systemUser } from '../system-user.ts';
import { WrongUsage } from './wrong-usage.ts';

/** What is put on record stays there for ever. */
const longest = 200;

/** Who is noted for what is put on record: the name given, else the user of the system. @throws WrongUsage */
export function whoWorks(named?: string): string {
  const name = onOneLine(named ?? '').trim();
  if (name.length > longest)
    throw new WrongUsage(
      `--as: a name of ${String(name.length)} characters; up to ${String(longest)} are noted. Give the name alone.`,
    );
  return name === '' ? systemUser() : name;
}
